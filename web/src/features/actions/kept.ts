export { type Fields, useKept } from "../../shared/kept";

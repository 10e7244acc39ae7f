import type { ReactNode } from "react";
import { useLocation, useSearch } from "wouter";
import { queryWith } from "./address";
import { Link } from "./link";

interface Props {
  /** What becomes different in the address; null takes a value away. */
  values: Readonly<Record<string, string | null>>;
  className?: string;
  "aria-current"?: "page" | undefined;
  "aria-label"?: string;
  children: ReactNode;
}

/** A link to the same page with something else chosen on it. */
export function HereLink({ values, ...rest }: Props) {
  const [path] = useLocation();
  const search = useSearch();
  return <Link to={path + queryWith(search, values)} {...rest} />;
}

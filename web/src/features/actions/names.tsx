import { useRoadmap } from "../../draft/roadmap";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";

/** Gives a plateau its full name: "plateau 2 (Fundament versterken)". */
export function usePlateauName(): (plateau: number) => string {
  const t = useTexts();
  const { document } = useRoadmap();
  return (plateau) => {
    const found = document.plateaus.find(({ number }) => number === plateau);
    return found
      ? t("plateau-name", { number: plateau, title: found.title })
      : t("plateau-bare", { number: plateau });
  };
}

/** A link that opens another action in the panel. */
export function ActionLink({ number, short = false }: { number: string; short?: boolean }) {
  const { document } = useRoadmap();
  const title = document.actions.find((found) => found.number === number)?.title;
  return (
    <HereLink values={{ action: number, edit: null }} className="nl-link">
      {short || !title ? number : `${number} ${title}`}
    </HereLink>
  );
}

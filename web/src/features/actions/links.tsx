import type { Certificate, Dependency } from "../../api/types";
import { useCertificate } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { byNumber } from "../../shared/order";
import { Origin } from "../../shared/sources";
import { useTexts } from "../../texts/texts";
import { useEdit } from "./editing";
import { ActionLink } from "./names";
import { Evidence, Section } from "./section";
import { Trial } from "./trial";

/** What an action needs and what needs it, each with where that comes from. */
export function Links({ number, placed }: { number: string; placed: boolean }) {
  const t = useTexts();
  const { document, editable } = useRoadmap();
  const { edit, setEdit } = useEdit();
  const before = document.dependencies.filter(({ successor }) => successor === number);
  const after = document.dependencies.filter(({ predecessor }) => predecessor === number);
  const List = placed ? BoundList : LinkList;
  return (
    <Section title={t("web-actions-links")}>
      <h4 className="pp-action__label">{t("web-actions-needs", { number })}</h4>
      <List number={number} links={before} side="predecessor" />
      <h4 className="pp-action__label">{t("web-actions-needed-by", { number })}</h4>
      <List number={number} links={after} side="successor" />
      {editable && (
        <Button aria-expanded={edit === "dependency"} onClick={() => setEdit("dependency")}>
          {t("web-actions-add-link")}
        </Button>
      )}
    </Section>
  );
}

type Side = "predecessor" | "successor";

interface ListProps {
  number: string;
  links: readonly Dependency[];
  side: Side;
}

/** The links of an action that is in the plan; its certificate tells which leave no room. */
function BoundList(props: ListProps) {
  const { data } = useCertificate(props.number);
  return <LinkList {...props} neighbours={data?.[`${props.side}s`]} />;
}

interface LinkListProps extends ListProps {
  neighbours?: Certificate["predecessors"] | undefined;
}

function LinkList({ links, side, neighbours = [] }: LinkListProps) {
  const t = useTexts();
  if (links.length === 0) {
    return <p className="pp-quiet">{t("web-actions-links-none")}</p>;
  }
  const ordered = [...links].sort((left, right) => byNumber(left[side], right[side]));
  const binding = new Set(
    neighbours.filter((found) => found.binding).map(({ number, kind }) => `${number} ${kind}`),
  );
  return (
    <ul className="pp-links">
      {ordered.map((link) => (
        <LinkItem
          key={`${link[side]} ${link.kind} ${link.same_plateau}`}
          link={link}
          side={side}
          binding={binding.has(`${link[side]} ${link.kind}`)}
        />
      ))}
    </ul>
  );
}

function LinkItem({ link, side, binding }: { link: Dependency; side: Side; binding: boolean }) {
  const t = useTexts();
  const { plan, document, editable } = useRoadmap();
  const other = link[side];
  const placement = plan.placements.find(({ number }) => number === other);
  const status = document.actions.find(({ number }) => number === other)?.status;
  const { predecessor, successor, kind } = link;
  const words = t(`web-actions-link-${kind}`, { predecessor, successor });
  return (
    <li>
      <p>
        <ActionLink number={other} />{" "}
        <Badge>
          {placement
            ? t("plateau-bare", { number: placement.plateau })
            : t(`status-${status ?? "dropped"}`)}
        </Badge>
      </p>
      <p>
        {words}
        {link.same_plateau && `, ${t("web-actions-same-plateau")}`}
        {binding && `, ${t("web-actions-binding")}`}
      </p>
      <p>
        <Origin basis={link.basis} confidence={link.confidence} reason={link.reason} />
      </p>
      <Evidence sources={link.sources} />
      {editable && (
        <Trial
          label={t("web-actions-cut")}
          name={t("web-actions-cut-name", { link: words })}
          changes={[{ change: "remove-dependency", predecessor, successor, kind }]}
        />
      )}
    </li>
  );
}

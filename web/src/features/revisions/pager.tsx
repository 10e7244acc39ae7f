import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";

interface Props {
  page: number;
  pages: number;
}

/** The way through a long history; nothing where one page holds it all. */
export function Pager({ page, pages }: Props) {
  const t = useTexts();
  if (pages < 2) {
    return null;
  }
  const ways = [
    { name: "first", to: 1, shown: page > 2 },
    { name: "newer", to: page - 1, shown: page > 1 },
    { name: "older", to: page + 1, shown: page < pages },
    { name: "last", to: pages, shown: page < pages - 1 },
  ];
  return (
    <nav className="pp-revisions__pager" aria-label={t("web-revisions-pages")}>
      <p>{t("web-revisions-page", { page: String(page), pages: String(pages) })}</p>
      {ways
        .filter(({ shown }) => shown)
        .map(({ name, to }) => (
          <HereLink key={name} values={{ page: to === 1 ? null : String(to) }}>
            {t(`web-revisions-${name}`)}
          </HereLink>
        ))}
    </nav>
  );
}

import { Alert } from "../../shared/alert";
import { Page } from "../../shared/page";
import { Cell, Row, Table } from "../../shared/table";
import { useTexts } from "../../texts/texts";

const LIMITS = ["drawing", "long", "language", "pdf", "api"] as const;
const TESTED = ["axe", "reflow", "components"] as const;
const UNTESTED = ["audit", "people", "readers"] as const;

/** The draft of an accessibility statement, in the form of the Dutch model. */
export default function AccessibilityView() {
  const t = useTexts();
  const list = (part: string, names: readonly string[]) => (
    <ul className="utrecht-unordered-list">
      {names.map((name) => (
        <li key={name}>{t(`web-statement-${part}-${name}`)}</li>
      ))}
    </ul>
  );
  const section = (name: string, text = true) => (
    <>
      <h2 className="nl-heading nl-heading--level-3">{t(`web-statement-${name}`)}</h2>
      {text && <p className="nl-paragraph pp-prose">{t(`web-statement-${name}-text`)}</p>}
    </>
  );
  return (
    <Page title={t("web-statement-title")} lead={t("web-statement-lead")}>
      <div className="pp-help">
        <Alert kind="warning" title={t("web-statement-draft")}>
          <p className="nl-paragraph">{t("web-statement-draft-text")}</p>
        </Alert>
        <section>
          {section("owner", false)}
          <dl className="pp-help__pairs">
            {["organisation", "address", "scope", "drawn"].map((name) => (
              <div key={name}>
                <dt>{t(`web-statement-${name}`)}</dt>
                <dd>{t(`web-statement-${name}-text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>{section("status")}</section>
        <section>
          {section("tested")}
          {list("tested", TESTED)}
          <p className="nl-paragraph">{t("web-statement-untested")}</p>
          {list("untested", UNTESTED)}
        </section>
        <section>
          {section("limits")}
          <Table
            caption={t("web-statement-limits")}
            head={[
              t("web-statement-limit"),
              t("web-statement-limit-effect"),
              t("web-statement-limit-instead"),
            ]}
          >
            {LIMITS.map((limit) => (
              <Row key={limit}>
                <Cell head>{t(`web-statement-limit-${limit}`)}</Cell>
                <Cell>{t(`web-statement-limit-${limit}-effect`)}</Cell>
                <Cell>{t(`web-statement-limit-${limit}-instead`)}</Cell>
              </Row>
            ))}
          </Table>
        </section>
        <section>{section("contact")}</section>
        <section>{section("complaint")}</section>
      </div>
    </Page>
  );
}

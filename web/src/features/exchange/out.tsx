import { useState } from "react";
import { exportFile, type Offer } from "../../api/exchange";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { download } from "../../shared/download";
import { Failed } from "../../shared/states";
import { Cell, Row, Table } from "../../shared/table";
import { useTexts } from "../../texts/texts";

/** Every format in which the roadmap can be saved, with what it would lose, before it is saved. */
export function Out({ formats }: { formats: readonly Offer[] }) {
  const t = useTexts();
  return (
    <section aria-labelledby="pp-exchange-out">
      <h2 id="pp-exchange-out" className="nl-heading nl-heading--level-3">
        {t("web-exchange-out")}
      </h2>
      <Table
        caption={t("web-exchange-out-caption")}
        head={[
          t("web-exchange-format"),
          t("web-exchange-carries"),
          t("web-exchange-lost"),
          t("web-exchange-file"),
        ]}
      >
        {formats
          .filter(({ out }) => out)
          .map((offer) => (
            <Line key={offer.name} offer={offer} />
          ))}
      </Table>
    </section>
  );
}

function Line({ offer }: { offer: Offer }) {
  const t = useTexts();
  const { id, asOf } = useRoadmap();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { content, name } = await exportFile(id, offer, asOf);
      download(content, name);
    } catch (error) {
      setFailure(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Row>
      <Cell head>{offer.title}</Cell>
      <Cell>{offer.text}</Cell>
      <Cell>
        <Lost lost={offer.lost} />
      </Cell>
      <Cell>
        {offer.href ? (
          <Button
            purpose="subtle"
            busy={busy}
            aria-label={t("web-exchange-save-name", { format: offer.title })}
            onClick={() => void save()}
          >
            {t("web-exchange-save")}
          </Button>
        ) : (
          t("web-exchange-not-here")
        )}
        {failure && <Failed error={failure} />}
      </Cell>
    </Row>
  );
}

function Lost({ lost }: Pick<Offer, "lost">) {
  const t = useTexts();
  if (lost.length === 0) {
    return t("web-exchange-lost-nothing");
  }
  return (
    <details className="pp-fold pp-exchange__lost">
      <summary>{t("web-exchange-lost-count", { count: lost.length })}</summary>
      <ul className="utrecht-unordered-list">
        {lost.map(({ code, place, text }) => (
          <li key={`${code} ${place} ${text}`}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

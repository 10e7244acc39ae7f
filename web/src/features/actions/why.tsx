import type { Action, Certificate } from "../../api/types";
import { useCertificate } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { Link } from "../../shared/link";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Origin } from "../../shared/sources";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { HoldWords, releasing } from "./holding";
import { usePlateauName } from "./names";
import { Evidence, Section } from "./section";
import { Trial } from "./trial";

/** Why an action stands where it stands, and what would bring it forward. */
export function Why({ action }: { action: Action }) {
  const t = useTexts();
  const { data, error, retry } = useCertificate(action.number);
  return (
    <>
      <Section title={t("web-actions-why")}>
        {data ? (
          <Reason certificate={data} />
        ) : error ? (
          <Failed error={error} onRetry={retry} />
        ) : (
          <Loading />
        )}
        <Floor action={action} />
      </Section>
      {data && data.relaxations.length > 0 && <Forward certificate={data} />}
    </>
  );
}

function Reason({ certificate }: { certificate: Certificate }) {
  const t = useTexts();
  const { id } = useRoadmap();
  const viewAddress = useRoadmapAddress(id);
  // The service tells the reason first, in a paragraph of its own.
  const [first, ...rest] = certificate.text.split("\n\n");
  return (
    <>
      <p className="pp-prose">{first}</p>
      {certificate.chain.length > 1 && <Chain chain={certificate.chain} />}
      {certificate.chain.some(({ kind }) => kind === "cycle") && (
        <p>
          <Link to={viewAddress("cycles")}>{t("web-actions-to-cycles")}</Link>
        </p>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t("web-actions-more")}</summary>
          <p className="pp-prose">{rest.join("\n\n")}</p>
        </details>
      )}
    </>
  );
}

function Chain({ chain }: Pick<Certificate, "chain">) {
  const t = useTexts();
  const name = usePlateauName();
  return (
    <>
      <h4 className="pp-action__label">{t("web-actions-chain")}</h4>
      <ol className="pp-chain">
        {chain.map((step) => (
          <li key={`${step.kind} ${step.action} ${step.predecessor}`}>
            <HoldWords hold={step} />
            <span className="pp-chain__plateau">
              {t("web-actions-from", { plateau: name(step.plateau) })}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The earliest plateau of an action, which is always a proposal, with what it rests on. */
function Floor({ action: { earliest_plateau: floor, pin, ceiling } }: { action: Action }) {
  const t = useTexts();
  const name = usePlateauName();
  return (
    <ul className="pp-action__facts">
      {floor && (
        <li>
          <span>{t("web-actions-floor-is", { plateau: name(floor.plateau) })} </span>
          <Origin
            basis={floor.basis ?? "added"}
            confidence={floor.confidence ?? null}
            reason={floor.reason ?? null}
          />
          {floor.alternative != null && (
            <span> {t("web-actions-floor-alternative", { plateau: name(floor.alternative) })}</span>
          )}
          <Evidence sources={floor.sources ?? []} />
        </li>
      )}
      {pin !== null && <li>{t("web-actions-pin-is", { plateau: name(pin) })}</li>}
      {ceiling !== null && <li>{t("web-actions-ceiling-is", { plateau: name(ceiling) })}</li>}
    </ul>
  );
}

/** The smallest sets of things to let go, each as one edit. */
function Forward({ certificate }: { certificate: Certificate }) {
  const t = useTexts();
  const name = usePlateauName();
  const { editable, document } = useRoadmap();
  const { relaxations } = certificate;
  const { number } = certificate.placement;
  const last = document.plateaus.length;
  return (
    <Section title={t("web-actions-forward", { number })}>
      <p className="pp-quiet">{t("web-actions-forward-lead")}</p>
      <ol className="pp-forward">
        {relaxations.map(({ constraints, plateau }, index) => {
          const changes = releasing(constraints);
          const to =
            plateau > last
              ? t("web-actions-forward-shorter")
              : t("web-actions-forward-to", { plateau: name(plateau), count: constraints.length });
          return (
            <li key={JSON.stringify(constraints)}>
              <p>{to}</p>
              <ul className="pp-forward__holds">
                {constraints.map((hold) => (
                  <li key={`${hold.kind} ${hold.action} ${hold.predecessor} ${hold.dependency}`}>
                    <HoldWords hold={hold} />
                  </li>
                ))}
              </ul>
              {editable && changes && (
                <Trial
                  label={t("web-actions-try")}
                  name={t("web-actions-try-name", { place: index + 1, count: relaxations.length })}
                  changes={changes}
                />
              )}
            </li>
          );
        })}
      </ol>
      {certificate.truncated && <p className="pp-quiet">{t("web-actions-forward-truncated")}</p>}
    </Section>
  );
}

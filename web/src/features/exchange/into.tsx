import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { askImport, FileChanged, type Import, type Offer } from "../../api/exchange";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { Select, TextField } from "../../shared/fields";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Accepting } from "./accepting";
import { type Choice, type Choices, type Conflict, Conflicts } from "./conflicts";
import { Told } from "./told";

const NONE: Choices = new Map();

const chosen = (choices: Choices, choice: Choice) =>
  [...choices].filter(([, each]) => each === choice).map(([position]) => position);

/** Compares a file of another tool with the roadmap, and takes it over when somebody says so. */
export function Into({ formats }: { formats: readonly Offer[] }) {
  const t = useTexts();
  const hint = useId();
  const missing = useId();
  const { id, editable } = useRoadmap();
  const field = useRef<HTMLInputElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState("");
  const [base, setBase] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Import | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [choices, setChoices] = useState(NONE);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const wrongBase = base.trim() !== "" && !/^[1-9]\d{0,8}$/.test(base.trim());
  const compare = async () => {
    setTried(true);
    if (!file || wrongBase) {
      (file ? null : field.current)?.focus();
      return;
    }
    setFound(null);
    await ask(file, NONE);
  };
  const ask = async (file: File, next: Choices) => {
    setBusy(true);
    setFailure(null);
    setChoices(next);
    try {
      const again = await askImport(id, {
        file,
        format: format || null,
        base: base.trim() ? Number(base) : null,
        keep: chosen(next, "keep"),
        drop: chosen(next, "drop"),
      });
      if (next.size > 0 && again.document_sha256 !== found?.document_sha256) {
        // The choices were about another roadmap: they begin anew.
        await ask(file, NONE);
        return;
      }
      const known = next.size > 0 ? conflicts : [];
      const fresh = again.conflicts.filter(
        ({ position }) => !known.some((each) => each.position === position),
      );
      setConflicts([...known, ...fresh].sort((a, b) => a.position - b.position));
      setFound(again);
    } catch (error) {
      setFailure(error as Error);
      setChoices(choices);
      if (error instanceof FileChanged) {
        setFound(null);
        empty();
      }
    } finally {
      setBusy(false);
    }
  };
  const choose = (position: number, choice: Choice) => {
    if (file && !busy) {
      void ask(file, new Map([...choices, [position, choice]]));
    }
  };
  const isTold = found !== null;
  useEffect(() => {
    if (isTold) {
      result.current?.focus();
    }
  }, [isTold]);
  const empty = () => {
    setFile(null);
    setTried(false);
    if (field.current) {
      // Otherwise choosing the same file again tells nobody.
      field.current.value = "";
    }
  };
  const forget = () => {
    setFound(null);
    setFailure(null);
  };
  const without = tried && !file;
  return (
    <section aria-labelledby="pp-exchange-into" className="pp-no-print">
      <h2 id="pp-exchange-into" className="nl-heading nl-heading--level-3">
        {t("web-exchange-into")}
      </h2>
      <p className="nl-paragraph">{t("web-exchange-into-lead")}</p>
      <form
        className="pp-form pp-exchange__form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void compare();
        }}
      >
        <div
          className={`utrecht-form-field pp-field${without ? " utrecht-form-field--invalid" : ""}`}
        >
          <label className="utrecht-form-label pp-field__label" htmlFor={`${hint}-file`}>
            {t("web-exchange-choose")}
          </label>
          <p className="pp-field__hint" id={hint}>
            {t("web-exchange-choose-hint")}
          </p>
          {without && (
            <p className="pp-field__error" id={missing}>
              {t("web-exchange-choose-missing")}
            </p>
          )}
          <input
            ref={field}
            id={`${hint}-file`}
            type="file"
            className="pp-exchange__file"
            aria-describedby={without ? `${hint} ${missing}` : hint}
            aria-invalid={without || undefined}
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null);
              forget();
            }}
          />
        </div>
        <Select
          label={t("web-exchange-format")}
          value={format}
          onChange={({ target }) => {
            setFormat(target.value);
            forget();
          }}
        >
          <option value="">{t("web-exchange-by-name")}</option>
          {formats
            .filter(({ into, available }) => into && available)
            .map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
        </Select>
        <TextField
          label={t("web-exchange-base")}
          hint={t("web-exchange-base-hint")}
          error={tried && wrongBase ? t("web-exchange-base-wrong") : null}
          inputMode="numeric"
          value={base}
          onChange={({ target }) => {
            setBase(target.value);
            forget();
          }}
        />
        <div className="pp-buttons">
          <Button type="submit" purpose="primary" busy={busy}>
            {t(busy ? "web-exchange-comparing" : "web-exchange-compare")}
          </Button>
        </div>
      </form>
      {failure instanceof FileChanged ? (
        <Alert kind="warning" live title={t("web-exchange-file-changed")} />
      ) : (
        failure && <Failed error={failure} />
      )}
      {found && (
        <div className="pp-exchange__told">
          <h3 ref={result} tabIndex={-1} className="nl-heading nl-heading--level-4">
            {t("web-exchange-result", { file: file?.name ?? "" })}
          </h3>
          <Told found={found}>
            <Conflicts
              conflicts={conflicts}
              choices={choices}
              onChoose={editable ? choose : null}
            />
          </Told>
          {editable && (
            <Accepting
              key={found.sha256}
              found={found}
              waiting={busy}
              onAgain={() => void compare()}
              onDone={() => {
                setFound(null);
                empty();
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}

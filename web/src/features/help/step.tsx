import { Link } from "../../shared/link";
import { useTexts } from "../../texts/texts";

interface Props {
  /** Its texts stand under `web-help-step-<name>`. */
  name: string;
  /** What opens exactly the right thing, where that is known. */
  to?: string | null;
  values?: Readonly<Record<string, string>>;
}

/** One of the first steps: what to do, what happens then, and the way there. */
export function Step({ name, to = null, values }: Props) {
  const t = useTexts();
  return (
    <li>
      <h3 className="pp-help__step">{t(`web-help-step-${name}`)}</h3>
      <p>{t(`web-help-step-${name}-text`)}</p>
      {to && (
        <p>
          <Link to={to}>{t(`web-help-step-${name}-link`, values)}</Link>
        </p>
      )}
    </li>
  );
}

import { useRoadmap } from "../../../draft/roadmap";
import { Select } from "../../../shared/fields";
import { useTexts } from "../../../texts/texts";

interface Props {
  label: string;
  hint?: string | undefined;
  /** The number of a plateau, or nothing. */
  value: string;
  /** What nothing is called. */
  none: string;
  onChange: (value: string) => void;
}

/** A choice of one plateau, or of none. */
export function PlateauSelect({ label, hint, value, none, onChange }: Props) {
  const t = useTexts();
  const { document } = useRoadmap();
  return (
    <Select
      label={label}
      hint={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{none}</option>
      {document.plateaus.map(({ number, title }) => (
        <option key={number} value={number}>
          {t("web-actions-plateau", { number, title })}
        </option>
      ))}
    </Select>
  );
}

/** The number of the plateau that was chosen; null for none. */
export function chosen(value: string): number | null {
  return value === "" ? null : Number(value);
}

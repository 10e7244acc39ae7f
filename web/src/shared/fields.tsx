import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { useId } from "react";

interface Common {
  label: string;
  /** What helps to fill it in. */
  hint?: string;
  /** What is wrong with it and how to put it right; null when it is fine. */
  error?: string | null;
}

interface Described {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

function Field({ label, hint, error, render }: Common & { render: (by: Described) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`utrecht-form-field pp-field${error ? " utrecht-form-field--invalid" : ""}`}>
      <label className="utrecht-form-label pp-field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="pp-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="pp-field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {render({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  ...input
}: Common & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      render={(by) => <input type="text" className="utrecht-textbox" {...input} {...by} />}
    />
  );
}

/** Some lines of text. */
export function TextArea({
  label,
  hint,
  error,
  ...input
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      render={(by) => <textarea className="utrecht-textarea" rows={3} {...input} {...by} />}
    />
  );
}

/** A choice of one; the options are its children. */
export function Select({
  label,
  hint,
  error,
  ...input
}: Common & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      render={(by) => <select className="utrecht-select" {...input} {...by} />}
    />
  );
}

/** Yes or no. */
export function Checkbox({
  label,
  ...input
}: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="pp-checkbox">
      <input type="checkbox" className="utrecht-checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}

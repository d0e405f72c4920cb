import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from "react";
import styles from "./field.module.css";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong, in words; the field is marked with it. */
  fault?: string | undefined;
  className?: string | undefined;
}

interface Ids {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "className" | "value"> {
  value: string;
  onChange: (value: string) => void;
  /** Suggestions while typing. */
  suggestions?: readonly string[];
  ref?: React.Ref<HTMLInputElement>;
}

/** A line of text with its label, hint and fault. */
export function TextField({ label, hint, fault, className, onChange, suggestions, ref, ...rest }: TextFieldProps) {
  const list = useId();
  return (
    <Labelled {...{ label, hint, fault, className }}>
      {(ids) => (
        <>
          <input {...rest} {...ids} ref={ref} list={suggestions && list} onChange={(event) => onChange(event.target.value)} />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  );
}

export interface TextAreaProps extends FieldProps, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange" | "className" | "value"> {
  value: string;
  onChange: (value: string) => void;
}

/** Several lines of text. */
export function TextArea({ label, hint, fault, className, onChange, ...rest }: TextAreaProps) {
  return (
    <Labelled {...{ label, hint, fault, className }}>
      {(ids) => <textarea {...rest} {...ids} onChange={(event) => onChange(event.target.value)} />}
    </Labelled>
  );
}

export interface FieldOption {
  value: string;
  label: string;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  label: string;
  options: readonly FieldOption[];
}

export interface SelectFieldProps extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "className" | "value"> {
  value: string;
  options: readonly (FieldOption | OptionGroup)[];
  onChange: (value: string) => void;
  /** A small picture inside the field, before the words. */
  mark?: ReactNode;
}

/** A list of the device's own: known to every keyboard and screen reader, and it finds an option by its first letters. */
export function SelectField({ label, hint, fault, className, options, onChange, mark, ...rest }: SelectFieldProps) {
  return (
    <Labelled {...{ label, hint, fault, className }}>
      {(ids) => (
        <span className={`${styles.select} ${mark ? styles.marked : ""}`}>
          {mark}
          <select {...rest} {...ids} onChange={(event) => onChange(event.target.value)}>
            {options.map((option) =>
              "options" in option ? <Group key={option.label} {...option} /> : <One key={option.value} {...option} />,
            )}
          </select>
        </span>
      )}
    </Labelled>
  );
}

function Group({ label, options }: OptionGroup) {
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <One key={option.value} {...option} />
      ))}
    </optgroup>
  );
}

function One({ value, label }: FieldOption) {
  return <option value={value}>{label}</option>;
}

/** A value that is read, not typed, in the clothes of a field. */
export function ReadField({ label, children, className = "" }: { label: string; children: ReactNode; className?: string | undefined }) {
  return (
    <div className={`${styles.field} ${className}`}>
      <span className={styles.label}>{label}</span>
      <span className={styles.read}>{children}</span>
    </div>
  );
}

function Labelled({ label, hint, fault, className = "", children }: FieldProps & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const described = [...(fault ? [`${id}-fault`] : []), ...(hint ? [`${id}-hint`] : [])].join(" ");
  return (
    <div className={`${styles.field} ${className}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": fault ? true : undefined })}
      {fault && (
        <span id={`${id}-fault`} className={styles.fault}>
          {fault}
        </span>
      )}
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

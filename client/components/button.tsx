import type { ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Filled with ink; one a page. */
  isMain?: boolean;
  /** Looks like a link of the text; for small deeds beside it. */
  isQuiet?: boolean;
}

export function Button({ isMain = false, isQuiet = false, className = "", type = "button", ...rest }: ButtonProps) {
  const look = isQuiet ? styles.quiet : isMain ? styles.main : styles.plain;
  return <button {...rest} type={type} className={`${look} ${className}`} />;
}

/** The look of a button, for links that stand among buttons. */
export function buttonClass(isMain = false): string {
  return (isMain ? styles.main : styles.plain) ?? "";
}

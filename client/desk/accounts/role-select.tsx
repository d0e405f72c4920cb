import { useId } from "react";
import { useText } from "#client/components/page-context.tsx";
import { Role } from "#domain/account.ts";
import field from "../parts/field.module.css";
import { shell as en } from "../text/en/shell.ts";
import { shell as vi } from "../text/vi/shell.ts";

export interface RoleSelectProps {
  label: string;
  /** In a table, where the column's head says the same. */
  isLabelHidden?: boolean;
  value: Role;
  onChange: (role: Role) => void;
}

/** The four roles, each with everything before it. */
export function RoleSelect({ label, isLabelHidden = false, value, onChange }: RoleSelectProps) {
  const { role: words } = useText(vi, en);
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id} className={isLabelHidden ? "hidden-text" : field.label}>
        {label}
      </label>
      <span className={field.select}>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value as Role)}>
          {Role.options.map((role) => (
            <option key={role} value={role}>
              {words[role]}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

import { type DragEvent, useId, useState } from "react";
import { useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import field from "../parts/field.module.css";
import { importsText as en } from "../text/en/imports.ts";
import { importsText as vi } from "../text/vi/imports.ts";
import styles from "./file-drop.module.css";

const TYPES = ".txt,.html,.htm,.docx,.pdf,.xlsx,.csv,.md";

export interface FileDropProps {
  file: File | null;
  onChange: (file: File | null) => void;
  fault: string | undefined;
}

/** A file by the device's own chooser, or dropped from elsewhere. */
export function FileDrop({ file, onChange, fault }: FileDropProps) {
  const text = useText(vi, en).form;
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    onChange(event.dataTransfer.files[0] ?? file);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the chooser inside is for everybody.
    <div
      className={`${styles.drop} ${isOver ? styles.over : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{text.drop}</label>
      <input
        id={id}
        type="file"
        accept={TYPES}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
      <p role="status" className={styles.chosen}>
        {file && fill(text.chosen, { name: file.name, size: Math.ceil(file.size / 1024) })}
      </p>
      {fault && <p className={field.fault}>{fault}</p>}
      <p id={`${id}-hint`} className={field.hint}>
        {text.fileHint}
      </p>
    </div>
  );
}

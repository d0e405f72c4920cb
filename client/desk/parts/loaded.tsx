import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { LoadingState } from "#client/components/states.tsx";
import { shell as en } from "../text/en/shell.ts";
import { shell as vi } from "../text/vi/shell.ts";
import { FailureNote } from "./failure-note.tsx";

export interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  children: (data: T) => ReactNode;
}

/** What was asked for, once it is there; meanwhile, or where it cannot be had, words. */
export function Loaded<T>({ query: { data, error, refetch }, children }: LoadedProps<T>) {
  const text = useText(vi, en);
  if (data !== undefined) return children(data);
  if (error === null) return <LoadingState>{text.loading}</LoadingState>;
  return (
    <FailureNote error={error}>
      <Button onClick={() => void refetch()}>{text.retry}</Button>
    </FailureNote>
  );
}

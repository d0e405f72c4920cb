import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { importQuery } from "../api/imports.ts";
import { Loaded } from "../parts/loaded.tsx";
import { Review } from "./review.tsx";

/** One report and its figures, side by side. */
export function ReviewPage() {
  const { import: number = "" } = useParams({ strict: false }) as { import?: string };
  const query = useQuery({ ...importQuery(Number(number)), refetchInterval: 30_000 });
  return <Loaded query={query}>{(opened) => <Review key={opened.import} opened={opened} />}</Loaded>;
}

/** What the tests use of a package that has no types. */
declare module "jsonstat-toolkit" {
  export interface Coordinates {
    [dimension: string]: string;
  }
  export interface Dataset {
    class: string;
    label: string;
    n: number;
    id: string[];
    role: { time: string[]; geo: string[]; metric: string[] };
    extension: { attributes: Record<string, Record<string, unknown>> };
    status: Record<string, string> | null;
    Unflatten<Result>(
      callback: (coordinates: Coordinates, cell: { value: number | null | undefined; status: string | null }, index: number) => Result,
    ): Result[];
    Dataset(): Dataset[];
  }
  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default function JSONstat(source: unknown): Dataset;
}

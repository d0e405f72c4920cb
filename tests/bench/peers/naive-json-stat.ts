import type { Statement } from "#domain/observation.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";

const AXES = {
  area: ({ area }: Statement) => area,
  measure: ({ measure }: Statement) => measure,
  report: ({ report }: Statement) => report,
  time: ({ period }: Statement) => period,
};

/** The obvious way to JSON-stat: a dataset an indicator as one object, then `JSON.stringify`. Says the same of each cell as ours. */
export function* buildNaiveJsonStat(view: PublishedView): Iterable<Uint8Array> {
  for (const group of Map.groupBy(view.series(), ({ indicator }) => indicator).values()) {
    const rows = group.flatMap((series) => series.rows);
    const axes = Object.entries(AXES).map(([id, read]) => {
      const codes = [...new Set(rows.map(read))].sort();
      return { id, read, codes, positions: new Map(codes.map((code, index) => [code, index])) };
    });
    const [value, status]: [Record<number, number>, Record<number, string>] = [{}, {}];
    const attributes: Record<string, Record<number, unknown>> = {
      operator: {},
      status: {},
      as_stated: {},
      report: {},
      published: {},
      locator: {},
      release: {},
    };
    for (const row of rows) {
      const index = axes.reduce((sum, { read, codes, positions }) => sum * codes.length + (positions.get(read(row)) ?? 0), 0);
      const put = (name: string, cell: unknown) => {
        if (cell !== null) (attributes[name] as Record<number, unknown>)[index] = cell;
      };
      value[index] = row.value;
      if (row.status !== null) status[index] = row.status;
      for (const [name, cell] of Object.entries({
        operator: row.operator,
        status: row.status,
        as_stated: row.asStated,
        report: row.report,
      }))
        put(name, cell);
      for (const [name, cell] of Object.entries({ published: row.published, locator: row.locator, release: row.recordedIn }))
        put(name, cell);
    }
    const dimension = Object.fromEntries(axes.map(({ id, codes }) => [id, { category: { index: codes } }]));
    const size = axes.map(({ codes }) => codes.length);
    yield Buffer.from(
      JSON.stringify({
        version: "2.0",
        class: "dataset",
        id: axes.map(({ id }) => id),
        size,
        dimension,
        value,
        status,
        extension: { attributes },
      }),
    );
  }
}

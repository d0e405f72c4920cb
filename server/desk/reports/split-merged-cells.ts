/** Text between white in a line of a page: left edge and end in points. */
export interface Cell {
  text: string;
  x: number;
  end: number;
}

/** Least cells of a line whose edges are taken for columns. */
const COLUMNS = 3;

/** Left edge of a column, and where the cell before it ends. */
interface Edge {
  x: number;
  before: number;
}

/**
 * Parts what a narrow table runs together: a cell that reaches over the left edge of a column of the other lines, and over the cell before it there, is
 * divided at the space nearest to that edge. Where a word begins inside a cell is reckoned from the number of its letters.
 */
export function splitMergedCells<Line extends { size: number; cells: Cell[] }>(lines: readonly Line[]): Line[] {
  const edges = lines.filter(({ cells }) => cells.length >= COLUMNS).flatMap(edgesOf);
  const sorted = edges.toSorted((one, other) => one.x - other.x);
  return lines.map((line) => ({ ...line, cells: line.cells.flatMap((cell) => splitCell(cell, sorted, line.size)) }));
}

function edgesOf({ cells }: { cells: Cell[] }): Edge[] {
  return cells.slice(1).map(({ x }, index) => ({ x, before: cells[index]?.end ?? x }));
}

function splitCell(cell: Cell, edges: readonly Edge[], size: number): Cell[] {
  for (const { x, before } of edges) {
    if (x <= cell.x + size || x >= cell.end - size / 2 || before <= cell.x) continue;
    const at = spaceNearest(cell, x, size);
    if (at < 0) continue;
    const first = { text: cell.text.slice(0, at).trim(), x: cell.x, end: x - size / 4 };
    return [first, ...splitCell({ text: cell.text.slice(at + 1).trim(), x, end: cell.end }, edges, size)];
  }
  return [cell];
}

/** Place of the space behind which a word begins within a letter's size of an edge, or -1. */
function spaceNearest({ text, x, end }: Cell, edge: number, size: number): number {
  const letter = (end - x) / Math.max(text.length, 1);
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => ({ index, distance: Math.abs(x + (index + 1) * letter - edge) }));
  const [nearest] = spaces.toSorted((one, other) => one.distance - other.distance);
  return nearest !== undefined && nearest.distance <= size ? nearest.index : -1;
}

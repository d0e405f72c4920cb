/** Something that stands in a column of labels: where it would like its middle, and how high it is. */
export interface Standing {
  at: number;
  height: number;
}

interface Cluster {
  items: { index: number; height: number }[];
  /** Where the cluster's first item would like its middle, on average. */
  start: number;
  height: number;
}

/**
 * Places labels of a column so that none overlaps the next: each as near to its wish as the others allow, in the order of their wishes, inside
 * the bounds. Neighbours that would touch form a cluster that stands around the mean of its wishes. Needs room for all of them.
 */
export function dodge(items: readonly Standing[], [top, bottom]: [number, number]): number[] {
  const order = items.map((item, index) => ({ ...item, index })).sort((one, other) => one.at - other.at || one.index - other.index);
  const clusters: Cluster[] = [];
  for (const { at, height, index } of order) {
    let cluster: Cluster = { items: [{ index, height }], start: clampStart(at - height / 2, height, top, bottom), height };
    for (let before = clusters.at(-1); before && before.start + before.height > cluster.start; before = clusters.at(-1)) {
      clusters.pop();
      cluster = join(before, cluster, top, bottom);
    }
    clusters.push(cluster);
  }
  const places: number[] = new Array(items.length).fill(0);
  for (const { items: members, start } of clusters) {
    let y = start;
    for (const { index, height } of members) {
      places[index] = y + height / 2;
      y += height;
    }
  }
  return places;
}

function join(before: Cluster, after: Cluster, top: number, bottom: number): Cluster {
  const [one, other] = [before.items.length, after.items.length];
  const wish = (before.start * one + (after.start - before.height) * other) / (one + other);
  const height = before.height + after.height;
  return { items: [...before.items, ...after.items], start: clampStart(wish, height, top, bottom), height };
}

function clampStart(start: number, height: number, top: number, bottom: number): number {
  return Math.max(top, Math.min(start, bottom - height));
}

/**
 * The candidate a mistyped word most likely meant: the one with the fewest edits (insert, delete, replace, swap neighbours), or one that holds
 * the word as a part. Null where nothing is near enough to be worth naming. Case and diacritics do not count.
 */
export function nearestMatch(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word);
  if (wanted === "" || wanted.length > 100) return null;
  let nearest: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = distanceTo(wanted, fold(candidate));
    if (distance !== null && (nearest === null || distance < nearest.distance)) nearest = { candidate, distance };
  }
  return nearest?.candidate ?? null;
}

/** Edits from one to the other, or null where too many. A part of a word counts as further away than any typing error. */
function distanceTo(wanted: string, candidate: string): number | null {
  const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
  if (Math.abs(wanted.length - candidate.length) <= allowed) {
    const edits = countEdits(wanted, candidate);
    if (edits <= allowed) return edits;
  }
  const isPart = wanted.length >= 3 && (candidate.includes(wanted) || (candidate.length >= 3 && wanted.includes(candidate)));
  return isPart ? 100 + Math.abs(wanted.length - candidate.length) : null;
}

/** Optimal string alignment distance. */
function countEdits(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const edits = Math.min(at(line, column - 1) + 1, at(above, column) + 1, at(above, column - 1) + (same ? 0 : 1));
      line.push(swapped ? Math.min(edits, at(before, column - 2) + 1) : edits);
    }
    before = above;
    above = line;
  }
  return at(above, other.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.POSITIVE_INFINITY;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

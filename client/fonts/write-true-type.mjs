/**
 * Writes a small TrueType font without hinting, kerning or glyph names: what a companion of a few glyphs needs and nothing else.
 * Sections named as in the OpenType specification, 1.9, "Font tables".
 *
 * @typedef {{ codePoint: number, advance: number, contours: { x: number, y: number, onCurve: boolean }[][] }} Glyph
 */

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;

/** @param {{ family: string, style: string, weight: number, source: object, glyphs: Glyph[] }} font `source` is the parsed font whose vertical metrics are kept. */
export function writeTrueType({ family, style, weight, source, glyphs }) {
  const all = [{ codePoint: null, advance: glyphs[0].advance, contours: [] }, ...glyphs.toSorted((a, b) => a.codePoint - b.codePoint)];
  const boxes = all.map(({ contours }) => boxOf(contours.flat()));
  const outlines = all.map(({ contours }, index) => writeOutline(contours, boxes[index]));
  return joinTables({
    "OS/2": writeOs2(all, weight, source.tables.os2),
    cmap: writeCmap(all),
    glyf: Buffer.concat(outlines),
    head: writeHead(boxes, source.unitsPerEm),
    hhea: writeHhea(all, boxes, source.tables.hhea),
    hmtx: u16(...all.flatMap(({ advance }, index) => [advance, boxes[index].xMin])),
    loca: writeLoca(outlines),
    maxp: writeMaxp(all),
    name: writeName(family, style),
    post: Buffer.concat([
      u32(0x00030000, 0),
      u16(source.tables.post.underlinePosition, source.tables.post.underlineThickness),
      u32(0, 0, 0, 0, 0),
    ]),
  });
}

/** "glyf": a simple glyph. Coordinates are differences to the point before; equal flags in a row are written once with a count. */
function writeOutline(contours, box) {
  if (contours.length === 0) return Buffer.alloc(0);
  let last = { x: 0, y: 0 };
  const flags = [];
  const xs = [];
  const ys = [];
  for (const point of contours.flat()) {
    const x = writeDifference(point.x - last.x, X_SHORT, X_SAME_OR_POSITIVE);
    const y = writeDifference(point.y - last.y, Y_SHORT, Y_SAME_OR_POSITIVE);
    flags.push((point.onCurve ? ON_CURVE : 0) | x.flags | y.flags);
    xs.push(x.bytes);
    ys.push(y.bytes);
    last = point;
  }
  const ends = contours.map((_, index) => contours.slice(0, index + 1).flat().length - 1);
  const noInstructions = 0;
  const bytes = [u16(contours.length, box.xMin, box.yMin, box.xMax, box.yMax, ...ends, noInstructions), packFlags(flags), ...xs, ...ys];
  return pad(Buffer.concat(bytes), 2);
}

function writeDifference(difference, short, sameOrPositive) {
  if (difference === 0) return { flags: sameOrPositive, bytes: Buffer.alloc(0) };
  if (Math.abs(difference) > 255) return { flags: 0, bytes: u16(difference) };
  return { flags: short | (difference > 0 ? sameOrPositive : 0), bytes: Buffer.from([Math.abs(difference)]) };
}

function packFlags(flags) {
  const packed = [];
  for (let index = 0; index < flags.length; ) {
    const end = flags.findIndex((flag, at) => at > index && flag !== flags[index]);
    const count = Math.min((end === -1 ? flags.length : end) - index, 256);
    packed.push(...(count > 1 ? [flags[index] | REPEAT, count - 1] : [flags[index]]));
    index += count;
  }
  return Buffer.from(packed);
}

/** "cmap", format 4, one segment for each run of neighbouring code points. */
function writeCmap(glyphs) {
  const segments = [];
  glyphs.forEach(({ codePoint }, index) => {
    if (codePoint === null) return;
    const open = segments.at(-1);
    if (open && open.end === codePoint - 1) open.end = codePoint;
    else segments.push({ start: codePoint, end: codePoint, delta: index - codePoint });
  });
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const searched = 2 ** Math.floor(Math.log2(segments.length));
  const body = u16(
    ...[segments.length * 2, searched * 2, Math.log2(searched), (segments.length - searched) * 2],
    ...segments.map(({ end }) => end),
    ...[0, ...segments.map(({ start }) => start)],
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  );
  const windowsUnicode = [3, 1];
  return Buffer.concat([u16(0, 1, ...windowsUnicode), u32(12), u16(4, body.length + 6, 0), body]);
}

function writeHead(boxes, unitsPerEm) {
  const box = boxOf(boxes.flatMap(({ xMin, yMin, xMax, yMax }) => [point(xMin, yMin), point(xMax, yMax)]));
  const baselineAndBearingAtZero = 0x0003;
  const created = u32(0, 0);
  return Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(baselineAndBearingAtZero, unitsPerEm),
    ...[created, created],
    u16(box.xMin, box.yMin, box.xMax, box.yMax, 0, 6, 2, 0, 0),
  ]);
}

function writeHhea(glyphs, boxes, { ascender, descender, lineGap }) {
  const advances = glyphs.map(({ advance }) => advance);
  const rightBearings = advances.map((advance, index) => advance - boxes[index].xMax);
  const extremes = [
    Math.max(...advances),
    Math.min(...boxes.map(({ xMin }) => xMin)),
    Math.min(...rightBearings),
    Math.max(...boxes.map(({ xMax }) => xMax)),
  ];
  return Buffer.concat([u32(0x00010000), u16(ascender, descender, lineGap, ...extremes, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)]);
}

function writeLoca(outlines) {
  const offsets = [0];
  for (const { length } of outlines) offsets.push((offsets.at(-1) ?? 0) + length / 2);
  return u16(...offsets);
}

function writeMaxp(glyphs) {
  const points = Math.max(...glyphs.map(({ contours }) => contours.flat().length));
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours.length));
  return Buffer.concat([u32(0x00010000), u16(glyphs.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]);
}

/** "OS/2", version 4, with the line height of the source, so that a line of both fonts is as high as one of the source alone. */
function writeOs2(glyphs, weight, os2) {
  const codePoints = glyphs.flatMap(({ codePoint }) => codePoint ?? []);
  const useTypographicMetrics = 0x80;
  const average = Math.round(glyphs.reduce((total, { advance }) => total + advance, 0) / glyphs.length);
  const script = [os2.ySubscriptXSize, os2.ySubscriptYSize, os2.ySubscriptXOffset, os2.ySubscriptYOffset];
  const superscript = [os2.ySuperscriptXSize, os2.ySuperscriptYSize, os2.ySuperscriptXOffset, os2.ySuperscriptYOffset];
  return Buffer.concat([
    u16(4, average, weight, 5, 0, ...script, ...superscript, os2.yStrikeoutSize, os2.yStrikeoutPosition, 0),
    Buffer.alloc(10),
    u32(1, 0, 0, 0),
    Buffer.from("NONE", "latin1"),
    u16(useTypographicMetrics | 0x40, Math.min(...codePoints), Math.max(...codePoints)),
    u16(os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap, os2.usWinAscent, os2.usWinDescent),
    u32(1, 0),
    u16(os2.sxHeight, os2.sCapHeight, 0, 32, 1),
  ]);
}

function writeName(family, style) {
  const texts = [family, style, `${family} ${style}`, `${family} ${style}`, "Version 1.0", `${family} ${style}`.replaceAll(" ", "")];
  const encoded = texts.map((text) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  const records = encoded.map(({ length }, index) => {
    const record = u16(3, 1, 0x409, index + 1, length, offset);
    offset += length;
    return record;
  });
  return Buffer.concat([u16(0, texts.length, 6 + 12 * texts.length), ...records, ...encoded]);
}

/** The file: its directory, then every table at a multiple of four bytes, with the checksums of "Calculating checksums". */
function joinTables(tables) {
  const tags = Object.keys(tables).sort();
  const searched = 2 ** Math.floor(Math.log2(tags.length));
  const header = Buffer.concat([u32(0x00010000), u16(tags.length, searched * 16, Math.log2(searched), (tags.length - searched) * 16)]);
  let offset = header.length + 16 * tags.length;
  const directory = tags.map((tag) => {
    const record = Buffer.concat([Buffer.from(tag, "latin1"), u32(checksum(tables[tag]), offset, tables[tag].length)]);
    offset += pad(tables[tag], 4).length;
    return record;
  });
  const file = Buffer.concat([header, ...directory, ...tags.map((tag) => pad(tables[tag], 4))]);
  const head = directory[tags.indexOf("head")].readUInt32BE(8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + 8);
  return file;
}

function checksum(bytes) {
  const padded = pad(bytes, 4);
  let total = 0;
  for (let at = 0; at < padded.length; at += 4) total = (total + padded.readUInt32BE(at)) >>> 0;
  return total;
}

function boxOf(points) {
  if (points.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) };
}

function point(x, y) {
  return { x, y };
}

function pad(bytes, multiple) {
  return Buffer.concat([bytes, Buffer.alloc((multiple - (bytes.length % multiple)) % multiple)]);
}

function u16(...values) {
  return Buffer.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
}

function u32(...values) {
  return Buffer.from(values.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)));
}

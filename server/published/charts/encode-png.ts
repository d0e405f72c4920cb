import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const MOST_COLORS = 256;
const INCHES_PER_METRE = 39.3701;

export interface Pixels {
  widthPx: number;
  heightPx: number;
  /** Red, green, blue, alpha for each pixel, row by row. The picture is opaque. */
  rgba: Uint8Array;
}

export interface PngOptions {
  /** Colours that must stay as they are, `#rrggbb`. */
  colors: readonly string[];
  /** Pixels an inch, for print; absent where a screen decides. */
  dpi?: number;
  /** Texts inside the file by their PNG keyword, e.g. `Title`, `Description`. */
  texts?: Readonly<Record<string, string>>;
}

/**
 * Writes opaque pixels as PNG with a palette of at most 256 colours: a chart has a few colours and the shades between them at the edges of
 * letters.
 */
export function encodePng({ widthPx, heightPx, rgba }: Pixels, { colors, dpi, texts = {} }: PngOptions): Uint8Array {
  const { rows, palette } = indexColors({ widthPx, heightPx, rgba }, colors);
  // Three milliseconds: handing the rows to another thread costs more.
  const data = deflateSync(rows, { level: 2 });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", palette),
    ...(dpi === undefined ? [] : [chunk("pHYs", density(dpi))]),
    ...Object.entries(texts).map(([keyword, text]) => chunk("iTXt", Buffer.from(`${keyword}\0\0\0\0\0${text}`))),
    chunk("IDAT", data),
    chunk("IEND", new Uint8Array()),
  ]);
}

/**
 * The colour of each pixel as its place in a palette. Shades that differ by less than the eye sees share a place. Each row begins with its
 * filter, none: rows of a chart repeat as they are.
 */
function indexColors({ widthPx, heightPx, rgba }: Pixels, colors: readonly string[]): { rows: Uint8Array; palette: Uint8Array } {
  // Signed, so that every pixel is a small integer to the engine.
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, widthPx * heightPx);
  const palette = new Palette(colors);
  const rows = new Uint8Array((widthPx + 1) * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const end = (y + 1) * widthPx;
    for (let start = y * widthPx; start < end; ) {
      const value = pixels[start] as number;
      let next = start + 1;
      while (next < end && pixels[next] === value) next++;
      const place = palette.placeOf(value & 255, (value >> 8) & 255, (value >> 16) & 255);
      rows.fill(place, start + y + 1, next + y + 1);
      start = next;
    }
  }
  return { rows, palette: palette.bytes() };
}

/** Colours by their first five or six bits of each channel; the given ones keep their exact values. */
class Palette {
  readonly #places = new Int16Array(65_536).fill(-1);
  readonly #colors: [number, number, number][] = [];

  constructor(colors: readonly string[]) {
    for (const color of colors) {
      const value = Number.parseInt(color.slice(1), 16);
      this.placeOf(value >> 16, (value >> 8) & 255, value & 255);
    }
  }

  placeOf(red: number, green: number, blue: number): number {
    const key = ((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3);
    const found = this.#places[key] as number;
    if (found !== -1) return found;
    const place = this.#colors.length < MOST_COLORS ? this.#colors.push([red, green, blue]) - 1 : this.#nearest(red, green, blue);
    this.#places[key] = place;
    return place;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#colors.flat());
  }

  #nearest(red: number, green: number, blue: number): number {
    const distances = this.#colors.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    return distances.indexOf(Math.min(...distances));
  }
}

function density(dpi: number): Uint8Array {
  const bytes = Buffer.alloc(9);
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  bytes.writeUInt32BE(perMetre, 0);
  bytes.writeUInt32BE(perMetre, 4);
  bytes[8] = 1;
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

import { constants, crc32, deflateRawSync } from "node:zlib";

/** A file inside a zip; its content is pulled when its turn comes. */
export interface ZipEntry {
  name: string;
  content: Iterable<Uint8Array>;
}

export interface ZipOptions {
  /** Instant printed on every entry, RFC 3339; the same one gives the same bytes. Written as the time of day in Viet Nam. */
  modified: string;
  /** 1 is fastest, 9 smallest. */
  level?: number;
}

/** Bytes are deflated in blocks of this size, each flushed to a byte, so that a zip streams without a thread of its own. */
const BLOCK = 262_144;
const STREAMED_UTF8 = 0x0808;

/** Writes a zip as it is pulled: sizes follow each entry, nothing is held but one block. Entries keep their order. */
export function* writeZip(entries: Iterable<ZipEntry>, { modified, level = 6 }: ZipOptions): Iterable<Uint8Array> {
  const stamp = dosTime(modified);
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const encoded = Buffer.from(name, "utf8");
    const head = localHeader(encoded, stamp);
    const start = offset;
    yield head;
    offset += head.length;
    const sums = { crc: 0, size: 0, packed: 0 };
    for (const block of deflate(content, sums, level)) {
      yield block;
      offset += block.length;
    }
    const tail = descriptor(sums);
    yield tail;
    offset += tail.length;
    records.push(centralRecord(encoded, stamp, { ...sums, start }));
  }
  const directory = Buffer.concat(records);
  yield directory;
  yield endRecord(records.length, directory.length, offset);
}

interface Sums {
  crc: number;
  size: number;
  packed: number;
}

function* deflate(content: Iterable<Uint8Array>, sums: Sums, level: number): Iterable<Uint8Array> {
  for (const block of blocksOf(content)) {
    sums.crc = crc32(block, sums.crc);
    sums.size += block.length;
    const packed = deflateRawSync(block, { level, finishFlush: constants.Z_SYNC_FLUSH });
    sums.packed += packed.length;
    yield packed;
  }
  sums.packed += END_OF_DEFLATE.length;
  yield END_OF_DEFLATE;
}

/** An empty final block: ends a stream whose blocks were flushed one by one. */
const END_OF_DEFLATE = Uint8Array.of(0x03, 0x00);

function* blocksOf(content: Iterable<Uint8Array>): Iterable<Uint8Array> {
  let pending: Uint8Array[] = [];
  let size = 0;
  for (const chunk of content) {
    pending.push(chunk);
    size += chunk.length;
    if (size < BLOCK) continue;
    yield Buffer.concat(pending);
    [pending, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(pending);
}

function localHeader(name: Uint8Array, { time, date }: DosTime): Uint8Array {
  const head = Buffer.alloc(30 + name.length);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(STREAMED_UTF8, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(time, 10);
  head.writeUInt16LE(date, 12);
  head.writeUInt16LE(name.length, 26);
  head.set(name, 30);
  return head;
}

function descriptor({ crc, size, packed }: Sums): Uint8Array {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function centralRecord(name: Uint8Array, { time, date }: DosTime, { crc, size, packed, start }: Sums & { start: number }): Uint8Array {
  const record = Buffer.alloc(46 + name.length);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(STREAMED_UTF8, 8);
  record.writeUInt16LE(8, 10);
  record.writeUInt16LE(time, 12);
  record.writeUInt16LE(date, 14);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(packed, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(start, 42);
  record.set(name, 46);
  return record;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

interface DosTime {
  time: number;
  date: number;
}

/** A zip knows local time only; the site's is +07:00 wherever the server stands. */
function dosTime(instant: string): DosTime {
  const at = new Date(Date.parse(instant) + 7 * 3_600_000);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}

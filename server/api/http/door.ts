import { type Day, dayInVietNam } from "#domain/day.ts";
import { NOTHING_KEPT, type ReleasedFiles } from "#server/published/downloads/released-files.ts";
import type { Snapshots } from "#server/snapshot/snapshots.ts";
import { type View, viewOf } from "#server/snapshot/view.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { CacheKind } from "./cache-kind.ts";
import { chooseEncoding } from "./encoding.ts";
import { createExportLine, type ExportLine } from "./export-line.ts";
import { Failure, notFound } from "./failure.ts";
import { longVariantOf } from "./long-answer.ts";
import type { LongFiles } from "./long-files.ts";
import { parseQuery } from "./parse-query.ts";
import { type Reply, replyWith } from "./reply.ts";
import type { Built, Route } from "./route.ts";
import { type StoredAnswer, storeAnswer, variantAtHand, variantOf } from "./stored-answer.ts";

export interface DoorOptions {
  snapshots: Snapshots;
  cache: AnswerCache;
  /** Answers by path that outlive releases: the client's files. */
  files: ReadonlyMap<string, StoredAnswer>;
  /** Where long bodies are recorded; without it each reader's is made anew. */
  longFiles?: LongFiles | null;
  /** Where files of releases are kept; without it each is made anew. */
  released?: ReleasedFiles;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  clock: () => Date;
}

/** What the door needs of a request. */
export interface Asked {
  method: string;
  /** Path and query as they stand in the request. */
  address: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
}

/** The one way in for everything that is answered from a snapshot: parameters, view, cache, compression, conditional requests. */
export interface Door {
  /** The answer to an address that was answered before, or null. Costs a look into a map. */
  answerAtHand(asked: Asked): Reply | null;
  /** A file of the client, or null. */
  answerFile(asked: Asked): Promise<Reply | null>;
  /** Answers a route; `params` are those of its path, decoded. Throws `Failure`. */
  answer(route: Route, asked: Asked, params: Readonly<Record<string, string>>): Promise<Reply>;
  /** Where long bodies wait for their turn. */
  exports: ExportLine;
  /** Answers what has the address itself as its key. */
  answerAddress(asked: Asked, kind: CacheKind, build: () => Promise<Built>): Promise<Reply>;
}

/** Answers depend on the release and, through targets that are not due yet, on the day. */
interface Edition {
  release: number;
  /** In the words of HTTP. */
  recordedAt: string;
  today: Day;
  /** When the next day begins in Viet Nam, in milliseconds. */
  until: number;
}

export function createDoor(options: DoorOptions): Door {
  const { snapshots, cache, files, longFiles = null, released = NOTHING_KEPT, origin, clock } = options;
  const inWork = new Map<string, Promise<StoredAnswer>>();
  let edition: Edition = { release: 0, recordedAt: "", today: "", until: 0 };

  const renew = (): void => {
    const [now, { release, recordedAt }] = [clock(), snapshots.current().release];
    if (now.getTime() < edition.until && release === edition.release) return;
    const today = dayInVietNam(now);
    edition = { release, recordedAt: httpDate(recordedAt), today, until: Date.parse(`${today}T17:00:00Z`) };
    cache.clear();
    inWork.clear();
  };

  const forget = (): void => {
    edition = { ...edition, until: 0 };
  };

  const viewAt = async (query: { asOf?: unknown; release?: unknown }): Promise<View> => {
    const asOf = typeof query.asOf === "string" ? query.asOf : null;
    if (asOf !== null && asOf > edition.today) throw inFuture(asOf, edition.today);
    const current = snapshots.current();
    const release = typeof query.release === "number" ? query.release : current.release.release;
    const snapshot = await snapshots.at(release);
    if (snapshot === null) throw notFound("release", String(release), releaseNumbers(current.releases));
    return viewOf(snapshot, { asOf, today: edition.today });
  };

  /** Finds the answer of a key, or makes and keeps it; made once, however many ask at the same time. */
  const find = async (key: string, make: () => Promise<StoredAnswer>): Promise<StoredAnswer> => {
    const found = cache.find(key);
    if (found !== null) cache.hits++;
    else cache.misses++;
    return found ?? once(inWork, key, () => keep(key, make));
  };

  const keep = async (key: string, make: () => Promise<StoredAnswer>): Promise<StoredAnswer> => {
    const before = edition;
    const answer = await make();
    if (answer.status === 200 && before === edition) cache.add(key, answer);
    return answer;
  };

  const reply = async (answer: StoredAnswer, key: string, asked: Asked): Promise<Reply> => {
    cache.addAddress(key, asked.address);
    const encoding = chooseEncoding(asked.acceptEncoding);
    return replyWith(longVariantOf(await variantOf(answer, encoding), encoding, longFiles), asked);
  };

  const lastModifiedOf = ({ snapshot }: View): string =>
    snapshot.release.release === edition.release ? edition.recordedAt : httpDate(snapshot.release.recordedAt);

  return {
    exports: createExportLine(),
    answerAtHand: (asked) => {
      renew();
      const answer = files.get(asked.address) ?? cache.findByAddress(asked.address);
      const encoding = chooseEncoding(asked.acceptEncoding);
      const found = answer && variantAtHand(answer, encoding);
      const variant = found && longVariantOf(found, encoding, longFiles);
      if (variant === null || (variant.stream !== undefined && variant.file === undefined)) return null;
      cache.hits++;
      return replyWith(variant, asked);
    },
    answerFile: async (asked) => {
      const answer = files.get(asked.address.split("?", 1)[0] as string);
      return answer ? replyWith(await variantOf(answer, chooseEncoding(asked.acceptEncoding)), asked) : null;
    },
    answer: async (route, asked, params) => {
      renew();
      const query: Readonly<Record<string, unknown>> = parseQuery(searchOf(asked.address), route.query);
      const key = `${route.path} ${JSON.stringify(params)} ${JSON.stringify(query)}`;
      const answer = await find(key, async () => {
        const view = await viewAt(query);
        const newest = viewOf(snapshots.current(), { asOf: null, today: edition.today });
        const at = (release: number) => viewAt({ release });
        const built = await route.build({ params, query, view, newest, viewAt: at, origin, released, forget });
        return storeAnswer(built, { kind: route.kind, lastModified: lastModifiedOf(view) });
      });
      return reply(answer, key, asked);
    },
    answerAddress: async (asked, kind, build) => {
      renew();
      const key = `${kind} ${asked.address}`;
      const answer = await find(key, async () => storeAnswer(await build(), { kind, lastModified: edition.recordedAt }));
      return reply(answer, key, asked);
    },
  };
}

function httpDate(instant: string): string {
  return new Date(instant).toUTCString();
}

function inFuture(asOf: Day, today: Day): Failure {
  return new Failure("as-of-in-future", `asOf ${asOf} is later than today, ${today}.`, {
    errors: [{ detail: `Give a day up to ${today}.`, parameter: "asOf" }],
  });
}

function releaseNumbers(releases: readonly { release: number }[]): string[] {
  return releases.map(({ release }) => String(release));
}

function searchOf(address: string): string {
  const at = address.indexOf("?");
  return at === -1 ? "" : address.slice(at);
}

/** Runs the same work once for all who wait for it. */
function once<Result>(inWork: Map<string, Promise<Result>>, key: string, work: () => Promise<Result>): Promise<Result> {
  const running = inWork.get(key);
  if (running !== undefined) return running;
  const started = work().finally(() => inWork.delete(key));
  inWork.set(key, started);
  return started;
}

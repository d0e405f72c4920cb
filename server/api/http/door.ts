import { type Day, dayInVietNam } from "#domain/day.ts";
import type { Snapshots } from "#server/snapshot/snapshots.ts";
import { type View, viewOf } from "#server/snapshot/view.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { chooseEncoding } from "./encoding.ts";
import { Failure, notFound } from "./failure.ts";
import { parseQuery } from "./parse-query.ts";
import { type Reply, replyWith } from "./reply.ts";
import type { Route } from "./route.ts";
import { type StoredAnswer, storeAnswer, variantAtHand, variantOf } from "./stored-answer.ts";

export interface DoorOptions {
  snapshots: Snapshots;
  cache: AnswerCache;
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
  /** Answers a route; `params` are those of its path, decoded. Throws `Failure`. */
  answer(route: Route, asked: Asked, params: Readonly<Record<string, string>>): Promise<Reply>;
  /** The day it is in Viet Nam. */
  today(): Day;
}

export function createDoor({ snapshots, cache, origin, clock }: DoorOptions): Door {
  const inWork = new Map<string, Promise<StoredAnswer>>();
  let edition = { release: 0, today: "", until: 0 };

  /** Answers depend on the release and, through what is not due yet, on the day. When either changes all are made anew. */
  const renew = (): void => {
    const [now, { release }] = [clock(), snapshots.current().release];
    if (now.getTime() < edition.until && release === edition.release) return;
    const today = dayInVietNam(now);
    edition = { release, today, until: Date.parse(`${today}T17:00:00Z`) };
    cache.clear();
    inWork.clear();
  };

  const viewAt = async (query: { asOf?: unknown; release?: unknown }): Promise<View> => {
    const asOf = typeof query.asOf === "string" ? query.asOf : null;
    if (asOf !== null && asOf > edition.today)
      throw new Failure("as-of-in-future", `asOf ${asOf} is later than today, ${edition.today}.`, {
        errors: [{ detail: `Give a day up to ${edition.today}.`, parameter: "asOf" }],
      });
    const release = typeof query.release === "number" ? query.release : snapshots.current().release.release;
    const snapshot = await snapshots.at(release);
    if (snapshot === null)
      throw notFound(
        "release",
        String(release),
        snapshots.current().releases.map((one) => String(one.release)),
      );
    return viewOf(snapshot, { asOf, today: edition.today });
  };

  const make = async (route: Route, key: string, { params, query }: { params: Readonly<Record<string, string>>; query: Query }) => {
    const made = edition;
    const view = await viewAt(query);
    const built = await route.build({ params, query, view, viewAt: (release) => viewAt({ release }), origin });
    const answer = storeAnswer(built, { kind: route.kind, lastModified: new Date(view.snapshot.release.recordedAt).toUTCString() });
    if (answer.built.status === 200 && made === edition) cache.add(key, answer);
    return answer;
  };

  return {
    today: () => {
      renew();
      return edition.today;
    },
    answerAtHand: (asked) => {
      renew();
      const answer = cache.findByAddress(asked.address);
      const variant = answer && variantAtHand(answer, chooseEncoding(asked.acceptEncoding));
      if (variant === null) return null;
      cache.hits++;
      return replyWith(variant, asked);
    },
    answer: async (route, asked, params) => {
      renew();
      const query: Query = parseQuery(searchOf(asked.address), route.query);
      const key = `${route.path} ${JSON.stringify(params)} ${JSON.stringify(query)}`;
      const found = cache.find(key);
      if (found) cache.hits++;
      else cache.misses++;
      const answer = found ?? (await once(inWork, key, () => make(route, key, { params, query })));
      cache.addAddress(key, asked.address);
      return replyWith(await variantOf(answer, chooseEncoding(asked.acceptEncoding)), asked);
    },
  };
}

type Query = Readonly<Record<string, unknown>>;

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

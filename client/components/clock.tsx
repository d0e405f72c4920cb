import { createContext, use } from "react";
import { Link, type LinkProps } from "./link.tsx";
import { dayField, releaseField } from "./search-fields.ts";

/** The day and the release a page looks from; neither means the newest figures. */
export interface Clock {
  asOf?: string | undefined;
  release?: string | undefined;
}

/** For the schema of a page whose figures depend on them. */
export const clockFields = { asOf: dayField, release: releaseField };

const PageClock = createContext<Clock>({});

export const ClockProvider = PageClock.Provider;

/** Of all parameters of a page the two that say which figures it shows. */
export function clockOf(search: unknown): Clock {
  const { asOf, release } = (search ?? {}) as Clock;
  return { asOf, release };
}

/** The clock of the page. */
export function useClock(): Clock {
  return use(PageClock);
}

/** A link between pages that show figures: what is behind it is looked at from the same day and release. */
export function ClockLink({ search, ...rest }: LinkProps) {
  const { asOf, release } = useClock();
  return <Link {...rest} search={{ ...search, asOf, release }} />;
}

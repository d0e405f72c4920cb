import { ApiFailure } from "#client/api/api-failure.ts";
import { Link } from "#client/components/link.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import type { ProblemKind } from "#client/components/problem-words.ts";
import { noSearch } from "#client/components/search-fields.ts";
import { problem as en } from "#client/text/en/problem.ts";
import { problem as vi } from "#client/text/vi/problem.ts";
import type { Locale } from "#domain/text.ts";
import styles from "./problem-page.module.css";

type Props = PageProps<{ type: string }, object, ProblemKind>;

/** Explains a type of problem: where the `type` of every problem the API answers leads. */
export const problemPage = definePage({
  search: noSearch,
  load: async ({ params }: { params: { type: string } }) => {
    if (!Object.hasOwn(vi.kinds, params.type)) throw new ApiFailure({ type: "/problems/page-not-found", status: 404 });
    return params.type as ProblemKind;
  },
  head: ({ locale }, kind) => {
    const { title, explanation } = wordsOf(kind, locale);
    return { title, description: explanation, isHidden: true };
  },
  Component: ProblemExplained,
});

function ProblemExplained({ view, data: kind }: Props) {
  const text = useText(vi, en);
  const { title, explanation } = wordsOf(kind, view.locale);
  return (
    <div className={`frame ${styles.problem}`}>
      <p className="kicker">{text.typeKicker}</p>
      <h1>{title}</h1>
      <p className="sentence">{explanation}</p>
      <p>
        {text.typeOf} <code>{kind}</code>
      </p>
      <p>
        <Link to="/api">{text.toApi}</Link>
      </p>
    </div>
  );
}

function wordsOf(kind: ProblemKind, locale: Locale) {
  return (locale === "vi" ? vi : en).kinds[kind];
}

import { Fragment, type ReactNode } from "react";
import { fill } from "#client/text/fill.ts";
import type { ProseBlock } from "#client/text/prose.ts";
import { ExternalLink, Link } from "./link.tsx";
import styles from "./prose.module.css";

export type ProseValues = Readonly<Record<string, string | number>>;

/** Running text of `client/text`: paragraphs, lists, steps, terms. */
export function Prose({ blocks, values = {} }: { blocks: readonly ProseBlock[]; values?: ProseValues }) {
  return (
    <div className={styles.prose}>
      {blocks.map((block) => (
        <Block key={typeof block === "string" ? block : JSON.stringify(block)} block={block} values={values} />
      ))}
    </div>
  );
}

function Block({ block, values }: { block: ProseBlock; values: ProseValues }): ReactNode {
  if (typeof block === "string")
    return (
      <p>
        <Rich text={block} values={values} />
      </p>
    );
  if ("list" in block) return <ul>{items(block.list, values)}</ul>;
  if ("steps" in block) return <ol>{items(block.steps, values)}</ol>;
  return (
    <dl>
      {block.terms.map(([term, explanation]) => (
        <div key={term}>
          <dt>
            <Rich text={term} values={values} />
          </dt>
          <dd>
            <Rich text={explanation} values={values} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function items(texts: readonly string[], values: ProseValues): ReactNode {
  return texts.map((text) => (
    <li key={text}>
      <Rich text={text} values={values} />
    </li>
  ));
}

/** A line with `**strong**` words and `[links](/path)`; placeholders are filled first. */
export function Rich({ text, values = {} }: { text: string; values?: ProseValues }): ReactNode {
  const parts = fill(text, values).split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/);
  return parts.map((part, index) => {
    const strong = /^\*\*(.+)\*\*$/.exec(part)?.[1];
    const [, words, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? [];
    const shown = strong ? <strong>{strong}</strong> : words && href ? <LinkTo href={href}>{words}</LinkTo> : part;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
    return <Fragment key={index}>{shown}</Fragment>;
  });
}

/** Addresses of the API and of files are no pages. */
function LinkTo({ href, children }: { href: string; children: string }) {
  if (!href.startsWith("/")) return <ExternalLink href={href}>{children}</ExternalLink>;
  return /^\/(?:api\/|.*\.\w+$)/.test(href) ? <a href={href}>{children}</a> : <Link to={href}>{children}</Link>;
}

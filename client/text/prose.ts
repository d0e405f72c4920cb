/** A paragraph; `**…**` is strong and `[…](/path)` a link within the site. `{{name}}` and the like are filled in from the site's settings. */
export type Paragraph = string;

/** A block of running text: a paragraph, a list, steps in order, or terms with their explanations. */
export type ProseBlock =
  | Paragraph
  | { list: readonly string[] }
  | { steps: readonly string[] }
  | { terms: readonly (readonly [term: string, explanation: string])[] };

/** A titled part of a page of text; `id` is its anchor and the same in both languages. */
export interface ProseSection {
  id: string;
  title: string;
  blocks: readonly ProseBlock[];
}

import { openApiQuery } from "#client/api/openapi.ts";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { Rich } from "#client/components/prose.tsx";
import { noSearch } from "#client/components/search-fields.ts";
import { Section } from "#client/components/section.tsx";
import { api as en } from "#client/text/en/api.ts";
import { fill } from "#client/text/fill.ts";
import { api as vi } from "#client/text/vi/api.ts";
import styles from "./api-page.module.css";
import { type OpenApiDocument, operationsOf } from "./openapi-document.ts";
import { OperationView } from "./operation-view.tsx";

type Props = PageProps<Record<string, string>, object, OpenApiDocument>;

export const apiPage = definePage<Record<string, string>, object, OpenApiDocument>({
  search: noSearch,
  load: (_view, read) => read(openApiQuery<OpenApiDocument>()),
  head: ({ locale }, document) => {
    const { title, description } = locale === "vi" ? vi : en;
    return { title, description: fill(description, { count: operationsOf(document).length }) };
  },
  Component: ApiView,
});

function ApiView({ view: { locale }, data: document }: Props) {
  const text = useText(vi, en);
  return (
    <div className="frame">
      <h1>{text.title}</h1>
      <p className="sentence">
        <Rich text={text.lead} />
      </p>
      <Section id="rules" title={text.rules}>
        <ul className={styles.rules}>
          {Object.entries(text.rule).map(([id, rule]) => (
            <li key={id}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section id="resources" title={text.resources} lead={locale === "vi" ? `${text.contents} ${text.language}` : text.contents}>
        {operationsOf(document).map(({ path, operation }) => (
          <OperationView key={path} path={path} operation={operation} document={document} />
        ))}
      </Section>
    </div>
  );
}

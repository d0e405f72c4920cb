import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { api as en } from "#client/text/en/api.ts";
import { fill } from "#client/text/fill.ts";
import { api as vi } from "#client/text/vi/api.ts";
import styles from "./api-page.module.css";
import { dataSchemaOf, exampleOf, fieldsOf, type OpenApiDocument, type Operation, type Parameter } from "./openapi-document.ts";
import { typeInWords } from "./type-in-words.ts";

interface OperationProps {
  path: string;
  operation: Operation;
}

/** One address: folded, with its parameters, its answers and the fields it tells. */
export function OperationView({ path, operation, document }: OperationProps & { document: OpenApiDocument }) {
  const text = useText(vi, en);
  const example = exampleOf(path, operation);
  return (
    <details className={styles.operation} id={path.slice(1).replaceAll(/[/{}]+/g, "-")}>
      <summary>
        <code>{path}</code>
        <span lang="en">{operation.summary}</span>
      </summary>
      <div className={styles.body}>
        {operation.description && <p lang="en">{operation.description}</p>}
        <p>
          {text.example}: <a href={example}>{example}</a>
        </p>
        <h3>{text.parameters}</h3>
        {operation.parameters?.length ? <Parameters path={path} parameters={operation.parameters} /> : <p>{text.noParameters}</p>}
        <h3>{text.responses}</h3>
        <Responses path={path} operation={operation} document={document} />
        <Shape path={path} operation={operation} />
      </div>
    </details>
  );
}

function Parameters({ path, parameters }: { path: string; parameters: readonly Parameter[] }) {
  const text = useText(vi, en);
  return (
    <DataTable caption={fill(text.parametersCaption, { path })}>
      <thead>
        <tr>
          <ColumnHead>{text.parameterColumn.name}</ColumnHead>
          <ColumnHead>{text.parameterColumn.in}</ColumnHead>
          <ColumnHead>{text.parameterColumn.required}</ColumnHead>
          <ColumnHead>{text.parameterColumn.meaning}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: place, required, description, example }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{text.in[place]}</td>
            <td>{required ? text.yes : text.no}</td>
            <td lang="en">
              {description}
              {example !== undefined && (
                <>
                  {" "}
                  <code>{String(example)}</code>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Responses({ path, operation, document }: OperationProps & { document: OpenApiDocument }) {
  const text = useText(vi, en);
  const meaningOf = ($ref = "") => document.components.responses[$ref.split("/").at(-1) ?? ""]?.description ?? "";
  return (
    <DataTable caption={fill(text.responsesCaption, { path })}>
      <thead>
        <tr>
          <ColumnHead>{text.responseColumn.status}</ColumnHead>
          <ColumnHead>{text.responseColumn.meaning}</ColumnHead>
          <ColumnHead>{text.responseColumn.type}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {Object.entries(operation.responses).map(([status, { description, $ref, content }]) => (
          <tr key={status}>
            <th scope="row">{status}</th>
            <td lang="en">{description ?? meaningOf($ref)}</td>
            <td>{Object.keys(content ?? ($ref ? { "application/problem+json": {} } : {})).join(", ") || "–"}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Shape({ path, operation }: OperationProps) {
  const text = useText(vi, en);
  const schema = dataSchemaOf(operation);
  if (schema === null) return null;
  return (
    <>
      <h3>{text.shape}</h3>
      <DataTable caption={fill(text.shapeCaption, { path })}>
        <thead>
          <tr>
            <ColumnHead>{text.shapeColumn.field}</ColumnHead>
            <ColumnHead>{text.shapeColumn.type}</ColumnHead>
            <ColumnHead>{text.shapeColumn.meaning}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {fieldsOf(schema).map(({ name, schema: field, isNullable }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td className={styles.type}>{typeInWords(field, { isNullable, text })}</td>
              <td lang="en">{field.description ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

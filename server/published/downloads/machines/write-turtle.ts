type Node = Readonly<Record<string, unknown>>;

/**
 * Turtle 1.1 of a JSON-LD document as this site builds them: a context of prefixes, compact names, values with a type or a language, nodes within
 * nodes. Nodes with an address become statements of their own; others stay where they are named.
 */
export function writeTurtle({ "@context": context, ...root }: Node): string {
  const prefixes = context as Readonly<Record<string, string>>;
  const statements: string[] = [];
  const put = (node: Node): string => {
    const pairs = pairsOf(node, { prefixes, put });
    if (node["@id"] === undefined) return `[ ${pairs.join(" ; ")} ]`;
    const name = nameOf(String(node["@id"]), prefixes);
    if (pairs.length > 0) statements.push(`${name}\n  ${pairs.join(" ;\n  ")} .`);
    return name;
  };
  put(root);
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`);
  return `${head.join("\n")}\n\n${statements.toReversed().join("\n\n")}\n`;
}

interface Place {
  prefixes: Readonly<Record<string, string>>;
  put: (node: Node) => string;
}

function pairsOf(node: Node, { prefixes, put }: Place): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "@id" || value === null) return [];
    if (key === "@type") return `a ${nameOf(String(value), prefixes)}`;
    const objects = [value].flat().map((one) => objectOf(one, put));
    return objects.length === 0 ? [] : `${key} ${objects.join(", ")}`;
  });
}

function objectOf(value: unknown, put: Place["put"]): string {
  if (typeof value !== "object" || value === null) return literal(String(value));
  const node = value as Node;
  if (node["@value"] === undefined) return put(node);
  const text = literal(String(node["@value"]));
  if (node["@language"] !== undefined) return `${text}@${node["@language"]}`;
  return node["@type"] === undefined ? text : `${text}^^${node["@type"]}`;
}

/** An address, or a compact name where its first part is one of the prefixes. */
function nameOf(id: string, prefixes: Place["prefixes"]): string {
  const [prefix = ""] = id.split(":", 1);
  if (Object.hasOwn(prefixes, prefix)) return id;
  return `<${id.replaceAll(/[\s<>"{}|^`\\]/g, (character) => encodeURIComponent(character))}>`;
}

function literal(text: string): string {
  return JSON.stringify(text);
}

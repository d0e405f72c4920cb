/** Puts values into a text: `fill("Bản {{release}}", { release: 3 })`. Throws for a name without a value, which is a mistake of ours. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`"${text}" needs a value for ${name}`);
    return String(value);
  });
}

/** What the bench uses of a package that has no types. */
declare module "papaparse" {
  const Papa: { unparse(rows: readonly (readonly (string | number | null)[])[], options: { newline: string }): string };
  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default Papa;
}

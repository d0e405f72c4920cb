/** What the tests use of a package that has no types. */
declare module "datapackage" {
  export interface Resource {
    name: string;
    valid: boolean;
    errors: Error[];
    /** Every row cast by the schema, with keys and foreign keys checked. Throws at the first that does not fit. */
    read(options: { keyed: true; relations: boolean }): Promise<Record<string, unknown>[]>;
  }
  export interface LoadedPackage {
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
  export const Package: { load(descriptor: unknown, options: { basePath: string }): Promise<LoadedPackage> };
}

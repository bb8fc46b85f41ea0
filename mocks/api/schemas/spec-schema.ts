import { formatPatterns, specSchemas } from '../../../src/generated/spec-schemas.js';
import { BODIES, type SchemaSources } from './compile-schema.js';
import type { DataSchema } from './json-schema.js';

const COMPONENTS = '#/components/schemas/';
const ROWS = '#/rows/';

/** The targets of references in the spec's schemas. */
export const specSources: SchemaSources = { find: findSpecSchema, formats: formatPatterns };

/**
 * A schema of the spec, by its name or as `#/components/schemas/Name`; `#/bodies/Name` means a body that a form
 * extends, and `#/rows/Name` means a stored row, with every field required.
 */
export function findSpecSchema(ref: string): DataSchema | undefined {
  const prefix = [COMPONENTS, BODIES, ROWS].find((start) => ref.startsWith(start)) ?? '';
  const schema: DataSchema | undefined = specSchemas[ref.slice(prefix.length)];
  return schema && prefix === ROWS ? { ...schema, required: Object.keys(schema.properties ?? {}) } : schema;
}

import { type Document, type Schema, schemaName } from './document.js';
import { formats, instantPattern } from './formats.js';
import { isAnnotation } from './merge-all-of.js';
import { quoted } from './source-text.js';

/** What stands for the spec's schemas in references of the mock's own forms. */
const ROWS = '#/rows/';
const BODIES = '#/bodies/';
const COMPONENTS = '#/components/schemas/';

/**
 * What the mock's own forms take from the spec, by reference: `#/rows/Name` is that schema with every field required, a row
 * as a world keeps it; `#/bodies/Name` the names of the fields of that body, for the API checks their values; and what
 * these refer to. With the patterns of formats.
 */
export function emitFormSchemas(document: Document, forms: Readonly<Record<string, object>>): string {
  const found = new Map<string, object>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { $ref } = node as Schema;
    if (typeof $ref === 'string' && isOfSpec($ref) && !found.has($ref)) {
      found.set($ref, {});
      const schema = findForm(document, $ref);
      found.set($ref, schema);
      visit(schema);
    }
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(forms);
  const schemas = Object.fromEntries([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
  const patterns = Object.fromEntries(Object.entries(formats).map(([name, { pattern }]) => [name, pattern.source]));
  return `/** What forms take from the spec, by reference. */
export const specSchemas: Readonly<Record<string, object>> = JSON.parse(
  ${quoted(JSON.stringify(schemas))},
);

/** The regular expressions of formats; a time of ours may be a day. */
export const formatPatterns: Readonly<Record<string, string>> = JSON.parse(
  ${quoted(JSON.stringify({ ...patterns, 'date-time': instantPattern.source }))},
);
`;
}

function isOfSpec(ref: string): boolean {
  return [ROWS, BODIES, COMPONENTS].some((prefix) => ref.startsWith(prefix));
}

function findForm(document: Document, ref: string): object {
  const name = schemaName(ref) ?? ref.slice(ref.startsWith(ROWS) ? ROWS.length : BODIES.length);
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`the spec has no schema ${name}`);
  const fields = Object.keys(schema.properties ?? {});
  if (ref.startsWith(ROWS)) return { ...withoutWords(schema), required: fields };
  if (!ref.startsWith(BODIES)) return withoutWords(schema);
  const { required = [], minProperties } = schema;
  return {
    ...{ type: 'object', additionalProperties: false, required },
    ...(minProperties !== undefined && { minProperties }),
    properties: Object.fromEntries(fields.map((field) => [field, {}])),
  };
}

/** The schema without what says nothing about values. */
function withoutWords(schema: Schema): Schema {
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip);
    if (node === null || typeof node !== 'object') return node;
    const kept = Object.entries(node).filter(([key]) => !isAnnotation(key));
    return Object.fromEntries(
      kept.map(([key, value]) => [key, key === 'properties' ? mapFields(value as object, strip) : strip(value)]),
    );
  };
  return strip(schema) as Schema;
}

/** Below `properties` stand names: one of them may be called `description`. */
function mapFields(fields: object, strip: (node: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, strip(schema)]));
}

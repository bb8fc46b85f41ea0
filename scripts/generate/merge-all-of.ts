import { type Document, deref, type Schema } from './document.js';

/** Keywords that say nothing about which values are valid. */
const annotations = new Set([
  'description',
  'title',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

/** True for a keyword that a validator may ignore. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith('x-');
}

/**
 * Turns `allOf` of open objects into the one object they mean together. Closed branches are refused: each would reject
 * the keys of the others.
 */
export function mergeAllOf(document: Document, schema: Schema): Schema {
  if (!schema.allOf) return schema;
  const { allOf, ...own } = schema;
  const branches = [...allOf, own].map((branch) => mergeAllOf(document, deref(document, branch)));
  const merged: Schema = { type: 'object', properties: {}, required: [] };
  for (const branch of branches) {
    for (const keyword of Object.keys(branch)) {
      if (!isAnnotation(keyword) && !['type', 'properties', 'required'].includes(keyword)) {
        throw new Error(`allOf can join open objects only, not one with ${keyword}`);
      }
    }
    Object.assign(merged.properties ?? {}, branch.properties);
    merged.required = [...new Set([...(merged.required ?? []), ...(branch.required ?? [])])];
  }
  return merged;
}

import type { Document } from './document.js';
import { quoted } from './source-text.js';

/** Below these stand names. */
const MAPS = new Set(['properties', 'responses', 'headers', 'schemas', 'content']);
const KEPT = new Set([
  ...['$ref', 'in', 'name', 'schema', 'items', 'additionalProperties', 'oneOf', 'anyOf', 'allOf', 'parameters'],
  ...['requestBody', 'x-provenance', 'x-enum-provenance', 'enum', ...MAPS],
]);
const METHODS = new Set(['get', 'post', 'patch', 'put', 'delete']);
const KINDS = new Set(['schemas', 'parameters', 'responses', 'headers', 'requestBodies']);

/**
 * The document without its words: which parts there are, where they lead, and which are ours. The mock reads it at every
 * call, so it comes with the mock, and the document does not.
 */
export function emitProvenanceOutline({ paths, components }: Document): string {
  const outline = {
    paths: mapValues(paths, (item) => mapValues(filterKeys(item as object, METHODS), cutNode)),
    components: mapValues(filterKeys(components, KINDS), (kind) => mapValues(kind as object, cutNode)),
  };
  return `/** The OpenAPI document without its words: parts, references, and what is ours. */
export const provenanceOutline: { readonly [key: string]: unknown } = JSON.parse(
  ${quoted(JSON.stringify(outline))},
);
`;
}

function cutNode(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(cutNode);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(([key, value]) => KEPT.has(key) && isTold(key, value, node));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'enum' || key === 'x-enum-provenance') return [key, value];
      return [key, MAPS.has(key) ? mapValues(value, cutNode) : cutNode(value)];
    }),
  );
}

/** What is published needs no tag, and the values of an enum are of interest where some are ours. */
function isTold(key: string, value: unknown, node: object): boolean {
  if (key === 'x-provenance') return value === 'ours';
  if (key === 'enum') return 'x-enum-provenance' in node;
  return true;
}

function filterKeys(object: object, keys: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.has(key)));
}

function mapValues(object: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

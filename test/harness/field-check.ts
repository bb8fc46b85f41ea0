import { deref, type Schema, schemaName } from '../../scripts/generate/document.js';
import { document } from './spec.js';

/** Entities whose every documented field the mock answers with, optional ones too. */
const COMPLETE = new Set([
  'Project',
  'Creator',
  'Video',
  'Campaign',
  'CampaignItem',
  'Goal',
  'PayoutMethod',
  'PayoutStructure',
  'PayoutStructureDetail',
  'PayoutStructureVersion',
  'PayoutAssignment',
  'PayoutAccrual',
  'PayoutPayment',
  'PayoutPaymentLine',
  'PayoutAdjustment',
]);

/**
 * Defects that JSON Schema lets pass because responses are open: fields that the spec does not know, and fields of an entity
 * that the mock forgot. Returns one sentence each.
 */
export function fieldErrors(schema: Schema, value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const items = toOne(listShapes(schema).flatMap(({ items }) => (items ? [items] : [])));
    return items ? value.flatMap((item, index) => fieldErrors(items, item, `${path}/${index}`)) : [];
  }
  if (value === null || typeof value !== 'object') return [];
  const shapes = listShapes(schema);
  const known = collectProperties(shapes);
  if (Object.keys(known).length === 0 || shapes.some((shape) => shape.additionalProperties)) return [];
  const errors = Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(known, key)
      ? fieldErrors(known[key] as Schema, inner, `${path}/${key}`)
      : [`${path}/${key} is not in the spec`],
  );
  if (!listNames(schema).some((name) => COMPLETE.has(name))) return errors;
  const missing = Object.keys(known).filter((key) => !Object.hasOwn(value, key));
  return [...errors, ...missing.map((key) => `${path}/${key} is missing`)];
}

/** The properties of all shapes; one that several have may be as any of them says. */
function collectProperties(shapes: readonly Schema[]): Record<string, Schema> {
  const known: Record<string, Schema> = {};
  for (const [key, property] of shapes.flatMap(({ properties = {} }) => Object.entries(properties))) {
    known[key] = toOne([...(Object.hasOwn(known, key) ? [known[key] as Schema] : []), property]) as Schema;
  }
  return known;
}

function toOne(schemas: readonly Schema[]): Schema | undefined {
  return schemas.length > 1 ? { anyOf: [...schemas] } : schemas[0];
}

/** A schema with references followed and its alternatives and parts laid side by side. */
function listShapes(schema: Schema): Schema[] {
  const shape = deref(document, schema);
  const parts = [...(shape.oneOf ?? []), ...(shape.anyOf ?? []), ...(shape.allOf ?? [])];
  return [shape, ...parts.flatMap(listShapes)];
}

function listNames(schema: Schema): string[] {
  const name = schema.$ref === undefined ? undefined : schemaName(schema.$ref);
  return [...(name ? [name] : []), ...(schema.oneOf ?? []).flatMap(listNames)];
}

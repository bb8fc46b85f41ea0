import { BODIES } from '../../mocks/control/schemas/json-schema.js';
import type { Document, Schema } from './document.js';

const ROWS = '#/rows/';

/** How the fields of a body are taken over: with their schemas, or by their names alone where the API checks the values. */
export type BodyFields = 'whole' | 'names';

/**
 * A form of the mock with what it takes from the spec: a reference to `#/rows/Name` is the spec's schema of that name with
 * every field required, a row as a world keeps it; one to `#/bodies/Name` is that body with the fields that stand beside it.
 */
export function resolveForm(document: Document, form: unknown, fields: BodyFields): unknown {
  const resolve = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(resolve);
    if (node === null || typeof node !== 'object') return node;
    const { $ref } = node as Schema;
    if ($ref?.startsWith(ROWS)) return completeRow(document, $ref.slice(ROWS.length));
    const whole = $ref?.startsWith(BODIES) ? extendedBody(document, node as Schema, fields) : node;
    return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, resolve(value)]));
  };
  return resolve(form);
}

function completeRow(document: Document, name: string): Schema {
  return { $ref: `#/components/schemas/${name}`, required: Object.keys(findSchema(document, name).properties ?? {}) };
}

function extendedBody(document: Document, form: Schema, fields: BodyFields): Schema {
  const { $ref = '', omit, properties = {}, required = [], ...more } = form;
  const body = findSchema(document, $ref.slice(BODIES.length));
  const left = omit as readonly string[];
  const kept = Object.entries(body.properties ?? {}).filter(([name]) => !left.includes(name));
  const taken = fields === 'whole' ? kept : kept.map(([name]): [string, Schema] => [name, {}]);
  return {
    ...body,
    ...more,
    properties: { ...Object.fromEntries(taken), ...properties },
    required: [...(body.required ?? []).filter((name) => !left.includes(name)), ...required],
  };
}

function findSchema(document: Document, name: string): Schema {
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`the spec has no schema ${name}`);
  return schema;
}

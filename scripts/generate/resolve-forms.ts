import { BODIES } from '../../mocks/api/schemas/compile-schema.js';
import type { Document, Schema } from './document.js';

/**
 * A schema of the mock in which each reference to `#/bodies/Name` is replaced by that body and the fields next to the
 * reference.
 */
export function resolveForm(document: Document, form: unknown): unknown {
  const resolve = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(resolve);
    if (node === null || typeof node !== 'object') return node;
    const isBody = (node as Schema).$ref?.startsWith(BODIES);
    const whole = isBody ? extendedBody(document, node as Schema) : node;
    return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, resolve(value)]));
  };
  return resolve(form);
}

function extendedBody(document: Document, form: Schema): Schema {
  const { $ref = '', omit, properties = {}, required = [], ...more } = form;
  const name = $ref.slice(BODIES.length);
  const body = document.components.schemas[name];
  if (!body) throw new Error(`the spec has no schema ${name}`);
  const left = omit as readonly string[];
  const kept = Object.entries(body.properties ?? {}).filter(([field]) => !left.includes(field));
  return {
    ...body,
    ...more,
    properties: { ...Object.fromEntries(kept), ...properties },
    required: [...(body.required ?? []).filter((field) => !left.includes(field)), ...required],
  };
}

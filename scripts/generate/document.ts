import { parse } from 'yaml';

/** A JSON Schema 2020-12 object as OpenAPI 3.1 uses it, with the keywords that the generator reads. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  'x-provenance'?: string;
  /** The provenance of each value of `enum`. */
  'x-enum-provenance'?: Record<string, string>;
  'x-transitions'?: Transition[];
  /** The combinations of fields that a body may have, besides what its `properties` say about each. */
  'x-variants'?: Variant[];
  /** The table of its rows, or `part` if it is contained in rows of another schema. */
  'x-stored'?: string;
  /** The value of the field in rows that were stored before the field existed: a constant, or `{rule, of}`. */
  'x-stored-default'?: unknown;
  [keyword: string]: unknown;
}

/** One combination of fields: required ones, ones with certain values, and forbidden ones. */
export interface Variant {
  required?: string[];
  equal?: Record<string, unknown>;
  never?: string[];
  /** Members that a field needs, by field. */
  requiredIn?: Record<string, string[]>;
}

/** One allowed change of a status: `from` is null if the row is created, `by` names an operation or a background job. */
export interface Transition {
  from: string | null;
  to: string;
  by: string;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
  'x-provenance'?: string;
  /** False excludes it from the client's typed methods. */
  'x-client'?: false;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { $ref?: string; value?: unknown }>;
}

export interface Response {
  headers?: Record<string, { $ref?: string; 'x-provenance'?: string }>;
  $ref?: string;
  description?: string;
  content?: Record<string, MediaType>;
}

export interface RequestBody {
  $ref?: string;
  required?: boolean;
  content: Record<string, MediaType>;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Response>;
  'x-provenance'?: string;
  'x-client'?: string;
  'x-client-argument'?: string;
  /** The query parameter with which an operation of two answers gives the second. */
  'x-client-variant'?: string;
}

export interface Document {
  openapi: string;
  info: { title: string; version: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: {
    schemas: Record<string, Schema>;
    [kind: string]: Record<string, unknown>;
  };
}

/** Reads the text of openapi.yaml. */
export function parseDocument(text: string): Document {
  return parse(text) as Document;
}

/** Follows a `#/…` reference until it ends at something else. Throws if it points nowhere. */
export function deref<T extends { $ref?: string }>(document: Document, node: T): T {
  let current: T = node;
  for (let hops = 0; current.$ref !== undefined; hops += 1) {
    if (hops > 20) throw new Error(`reference ${node.$ref} goes in circles`);
    const ref = current.$ref;
    const steps = ref.replace(/^#\//, '').split('/');
    let target: unknown = document;
    for (const step of steps) {
      target = (target as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
    }
    if (target === undefined) throw new Error(`reference ${ref} points nowhere`);
    current = target as T;
  }
  return current;
}

/** The name in `#/components/schemas/Name`, or undefined when the reference is of another kind. */
export function schemaName(ref: string): string | undefined {
  return /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
}

/** The names of the schemas to which a node refers, in their order. */
export function listReferences(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key.startsWith('x-') || key === 'example' || key === 'examples') return [];
    const name = key === '$ref' && typeof value === 'string' ? schemaName(value) : undefined;
    return name === undefined ? listReferences(value) : [name];
  });
}

import { keywords } from '../../mocks/api/schemas/keywords.js';
import { type Document, type Schema, schemaName } from './document.js';
import { formats, instantPattern } from './formats.js';
import { isAnnotation } from './merge-all-of.js';
import { bodySchema } from './request-schemas.js';
import { parsed, parsedByOperation, quoted } from './source-text.js';
import { listOperations, type SpecOperation } from './spec-operations.js';

/** The prefix of the spec's schemas in references of the mock's own schemas. */
const PREFIXES = ['#/rows/', '#/bodies/', '#/components/schemas/'];

/** The keywords that the mock checks. */
const CHECKED: ReadonlySet<string> = new Set([
  ...Object.keys(keywords),
  ...['$ref', 'then', 'else', 'properties', 'required', 'additionalProperties'],
]);

/**
 * The schemas by which the mock checks values: the parameters and the body of every operation, and the schemas of the
 * spec that these and the mock's own schemas refer to, without keywords that do not restrict values. Includes the
 * patterns of formats.
 */
export function emitSpecSchemas(document: Document, forms: Readonly<Record<string, object>>): string {
  const requests = listOperations(document).map((operation) => describeRequest(document, operation));
  const schemas = gatherSchemas(document, [requests, forms]);
  // `trackagoat check` checks responses by the rest of them, and must not skip a keyword either.
  for (const schema of Object.values(document.components.schemas)) withoutWords(schema);
  const patterns = Object.fromEntries(Object.entries(formats).map(([name, { pattern }]) => [name, pattern.source]));
  return `import { nameByOperation, type OperationId } from './operations.js';

/** What the inputs of an operation are checked by. */
export interface RequestSchemas {
  /** Path parameters by name; all are required. */
  readonly params?: Readonly<Record<string, object>>;
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, object>>;
  /** Those of them that must be there. */
  readonly required?: readonly string[];
  readonly body?: object;
  readonly bodyRequired?: true;
}

/** The inputs of every operation. */
export const requestSchemas: Readonly<Record<OperationId, RequestSchemas>> = ${parsedByOperation(requests)};

/** Schemas of the spec by name. */
export const specSchemas: Readonly<Record<string, object>> = ${parsed(schemas)};

/** The regular expressions of formats. */
export const formatPatterns: Readonly<Record<string, string>> = ${parsed(patterns)};

/** A time as forms of ours take it: it may be a day. */
export const instantPattern = ${quoted(instantPattern.source)};
`;
}

function describeRequest(document: Document, operation: SpecOperation): object {
  const params = listParameters(operation, 'path');
  const query = listParameters(operation, 'query');
  const required = query.filter((parameter) => parameter.required).map(({ name }) => name);
  const body = bodySchema(document, operation);
  return {
    ...(params.length > 0 && { params: toSchemas(params) }),
    ...(query.length > 0 && { query: toSchemas(query) }),
    ...(required.length > 0 && { required }),
    ...(body && { body: withoutWords(body) }),
    ...(operation.bodyRequired && { bodyRequired: true }),
  };
}

type Parameters = SpecOperation['parameters'];

function listParameters(operation: SpecOperation, place: 'path' | 'query'): Parameters {
  return operation.parameters.filter((parameter) => parameter.in === place);
}

function toSchemas(parameters: Parameters): object {
  return Object.fromEntries(parameters.map(({ name, schema }) => [name, withoutWords(schema)]));
}

/** The schemas that these values refer to, and those that they refer to in turn, in the order of their names. */
function gatherSchemas(document: Document, values: readonly unknown[]): object {
  const found = new Map<string, Schema>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { $ref } = node as Schema;
    if (typeof $ref === 'string' && isOfSpec($ref)) add($ref);
    for (const inner of Object.values(node)) visit(inner);
  };
  const add = (ref: string): void => {
    const name = ref.slice(ref.lastIndexOf('/') + 1);
    if (found.has(name)) return;
    const schema = document.components.schemas[name];
    if (!schema) throw new Error(`the spec has no schema ${name}`);
    const plain = withoutWords(schema);
    found.set(name, plain);
    visit(plain);
  };
  visit(values);
  return Object.fromEntries([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isOfSpec(ref: string): boolean {
  return !ref.startsWith('#') || PREFIXES.some((prefix) => ref.startsWith(prefix));
}

/**
 * The schema without keywords that do not restrict values, and the names of the schemas that it refers to. A pattern is
 * hard to read, so its description says how to write a value.
 */
function withoutWords(schema: Schema): Schema {
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip);
    if (node === null || typeof node !== 'object') return node;
    const kept = Object.entries(node).filter(([key]) => isRead(key, node as Schema));
    return Object.fromEntries(
      kept.map(([key, value]) => {
        if (key === 'properties') return [key, mapFields(value as object, strip)];
        return [key, key === '$ref' ? schemaName(value as string) : strip(value)];
      }),
    );
  };
  return strip(schema) as Schema;
}

function isRead(keyword: string, { pattern, format }: Schema): boolean {
  if (keyword === 'description') return pattern !== undefined && format !== 'uuid';
  if (!CHECKED.has(keyword) && !isAnnotation(keyword))
    throw new Error(`the mock does not check the keyword ${keyword}`);
  // Every id is checked at every call. If a pattern describes the uuid, its format is not checked again.
  if (keyword === 'format') return pattern === undefined || format !== 'uuid';
  return !isAnnotation(keyword);
}

/** Below `properties` there are names, and one of them may be `description`. */
function mapFields(fields: object, strip: (node: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, strip(schema)]));
}

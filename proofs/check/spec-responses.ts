import { readField } from '../../base/values/read-field.js';
import { SchemaCompiler } from '../../mocks/api/schemas/compile-schema.js';
import type { DataSchema } from '../../mocks/api/schemas/json-schema.js';
import { findErrors, type SchemaCheck, type SchemaError } from '../../mocks/api/schemas/schema-report.js';
import { loadOpenapiJson } from '../../src/generated/openapi-json.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { formatPatterns } from '../../src/generated/spec-schemas.js';

type Node = Readonly<Record<string, unknown>>;

interface Response {
  readonly $ref?: string;
  readonly content?: { readonly 'application/json'?: { readonly schema: DataSchema } };
}

interface SpecOperation {
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string }[];
  readonly responses: Readonly<Record<string, Response>>;
}

/** The defects of a response, one sentence each. */
export interface Findings {
  /** It contradicts the published facts. */
  readonly published: readonly string[];
  /** It differs from this project's choice for an unpublished fact. */
  readonly ours: readonly string[];
}

/** The defects, all of them contradictions to published facts. */
export function published(...sentences: readonly string[]): Findings {
  return { published: sentences, ours: [] };
}

/** The defects, all of them differences from choices of this project. */
export function ours(...sentences: readonly string[]): Findings {
  return { published: [], ours: sentences };
}

export function joinFindings(all: readonly Findings[]): Findings {
  return { published: all.flatMap((one) => one.published), ours: all.flatMap((one) => one.ours) };
}

/** A place in a response of an operation, as a path without row numbers. */
interface Place {
  readonly operation: OperationId;
  readonly path: string;
}

/** A document with the checks of its responses, which are compiled on first use. */
class CheckedDocument {
  readonly #compiler: SchemaCompiler;
  readonly #checks = new Map<DataSchema, SchemaCheck>();

  constructor(private readonly document: Node) {
    this.#compiler = new SchemaCompiler({ find: (ref) => this.follow({ $ref: ref }), formats: formatPatterns });
  }

  operation(id: OperationId): SpecOperation {
    const { path, method } = operations[id];
    return readField(readField(this.document.paths, path), method.toLowerCase()) as SpecOperation;
  }

  /** The schema of an operation's JSON response with a given status. */
  schema(operation: OperationId, status: number): DataSchema | undefined {
    const response = this.operation(operation).responses[String(status)];
    return response && this.follow(response).content?.['application/json']?.schema;
  }

  /** The defects of a body, one sentence each. */
  findErrors(operation: OperationId, status: number, body: unknown): string[] {
    const schema = this.schema(operation, status);
    if (!schema) return [];
    const check = this.#checks.get(schema) ?? this.#compiler.compile(schema);
    this.#checks.set(schema, check);
    return findErrors(check, body).map(toSentence);
  }

  follow<Part extends { readonly $ref?: string }>(node: Part): Part {
    if (node.$ref === undefined) return node;
    const target = node.$ref.slice(2).split('/').reduce<unknown>(readField, this.document);
    return this.follow(target as Part);
  }
}

/** The spec, and what of it is published. */
interface CheckedDocuments {
  readonly spec: CheckedDocument;
  readonly published: CheckedDocument;
}

let documents: Promise<CheckedDocuments> | undefined;

async function loadDocuments(): Promise<CheckedDocuments> {
  const document = JSON.parse(await loadOpenapiJson()) as Node;
  return { spec: new CheckedDocument(document), published: new CheckedDocument(relax(document) as Node) };
}

/** The spec's statements about responses, to check real ones. */
export class SpecResponses {
  readonly #spec: CheckedDocument;
  readonly #published: CheckedDocument;

  private constructor({ spec, published }: CheckedDocuments) {
    this.#spec = spec;
    this.#published = published;
  }

  /** From the spec of this version, which is compiled once. */
  static async load(): Promise<SpecResponses> {
    documents ??= loadDocuments();
    return new SpecResponses(await documents);
  }

  /** The statuses that the spec documents for an operation. */
  statuses(operation: OperationId): string[] {
    return Object.keys(this.#spec.operation(operation).responses);
  }

  /**
   * Sorts the defects of a response to a parameter. If this project chose the parameter, or the service says that it does
   * not offer it, they contradict nothing that is published. A range that is older than the plan keeps is not a defect.
   */
  sort(operation: OperationId, name: string, status: number, faults: readonly string[]): Findings {
    if (status === 402) return published();
    const parameters = (this.#spec.operation(operation).parameters ?? []).map((one) => this.#spec.follow(one));
    const isChosen = isOurs(parameters.find((parameter) => parameter.name === name));
    return status === 501 || isChosen ? ours(...faults) : published(...faults);
  }

  /** The defects of a body. */
  findings(operation: OperationId, status: number, body: unknown): Findings {
    const contradictions = this.#published.findErrors(operation, status, body);
    const known = new Set(contradictions);
    const others = this.#spec.findErrors(operation, status, body).filter((error) => !known.has(error));
    return { published: contradictions, ours: others };
  }

  /** Fields of a body that the spec does not know. The service may add fields, so they are news and not errors. */
  newFields(operation: OperationId, status: number, body: unknown): string[] {
    const schema = this.#spec.schema(operation, status);
    return schema ? this.#unknownFields(schema, body, { operation, path: '' }) : [];
  }

  /** The unknown fields so far, each with its schema: a field of many responses is news once. */
  readonly #named = new Set<string>();

  #unknownFields(schema: DataSchema, value: unknown, at: Place): string[] {
    const { operation, path } = at;
    const shapes = this.#shapes(schema);
    if (Array.isArray(value)) {
      const items = joinSchemas(shapes.flatMap(({ items }) => items || []));
      return items ? value.flatMap((item) => this.#unknownFields(items, item, { operation, path: `${path}/*` })) : [];
    }
    if (value === null || typeof value !== 'object') return [];
    const known = shapes.flatMap(({ properties }) => (properties ? [properties] : []));
    // An object schema without properties, such as metadata, is open by design.
    if (known.every((properties) => Object.keys(properties).length === 0)) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const named = known.flatMap((properties) =>
        Object.hasOwn(properties, key) ? [properties[key] as DataSchema] : [],
      );
      const property = joinSchemas(named);
      if (property) return this.#unknownFields(property, inner, { operation, path: `${path}/${key}` });
      const names = this.#owners(schema, at).map((owner) => `${owner}/${key}`);
      const isNamed = names.some((name) => this.#named.has(name));
      for (const name of names) this.#named.add(name);
      return isNamed ? [] : [`${path}/${key}`];
    });
  }

  /**
   * The names of a schema and its parts. The envelope around the data is the same in all responses, so its place names
   * it.
   */
  #owners(schema: DataSchema, { operation, path }: Place): string[] {
    const shape = this.#spec.follow(schema);
    const parts = [schema, ...listForms(shape)];
    const refs = parts.flatMap(({ $ref: ref }) => ref ?? []);
    if (!path.startsWith('/data')) return [path];
    return refs.length > 0 ? refs : [`${operation} ${path}`];
  }

  #shapes(schema: DataSchema): DataSchema[] {
    const shape = this.#spec.follow(schema);
    return [shape, ...listForms(shape).flatMap((part) => this.#shapes(part))];
  }
}

/** The schemas of which a schema is made. */
function listForms({ allOf = [], oneOf = [], anyOf = [] }: DataSchema): DataSchema[] {
  return [...allOf, ...oneOf, ...anyOf];
}

/** One schema for values with one of these forms; undefined without a form. */
function joinSchemas(schemas: readonly DataSchema[]): DataSchema | undefined {
  return schemas.length > 1 ? { oneOf: schemas } : schemas[0];
}

/**
 * The spec with only the facts that the service has published. Parts of a response that are tagged `ours` may be
 * missing or have any value. A response that fits it contradicts nothing that is published.
 */
function relax(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(relax);
  if (node === null || typeof node !== 'object') return node;
  const relaxed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) relaxed[key] = relax(value);
  // An alternative without its unpublished parts may fit another one too.
  if ('oneOf' in relaxed) {
    relaxed.anyOf = relaxed.oneOf;
    delete relaxed.oneOf;
  }
  const [properties, required] = [readField(node, 'properties'), readField(node, 'required')];
  if (Array.isArray(required))
    relaxed.required = required.filter((name: string) => !isOurs(readField(properties, name)));
  for (const key of ['properties', 'schemas'] as const) {
    const named = readField(node, key);
    if (!named || typeof named !== 'object') continue;
    relaxed[key] = Object.fromEntries(
      Object.entries(named).map(([name, schema]) => [name, isOurs(schema) ? {} : relax(schema)]),
    );
  }
  return relaxed;
}

function isOurs(node: unknown): boolean {
  return readField(node, 'x-provenance') === 'ours';
}

/** The defect of a value in a response, with its place: `/data/0/amount_cents must be integer`. */
function toSentence({ path, keyword, params }: SchemaError): string {
  const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const predicate = PREDICATES[keyword]?.(params) ?? 'must be of exactly one of the forms that are documented';
  return `${pointer || '/'} ${predicate}`;
}

type Predicate = (params: SchemaError['params']) => string;

const atLeast =
  (what: string): Predicate =>
  ({ limit }) =>
    `must have ${limit} ${what} or more`;
const atMost =
  (what: string): Predicate =>
  ({ limit }) =>
    `must have ${limit} ${what} or fewer`;

const PREDICATES: Readonly<Record<string, Predicate>> = {
  type: ({ type }) => `must be ${[type].flat().join(' or ')}`,
  required: ({ missingProperty: name }) => `must have required property '${name}'`,
  additionalProperties: ({ additionalProperty: name }) => `must not have the property '${name}'`,
  enum: ({ allowedValues: values }) => `must be one of ${[values].flat().join(', ')}`,
  const: ({ allowedValue: value }) => `must be ${JSON.stringify(value)}`,
  format: ({ format }) => `must match format "${format}"`,
  pattern: ({ pattern }) => `must match pattern "${pattern}"`,
  minimum: ({ limit }) => `must be ${limit} or more`,
  maximum: ({ limit }) => `must be ${limit} or less`,
  minLength: atLeast('characters'),
  minItems: atLeast('entries'),
  minProperties: atLeast('fields'),
  maxLength: atMost('characters'),
  maxItems: atMost('entries'),
  maxProperties: atMost('fields'),
  uniqueItems: ({ i, j }) => `must not hold the same entry twice, as in ${j} and ${i}`,
};

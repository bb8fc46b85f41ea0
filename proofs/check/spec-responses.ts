import { readField } from '../../base/values/read-field.js';
import { SchemaCompiler } from '../../mocks/api/schemas/compile-schema.js';
import type { DataSchema } from '../../mocks/api/schemas/json-schema.js';
import { findErrors, type SchemaCheck, type SchemaError } from '../../mocks/api/schemas/schema-report.js';
import { loadOpenapiJson } from '../../src/generated/openapi-json.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { formatPatterns } from '../../src/generated/spec-schemas.js';

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Response {
  readonly $ref?: string;
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } };
}

interface Parameter {
  readonly $ref?: string;
  readonly in?: string;
  readonly name?: string;
  readonly required?: boolean;
  readonly 'x-provenance'?: string;
}

interface SpecOperation {
  readonly 'x-provenance'?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, Response>>;
}

/** The defects of a response, one sentence each. */
export interface Findings {
  /** It contradicts the published facts. */
  readonly published: readonly string[];
  /** It differs from this project's choice for an unpublished fact. */
  readonly ours: readonly string[];
}

/** A place in a response of an operation, as a path without row numbers. */
interface Place {
  readonly operation: OperationId;
  readonly path: string;
}

type Document = Readonly<Record<string, unknown>>;

/** A document with the checks of its schemas, which are compiled on first use. */
class CheckedDocument {
  readonly #compiler: SchemaCompiler;
  readonly #checks = new Map<Schema, SchemaCheck>();

  constructor(private readonly document: Document) {
    this.#compiler = new SchemaCompiler({ find: (ref) => this.follow({ $ref: ref }), formats: formatPatterns });
  }

  operation(id: OperationId): SpecOperation {
    const { path, method } = operations[id];
    const paths = this.document.paths as Record<string, Record<string, SpecOperation>>;
    return paths[path]?.[method.toLowerCase()] as SpecOperation;
  }

  /** The schema of an operation's JSON response with a given status. */
  schema(operation: OperationId, status: number): Schema | undefined {
    const response = this.operation(operation).responses[String(status)];
    return response && this.follow(response).content?.['application/json']?.schema;
  }

  /** The defects of a value by one of the schemas, one sentence each. */
  errors(schema: Schema, value: unknown): string[] {
    const check = this.#checks.get(schema) ?? this.#compiler.compile(schema as DataSchema);
    this.#checks.set(schema, check);
    return findErrors(check, value).map(toSentence);
  }

  follow<Node extends { readonly $ref?: string }>(node: Node): Node {
    if (node.$ref === undefined) return node;
    let target: unknown = this.document;
    for (const step of node.$ref.slice(2).split('/')) target = (target as Record<string, unknown>)[step];
    return this.follow(target as Node);
  }
}

/** The spec, and what of it is published. */
interface CheckedDocuments {
  readonly spec: CheckedDocument;
  readonly published: CheckedDocument;
}

let documents: Promise<CheckedDocuments> | undefined;

async function loadDocuments(): Promise<CheckedDocuments> {
  const document = JSON.parse(await loadOpenapiJson()) as Document;
  return { spec: new CheckedDocument(document), published: new CheckedDocument(publishedSpec(document)) };
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

  /** Whether the service has published that the operation exists. */
  isPublished(operation: OperationId): boolean {
    return this.#spec.operation(operation)['x-provenance'] !== 'ours';
  }

  /** The names of an operation's query parameters, all of them, or the required ones. */
  queryNames(operation: OperationId, which: 'all' | 'required' = 'all'): string[] {
    const parameters = this.#spec.operation(operation).parameters ?? [];
    return parameters
      .map((parameter) => this.#spec.follow(parameter))
      .filter((parameter) => parameter.in === 'query' && (which === 'all' || parameter.required))
      .map((parameter) => String(parameter.name));
  }

  /**
   * Sorts the defects of a response to a parameter. If this project chose the parameter, or the service says that it does
   * not offer it, they contradict nothing that is published. A range that is older than the plan keeps is not a defect.
   */
  sort(operation: OperationId, name: string, status: number, faults: readonly string[]): Findings {
    if (status === 402) return { published: [], ours: [] };
    const parameter = (this.#spec.operation(operation).parameters ?? [])
      .map((one) => this.#spec.follow(one))
      .find((one) => one.name === name);
    const isOurs = status === 501 || parameter?.['x-provenance'] === 'ours';
    return isOurs ? { published: [], ours: faults } : { published: faults, ours: [] };
  }

  /** The defects of a body. */
  findings(operation: OperationId, status: number, body: unknown): Findings {
    const errors = (document: CheckedDocument): string[] => {
      const schema = document.schema(operation, status);
      return schema ? document.errors(schema, body) : [];
    };
    const published = errors(this.#published);
    return { published, ours: errors(this.#spec).filter((error) => !published.includes(error)) };
  }

  /** Fields of a body that the spec does not know. The service may add fields, so they are news and not errors. */
  newFields(operation: OperationId, status: number, body: unknown): string[] {
    const schema = this.#spec.schema(operation, status);
    return schema ? this.#unknownFields(schema, body, { operation, path: '' }) : [];
  }

  /** The unknown fields so far, each with its schema: a field of many responses is news once. */
  readonly #named = new Set<string>();

  #unknownFields(schema: Schema, value: unknown, at: Place): string[] {
    const { operation, path } = at;
    const shapes = this.#shapes(schema);
    if (Array.isArray(value)) {
      const items = joinSchemas(shapes.flatMap((shape) => shape.items ?? []));
      return items ? value.flatMap((item) => this.#unknownFields(items, item, { operation, path: `${path}/*` })) : [];
    }
    if (value === null || typeof value !== 'object') return [];
    const known = shapes.flatMap(({ properties }) => (properties ? [properties] : []));
    // An object schema without properties, such as metadata, is open by design.
    if (known.every((properties) => Object.keys(properties).length === 0)) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const named = known.flatMap((properties) => (Object.hasOwn(properties, key) ? [properties[key] as Schema] : []));
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
  #owners(schema: Schema, { operation, path }: Place): string[] {
    const shape = this.#spec.follow(schema);
    const parts = [schema, ...listForms(shape)];
    const refs = parts.flatMap(({ $ref: ref }) => ref ?? []);
    if (!path.startsWith('/data')) return [path];
    return refs.length > 0 ? refs : [`${operation} ${path}`];
  }

  #shapes(schema: Schema): Schema[] {
    const shape = this.#spec.follow(schema);
    return [shape, ...listForms(shape).flatMap((part) => this.#shapes(part))];
  }
}

/** The schemas of which a schema is made. */
function listForms({ allOf = [], oneOf = [], anyOf = [] }: Schema): Schema[] {
  return [...allOf, ...oneOf, ...anyOf];
}

/** One schema for values with one of these forms; undefined without a form. */
function joinSchemas(schemas: readonly Schema[]): Schema | undefined {
  return schemas.length > 1 ? { oneOf: schemas } : schemas[0];
}

type Node = Record<string, unknown>;

/**
 * The spec with only the facts that the service has published. Parts of a response that are tagged `ours` may be
 * missing or have any value. A response that fits it contradicts nothing that is published.
 */
function publishedSpec(document: Readonly<Node>): Node {
  return relax(document) as Node;
}

function relax(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(relax);
  if (node === null || typeof node !== 'object') return node;
  const relaxed: Node = {};
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
function toSentence(error: SchemaError): string {
  const pointer = error.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return `${pointer || '/'} ${toPredicate(error)}`;
}

function toPredicate({ keyword, params }: SchemaError): string {
  const { limit } = params;
  switch (keyword) {
    case 'type':
      return `must be ${[params.type].flat().join(' or ')}`;
    case 'required':
      return `must have required property '${params.missingProperty}'`;
    case 'additionalProperties':
      return `must not have the property '${params.additionalProperty}'`;
    case 'enum':
      return `must be one of ${[params.allowedValues].flat().join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'format':
      return `must match format "${params.format}"`;
    case 'pattern':
      return `must match pattern "${params.pattern}"`;
    case 'minimum':
      return `must be ${limit} or more`;
    case 'maximum':
      return `must be ${limit} or less`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `must have ${limit} ${COUNTED[keyword]} or more`;
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return `must have ${limit} ${COUNTED[keyword]} or fewer`;
    case 'uniqueItems':
      return `must not hold the same entry twice, as in ${params.j} and ${params.i}`;
    default:
      return 'must be of exactly one of the forms that are documented';
  }
}

const COUNTED = {
  minLength: 'characters',
  maxLength: 'characters',
  minItems: 'entries',
  maxItems: 'entries',
  minProperties: 'fields',
  maxProperties: 'fields',
} as const;

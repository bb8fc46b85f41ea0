import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { loadOpenapiJson } from '../../src/generated/openapi-json.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { publishedSpec } from './published-spec.js';

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
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
}

interface SpecOperation {
  readonly 'x-provenance'?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, Response>>;
}

/** What is wrong with an answer, a sentence each. */
export interface Findings {
  /** It breaks what the service has published. */
  readonly published: readonly string[];
  /** It differs from what we chose where the service has published nothing. */
  readonly ours: readonly string[];
}

/** What the spec says of answers, to hold a real one against. */
export class SpecAnswers {
  readonly #document: Record<string, unknown>;
  readonly #ajv = new Ajv2020({ allErrors: true, strict: false });
  readonly #validators = new Map<string, ValidateFunction>();

  private constructor(document: Record<string, unknown>) {
    this.#document = document;
    addFormats.default(this.#ajv, ['uuid', 'date', 'date-time', 'uri']);
    this.#ajv.addSchema({ ...this.#document, $id: 'spec' });
    this.#ajv.addSchema({ ...publishedSpec(this.#document), $id: 'published' });
  }

  /** Of the spec of this version. */
  static async load(): Promise<SpecAnswers> {
    return new SpecAnswers(JSON.parse(await loadOpenapiJson()) as Record<string, unknown>);
  }

  /** The statuses that the spec documents for an operation. */
  statuses(operation: OperationId): string[] {
    return Object.keys(this.#operation(operation).responses);
  }

  /** Whether the service has published that there is such an operation. */
  isPublished(operation: OperationId): boolean {
    return this.#operation(operation)['x-provenance'] !== 'ours';
  }

  /** The names of an operation's query parameters, all or those that it needs. */
  queryNames(operation: OperationId, which: 'all' | 'required' = 'all'): string[] {
    const parameters = this.#operation(operation).parameters ?? [];
    return parameters
      .map((parameter) => this.#follow(parameter))
      .filter((parameter) => parameter.in === 'query' && (which === 'all' || parameter.required))
      .map((parameter) => String(parameter.name));
  }

  /** What is wrong with a body. */
  findings(operation: OperationId, status: number, body: unknown): Findings {
    const published = this.#errors('published', { operation, status, body });
    const all = this.#errors('spec', { operation, status, body });
    return { published, ours: all.filter((error) => !published.includes(error)) };
  }

  #errors(
    document: 'spec' | 'published',
    of: { readonly operation: OperationId; readonly status: number; readonly body: unknown },
  ): string[] {
    if (!this.#schema(of.operation, of.status)) return [];
    const { path, method } = operations[of.operation];
    const reference = this.#operation(of.operation).responses[String(of.status)]?.$ref?.slice(1);
    const response = reference ?? `/paths/${escapePointer(path)}/${method.toLowerCase()}/responses/${of.status}`;
    const pointer = `${document}#${response}/content/application~1json/schema`;
    const validate = this.#validators.get(pointer) ?? this.#ajv.compile({ $ref: pointer });
    this.#validators.set(pointer, validate);
    if (validate(of.body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  }

  /** Fields of a body that the spec does not know: the service may add them, so they are news and not errors. */
  newFields(operation: OperationId, status: number, body: unknown): string[] {
    const schema = this.#schema(operation, status);
    return schema ? this.#unknownFields(schema, body, '') : [];
  }

  #unknownFields(schema: Schema, value: unknown, path: string): string[] {
    const shapes = this.#shapes(schema);
    if (Array.isArray(value)) {
      const items = shapes.find((shape) => shape.items)?.items;
      const found = items ? value.flatMap((item) => this.#unknownFields(items, item, `${path}/*`)) : [];
      return [...new Set(found)];
    }
    if (value === null || typeof value !== 'object') return [];
    const known = Object.assign({}, ...shapes.map((shape) => shape.properties)) as Record<string, Schema>;
    // An object without properties of its own, such as metadata, is open by design.
    if (Object.keys(known).length === 0) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const property = Object.hasOwn(known, key) ? known[key] : undefined;
      return property ? this.#unknownFields(property, inner, `${path}/${key}`) : [`${path}/${key}`];
    });
  }

  #shapes(schema: Schema): Schema[] {
    const shape = this.#follow(schema);
    return [shape, ...[...(shape.allOf ?? []), ...(shape.oneOf ?? [])].flatMap((part) => this.#shapes(part))];
  }

  #operation(id: OperationId): SpecOperation {
    const { path, method } = operations[id];
    const paths = this.#document.paths as Record<string, Record<string, SpecOperation>>;
    return paths[path]?.[method.toLowerCase()] as SpecOperation;
  }

  #schema(operation: OperationId, status: number): Schema | undefined {
    const response = this.#operation(operation).responses[String(status)];
    return response && this.#follow(response).content?.['application/json']?.schema;
  }

  #follow<Node extends { readonly $ref?: string }>(node: Node): Node {
    if (node.$ref === undefined) return node;
    let target: unknown = this.#document;
    for (const step of node.$ref.slice(2).split('/')) target = (target as Record<string, unknown>)[step];
    return this.#follow(target as Node);
  }
}

function escapePointer(path: string): string {
  return encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
}

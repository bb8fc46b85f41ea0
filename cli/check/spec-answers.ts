import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openapiJson } from '../../src/generated/openapi-json.js';
import { type OperationId, operations } from '../../src/generated/operations.js';

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

interface SpecOperation {
  readonly parameters?: readonly { readonly $ref?: string; readonly in?: string; readonly name?: string }[];
  readonly responses: Readonly<Record<string, Response>>;
}

/** What the spec says of answers, to hold a real one against. */
export class SpecAnswers {
  readonly #document = JSON.parse(openapiJson) as Record<string, unknown>;
  readonly #ajv = new Ajv2020({ allErrors: true, strict: false });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor() {
    addFormats.default(this.#ajv, ['uuid', 'date', 'date-time', 'uri']);
    this.#ajv.addSchema({ ...this.#document, $id: 'spec' });
  }

  /** The statuses that the spec documents for an operation. */
  statuses(operation: OperationId): string[] {
    return Object.keys(this.#operation(operation).responses);
  }

  /** The names of an operation's query parameters. */
  queryNames(operation: OperationId): string[] {
    const parameters = this.#operation(operation).parameters ?? [];
    return parameters
      .map((parameter) => this.#follow(parameter))
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => String(parameter.name));
  }

  /** What is wrong with a body, a sentence each; empty when nothing is. */
  errors(operation: OperationId, status: number, body: unknown): string[] {
    const schema = this.#schema(operation, status);
    if (!schema) return [];
    const key = `${operation} ${status}`;
    const validate = this.#validators.get(key) ?? this.#ajv.compile(absolute(schema));
    this.#validators.set(key, validate);
    if (validate(body)) return [];
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

/** References of a fragment point into the whole document. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"spec#/')) as Schema;
}

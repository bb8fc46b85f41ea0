import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** A node of the document. */
// biome-ignore lint/suspicious/noExplicitAny: the document is walked by names that are not known before
export type Node = any;

/** A parameter of the path, the query or a header. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Node;
  readonly example?: unknown;
  readonly 'x-references'?: string;
}

/** An operation with all references at its own level followed. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The schema of its JSON body; undefined when it takes none. */
  readonly body: Node | undefined;
  readonly isBodyRequired: boolean;
  readonly responses: Readonly<Record<string, Node>>;
  /** Whether a call needs a key. */
  readonly isGuarded: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** An object of a value: its schema, the properties that this knows, each in all its forms, and the schema of others, or true. */
export interface SpecObject {
  readonly schema: Node;
  readonly value: Node;
  readonly path: string;
  readonly known: ReadonlyMap<string, readonly Node[]>;
  readonly rest: Node;
}

const toOne = (schemas: readonly Node[]): Node => (schemas.length === 1 ? schemas[0] : { anyOf: schemas });

/** A response of any transport; names of headers are in lower case. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers that any HTTP response may have, and those of the mock itself. */
const OF_HTTP =
  /^(content-type|content-length|date|connection|keep-alive|transfer-encoding|vary|cache-control|access-control-.*|x-mock-.*|x-request-id)$/;

/** The JSON of a body; undefined if it is not JSON. */
export function parseJson(text: string): Node {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The document, read for one run. */
export class Spec {
  readonly operations: readonly Operation[];
  private readonly ajv = new Ajv2020({ allErrors: true, strict: false });
  private readonly validators = new Map<Node, ValidateFunction>();
  private readonly followed = new WeakMap<Node, Node>();
  private readonly laidOut = new WeakMap<Node, Node[]>();

  constructor(
    readonly document: Node,
    formats: Readonly<Record<string, RegExp | string>>,
  ) {
    for (const [name, pattern] of Object.entries(formats)) this.ajv.addFormat(name, pattern);
    this.ajv.addSchema({ components: document.components, $id: 'spec' });
    this.operations = Object.entries(document.paths as Node).flatMap(([path, item]: [string, Node]) =>
      METHODS.flatMap((method) => (item[method] ? [this.toOperation(path, method, item[method])] : [])),
    );
  }

  operation(id: string): Operation {
    const found = this.operations.find((operation) => operation.id === id);
    if (!found) throw new Error(`the document has no operation ${id}`);
    return found;
  }

  /** A node, or the target of its reference with the keys beside it. */
  follow(node: Node): Node {
    if (typeof node?.$ref !== 'string') return node;
    const known = this.followed.get(node);
    if (known) return known;
    const { $ref, ...own } = node;
    const target = ($ref as string)
      .slice(2)
      .split('/')
      .reduce((at: Node, step) => at?.[step], this.document);
    const whole = { ...this.follow(target), ...own };
    this.followed.set(node, whole);
    return whole;
  }

  /** A schema with its parts and alternatives, references followed. */
  shapes(schema: Node): Node[] {
    const known = this.laidOut.get(schema);
    if (known) return known;
    const shape = this.follow(schema) ?? {};
    const parts = [...(shape.allOf ?? []), ...(shape.oneOf ?? []), ...(shape.anyOf ?? [])];
    const shapes = [shape, ...parts.flatMap((part: Node) => this.shapes(part))];
    this.laidOut.set(schema, shapes);
    return shapes;
  }

  /** Every object in a value, with what its schema knows of it. */
  *objects(schema: Node, value: unknown, path = ''): Generator<SpecObject> {
    if (value === null || typeof value !== 'object') return;
    const shapes = this.shapes(schema);
    if (Array.isArray(value)) {
      const items = shapes.flatMap((shape) => (shape.items ? [shape.items] : []));
      if (items.length > 0)
        for (const [at, item] of value.entries()) yield* this.objects(toOne(items), item, `${path}/${at}`);
      return;
    }
    const known = new Map<string, Node[]>();
    for (const { properties = {} } of shapes) {
      for (const [name, property] of Object.entries<Node>(properties))
        known.set(name, [...(known.get(name) ?? []), property]);
    }
    const rest = shapes.find(({ additionalProperties }) => additionalProperties)?.additionalProperties;
    yield { schema, value: value as Node, path, known, rest };
    for (const [name, inner] of Object.entries(value)) {
      const schemas = known.get(name) ?? (typeof rest === 'object' ? [rest] : []);
      if (schemas.length > 0) yield* this.objects(toOne(schemas), inner, `${path}/${name}`);
    }
  }

  /** The paths of fields of a value that its schema does not know, unless it allows any field there. */
  unknownFields(schema: Node, value: unknown): string[] {
    return [...this.objects(schema, value)].flatMap(({ value: object, path, known, rest }) => {
      if (known.size === 0 || rest) return [];
      return Object.keys(object).flatMap((name) => (known.has(name) ? [] : [`${path}/${name}`]));
    });
  }

  /** The names of the component schemas that a schema is, directly or as one of its alternatives. */
  names(schema: Node): string[] {
    const own = typeof schema?.$ref === 'string' ? [schema.$ref.split('/').pop() as string] : [];
    const { oneOf = [], anyOf = [], allOf = [] } = this.follow(schema) ?? {};
    return [...own, ...[...oneOf, ...anyOf, ...allOf].flatMap((part: Node) => this.names(part))];
  }

  /** The defects of a value by its schema; empty without defects. */
  errors(schema: Node, value: unknown): string[] {
    let validate = this.validators.get(schema);
    if (!validate) {
      // References of a fragment point into the whole document. Examples have none that are meant.
      const text = JSON.stringify(schema, (key, node) => (key === 'example' || key === 'examples' ? undefined : node));
      validate = this.ajv.compile(JSON.parse(text.replaceAll('"$ref":"#/', '"$ref":"spec#/')));
      this.validators.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`.slice(0, 300),
    );
  }

  /** Every difference between a response and what the document says of it; empty without differences. */
  differences(response: Node | undefined, { status, headers, body }: Received): string[] {
    if (!response) return [`status ${status} is not documented: ${body.slice(0, 300)}`];
    const findings = this.headerErrors(response, headers);
    const type = headers['content-type'] ?? '';
    const media = Object.keys(response.content ?? {}).find((known) => type.startsWith(known));
    if (!media) return [...findings, `content type ${type || 'none'} is not documented`];
    if (media !== 'application/json') return findings;
    const value = parseJson(body);
    if (value === undefined) return [...findings, 'the body is not JSON'];
    const { schema } = response.content[media];
    const unknown = this.unknownFields(schema, value).map((path) => `${path} is not in the document`);
    return [...findings, ...this.errors(schema, value), ...unknown];
  }

  private headerErrors(response: Node, headers: Received['headers']): string[] {
    const documented = new Map(
      Object.entries<Node>(response.headers ?? {}).map(([name, header]) => [name.toLowerCase(), this.follow(header)]),
    );
    return Object.entries(headers).flatMap(([name, text]) => {
      const header = documented.get(name);
      if (!header) return OF_HTTP.test(name) ? [] : [`header ${name} is not documented`];
      const isNumber = ['integer', 'number'].includes(this.follow(header.schema).type);
      return this.errors(header.schema, isNumber ? Number(text) : text).map((error) => `header ${name} ${error}`);
    });
  }

  private toOperation(path: string, method: string, node: Node): Operation {
    const body = this.follow(node.requestBody ?? {});
    return {
      id: node.operationId,
      method: method.toUpperCase(),
      path,
      parameters: (node.parameters ?? []).map((parameter: Node) => this.follow(parameter)),
      body: body.content?.['application/json']?.schema,
      isBodyRequired: body.required === true,
      responses: Object.fromEntries(
        Object.entries(node.responses).map(([status, response]) => [status, this.follow(response)]),
      ),
      isGuarded: (node.security ?? this.document.security ?? []).length > 0,
    };
  }
}

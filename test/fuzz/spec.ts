import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { document } from '../harness/spec.js';

/*
 * This folder knows only openapi.yaml: nothing here imports the mock, the client or what is generated. So it
 * is a second reading of the document, and says where the mock and the document differ.
 */

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

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'date-time': /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:\d\d)$/i,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The document, read for one run. */
export class Spec {
  readonly operations: readonly Operation[];
  private readonly ajv = new Ajv2020({ allErrors: true, strict: false });
  private readonly validators = new Map<Node, ValidateFunction>();
  private readonly followed = new WeakMap<Node, Node>();
  private readonly laidOut = new WeakMap<Node, Node[]>();

  constructor(readonly document: Node) {
    for (const [name, pattern] of Object.entries(FORMATS)) this.ajv.addFormat(name, pattern);
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

  /** The defects of a value by its schema; empty without defects. */
  errors(schema: Node, value: unknown): string[] {
    let validate = this.validators.get(schema);
    if (!validate) {
      const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"spec#/');
      validate = this.ajv.compile(JSON.parse(text));
      this.validators.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`.slice(0, 200),
    );
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

/** The document of the repository; with `alter`, a copy with something in it changed. */
export function readSpec(alter: (document: Node) => void = () => {}): Spec {
  const copy: Node = structuredClone(document);
  alter(copy);
  return new Spec(copy);
}

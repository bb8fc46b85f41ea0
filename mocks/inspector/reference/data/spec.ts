/** A JSON Schema, as far as the page shows it. */
export interface SpecSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SpecSchema>>;
  readonly required?: readonly string[];
  readonly items?: SpecSchema;
  readonly oneOf?: readonly SpecSchema[];
  readonly anyOf?: readonly SpecSchema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly 'x-provenance'?: string;
}

/** A parameter of an operation. */
export interface SpecParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: SpecSchema;
  readonly example?: unknown;
  readonly 'x-provenance'?: string;
}

interface Media {
  readonly schema?: SpecSchema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly summary?: string; readonly value?: unknown }>>;
}

interface Content {
  readonly description?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, Media>>;
}

interface SpecOperation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly (SpecParameter | { readonly $ref: string })[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
  readonly 'x-provenance'?: string;
}

/** The OpenAPI document, as far as the page reads it. */
export interface ApiSpec {
  readonly servers?: readonly { readonly url: string }[];
  readonly info: { readonly title: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
}

/** An example of a body, by name. */
export interface NamedExample {
  readonly name: string;
  readonly value: unknown;
}

/** One response of an operation. */
export interface ShownResponse {
  readonly status: string;
  readonly description: string;
  readonly schema: SpecSchema | undefined;
  readonly examples: readonly NamedExample[];
}

/** An operation as the page shows it, with references resolved. */
export interface ShownOperation {
  readonly id: string;
  readonly method: string;
  /** The base of its path: the API, or the control plane. */
  readonly base: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly provenance: string;
  /** The scope that a key needs; undefined if no key is needed. */
  readonly scope: string | undefined;
  readonly parameters: readonly SpecParameter[];
  readonly body:
    | { readonly required: boolean; readonly schema: SpecSchema; readonly examples: readonly NamedExample[] }
    | undefined;
  readonly responses: readonly ShownResponse[];
}

/** The document with its references resolved. */
export class ShownSpec {
  readonly operations: readonly ShownOperation[];

  /** `base` is the address at which this mock serves the operations. */
  constructor(
    private readonly document: ApiSpec,
    private readonly base: string,
  ) {
    this.operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => this.show(method.toUpperCase(), path, operation)),
    );
  }

  get info(): ApiSpec['info'] {
    return this.document.info;
  }

  get tags(): NonNullable<ApiSpec['tags']> {
    return this.document.tags ?? [];
  }

  /** The target of a `#/…` reference; any other node itself. */
  follow<Node extends object>(node: Node): Node {
    const { $ref } = node as { readonly $ref?: string };
    if ($ref === undefined) return node;
    const target = $ref
      .slice(2)
      .split('/')
      .reduce<unknown>((place, step) => (place as Record<string, unknown> | undefined)?.[step], this.document);
    return this.follow((target ?? {}) as Node);
  }

  private show(method: string, path: string, operation: SpecOperation): ShownOperation {
    const body = operation.requestBody && this.follow(operation.requestBody);
    const media = body?.content?.['application/json'];
    return {
      id: operation.operationId,
      method,
      base: this.base,
      path,
      tag: operation.tags?.[0] ?? '',
      summary: operation.summary ?? '',
      description: operation.description ?? '',
      provenance: operation['x-provenance'] ?? '',
      scope: operation.security?.[0]?.apiKey?.[0],
      parameters: (operation.parameters ?? []).map((parameter) => this.follow(parameter) as SpecParameter),
      body: media && { required: body?.required === true, schema: media.schema ?? {}, examples: listExamples(media) },
      responses: Object.entries(operation.responses).map(([status, response]) => {
        const { description = '', content } = this.follow(response);
        const json = content?.['application/json'];
        return { status, description, schema: json?.schema, examples: json ? listExamples(json) : [] };
      }),
    };
  }
}

function listExamples({ example, examples = {} }: Media): NamedExample[] {
  const named = Object.entries(examples).map(([name, { summary, value }]) => ({ name: summary ?? name, value }));
  return example === undefined ? named : [{ name: 'example', value: example }, ...named];
}

/** The operations that contain every word of the search, in id, method, path, summary or tag. */
export function findOperations(operations: readonly ShownOperation[], search: string): readonly ShownOperation[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ id, method, path, summary, tag }) => {
    const text = `${id} ${method} ${path} ${summary} ${tag}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A schema's type in a few words: `string (uuid) or null`, `array of Creator`. */
export function describeType(spec: ShownSpec, schema: SpecSchema): string {
  const name = schema.$ref?.split('/').at(-1);
  const target = spec.follow(schema);
  const choices = target.oneOf ?? target.anyOf;
  if (choices && !target.properties) return choices.map((choice) => describeType(spec, choice)).join(' or ');
  if (target.enum) return target.enum.map(String).join(' | ');
  const types = [target.type ?? 'anything'].flat();
  const words = types.map((type) => {
    if (type === 'array') return `array of ${target.items ? describeType(spec, target.items) : 'anything'}`;
    if (type === 'object') return name ?? 'object';
    return target.format ? `${type} (${target.format})` : type;
  });
  return words.join(' or ');
}

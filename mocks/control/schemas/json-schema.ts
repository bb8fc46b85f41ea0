/** The part of JSON Schema that our own forms need: bodies of the control plane, options, seeds and snapshots. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  /** Beside a reference to a body: those of its fields that are not taken over. */
  readonly omit?: readonly string[];
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date-time' | 'date' | 'uuid';
  readonly default?: unknown;
}

/** A JSON type by its name in JSON Schema. */
export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

/** An object with these fields and no others. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, more: Partial<JsonSchema> = {}): JsonSchema {
  return { type: 'object', additionalProperties: false, properties, ...more };
}

/** How a body of the API is extended. */
interface Extension {
  /** Fields beside those of the body, or in their place. */
  readonly add: Readonly<Record<string, JsonSchema>>;
  readonly omit?: readonly string[];
  /** Added fields that are required. */
  readonly require?: readonly string[];
  readonly more?: Partial<JsonSchema>;
}

/** The schema that openapi.yaml gives this body, with fields of ours; `npm run generate` puts the two together. */
export function extendBody(body: string, { add, omit = [], require = [], more = {} }: Extension): JsonSchema {
  return { $ref: `${BODIES}${body}`, omit, properties: add, required: require, ...more };
}

/** What references to bodies begin with. */
export const BODIES = '#/bodies/';

/** What references to parts that several places share begin with. */
export const PARTS = '#/parts/';

/** A whole number that no arithmetic bends. */
export const COUNT: JsonSchema = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** A moment, to the day or finer; without an offset there is no time. */
export const INSTANT: JsonSchema = { type: 'string', format: 'date-time' };

import { BODIES } from '../../api/schemas/compile-schema.js';
import type { JsonSchema } from '../../api/schemas/json-schema.js';

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

/** What references to parts that several places share begin with. */
export const PARTS = '#/parts/';

/** A whole number that no arithmetic bends. */
export const COUNT: JsonSchema = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** Milliseconds since 1970, up to 9999, as the clock may stand. */
export const EPOCH_MS: JsonSchema = { type: 'integer', minimum: 86_400_000, maximum: 253_370_764_799_999 };

/** An object that has all of these fields, and maybe others. */
export function required(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** A list of these two. */
export function pair(first: JsonSchema, second: JsonSchema): JsonSchema {
  return { type: 'array', prefixItems: [first, second], items: false, minItems: 2 };
}

/** A moment, to the day or finer; without an offset there is no time. */
export const INSTANT: JsonSchema = { type: 'string', format: 'date-time' };

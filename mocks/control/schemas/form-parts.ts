import { BODIES } from '../../api/schemas/compile-schema.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';

/** An object with these fields and no others. */
export function closed(properties: Readonly<Record<string, DataSchema>>, more: Partial<DataSchema> = {}): DataSchema {
  return { type: 'object', additionalProperties: false, properties, ...more };
}

/** The extension of a body of the API. */
interface Extension {
  /** Fields added to those of the body, or replacing them. */
  readonly add: Readonly<Record<string, DataSchema>>;
  readonly omit?: readonly string[];
  /** Added fields that are required. */
  readonly require?: readonly string[];
  readonly more?: Partial<DataSchema>;
}

/** The schema of this body in openapi.yaml, with additional fields. `npm run generate` combines the two. */
export function extendBody(body: string, { add, omit = [], require = [], more = {} }: Extension): DataSchema {
  return { $ref: `${BODIES}${body}`, omit, properties: add, required: require, ...more };
}

/** The prefix of references to shared parts. */
export const PARTS = '#/parts/';

/** A safe integer. */
export const COUNT: DataSchema = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** Milliseconds since 1970, up to the year 9999, the range of the clock. */
export const EPOCH_MS: DataSchema = { type: 'integer', minimum: 86_400_000, maximum: 253_370_764_799_999 };

/** An object with all of these fields, and possibly others. */
export function required(properties: Readonly<Record<string, DataSchema>>): DataSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** A list of these two. */
export function pair(first: DataSchema, second: DataSchema): DataSchema {
  return { type: 'array', prefixItems: [first, second], items: false, minItems: 2 };
}

/** A moment, to the day or finer. A time needs an offset. */
export const INSTANT: DataSchema = { type: 'string', format: 'date-time' };

/** The counts of a video. */
export const VIDEO_COUNT_FIELDS = {
  view_count: COUNT,
  like_count: COUNT,
  comment_count: COUNT,
  share_count: COUNT,
  save_count: COUNT,
} as const;

/** The URL of a TikTok video, as the body of `addVideo` takes it. */
export const TIKTOK_URL = '^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$';

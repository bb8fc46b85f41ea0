import type { Kind, OptionRule, OptionTable } from '../../../base/options/option-table.js';
import { readRow } from '../../../base/options/take-options.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import { BODIES } from '../../api/schemas/compile-schema.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';

/** An object with these fields and no others. */
export function closed(properties: Readonly<Record<string, DataSchema>>, more: Partial<DataSchema> = {}): DataSchema {
  return { type: 'object', additionalProperties: false, properties, ...more };
}

/**
 * The schema of this body in openapi.yaml, with these fields in addition or instead. `more` says which of its fields are
 * left out, and which of the added ones are required. `npm run generate` combines the two.
 */
export function extendBody(
  body: string,
  properties: Readonly<Record<string, DataSchema>>,
  more: Partial<DataSchema> = {},
): DataSchema {
  return { $ref: `${BODIES}${body}`, omit: [], properties, required: [], ...more };
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

/** The kinds as JSON has them. A table with another kind has no form: it does not compile. */
const KINDS = {
  any: () => ({}),
  text: () => ({ type: 'string' }),
  flag: () => ({ type: 'boolean' }),
  number: () => ({ type: 'number', minimum: 0 }),
  whole: ({ from, to }) => ({ ...COUNT, ...keepGiven({ minimum: from, maximum: to }) }),
  data: ({ orNull }) => ({ type: orNull ? ['object', 'null'] : 'object' }),
  list: () => ({ type: 'array' }),
  one: ({ of: texts = [], orNull }) => ({ enum: orNull ? [...texts, null] : texts }),
  moment: () => INSTANT,
} satisfies Partial<Record<Kind, (rule: OptionRule) => DataSchema>>;

/** The form of a body that has the options of a table, in snake case. */
export function toForm(table: OptionTable<keyof typeof KINDS>): DataSchema {
  const required: string[] = [];
  const fields = Object.entries(table).map(([option, row]): [string, DataSchema] => {
    const name = option.replace(/[A-Z]/g, '_$&').toLowerCase();
    const rule = readRow(row);
    if (rule.needed) required.push(name);
    if (rule.fields) return [name, toForm(rule.fields)];
    return [name, { ...KINDS[rule.kind](rule), ...rule.json }];
  });
  return closed(Object.fromEntries(fields), required.length > 0 ? { required } : {});
}

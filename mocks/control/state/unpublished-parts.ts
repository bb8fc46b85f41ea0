import { partsRows } from '../../../src/generated/unpublished-parts.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { COUNT, closed, EPOCH_MS, INSTANT, pair, required } from '../schemas/form-parts.js';

/** A header's value must not contain a line break, because the response could not be sent. */
const HEADERS: DataSchema = {
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9-]+$' },
  additionalProperties: { type: 'string', pattern: '^[\\x20-\\x7e]*$' },
};

const KEPT_RESPONSE = required({
  route: { type: 'string' },
  body: { type: 'string' },
  response: required({
    status: { type: 'integer', minimum: 200, maximum: 299 },
    headers: HEADERS,
    body: { type: 'string' },
  }),
  at: EPOCH_MS,
});

/** The first responses of an organization in a snapshot. */
export const IDEMPOTENCY_SCHEMA: DataSchema = { type: 'array', items: pair({ type: 'string' }, KEPT_RESPONSE) };

/** The rate windows of an organization in a snapshot. */
export const RATE_LIMITS_SCHEMA = closed(
  {
    enabled: { type: 'boolean' },
    windows: { type: 'object', additionalProperties: { type: 'array', items: EPOCH_MS } },
  },
  { required: ['enabled', 'windows'] },
);

/** The warnings about an organization's callers in a snapshot. */
export const WARNINGS_SCHEMA: DataSchema = {
  type: 'array',
  items: required({
    at: INSTANT,
    code: { type: 'string' },
    message: { type: 'string' },
    operation: { type: ['string', 'null'] },
  }),
};

/** How often the calls of an organization relied on each assumption, in a snapshot. */
export const ASSUMPTIONS_SCHEMA: DataSchema = { type: 'array', items: pair({ type: 'string' }, COUNT) };

/** The unpublished parts of a schema, at every level. */
export interface UnpublishedParts {
  /** Everything is published, at every depth. */
  readonly isPublished: boolean;
  /** The fields that are unpublished as a whole. */
  readonly fields: ReadonlySet<string>;
  /** The unpublished values of an enum. */
  readonly values: ReadonlySet<unknown>;
  /** The indexes of the published fields that lead to parts; for a choice all published fields. */
  readonly inner: ReadonlyMap<string, number>;
  /** The index of the items of a list, or of the values of a map. */
  readonly members: number;
  /** The indexes of parts of which one applies to a value, in addition to the parts above. */
  readonly choices: readonly number[];
  /** The fields that are unpublished or lead to parts, in any choice; null if the members of a value may be. */
  readonly names: ReadonlySet<string> | null;
}

const known: UnpublishedParts[] = [];

/** The parts at an index. */
export function readUnpublishedParts(place: number): UnpublishedParts {
  known[place] ??= toParts(place);
  return known[place];
}

function toParts(place: number): UnpublishedParts {
  const lists = (partsRows[place] ?? '').split('|').map((list) => (list === '' ? [] : list.split(',')));
  const [fields, values, inner = [], members = [], choices = []] = lists;
  const parts = {
    isPublished: place === 0,
    fields: new Set(fields),
    values: new Set(values),
    inner: new Map(inner.map(toField)),
    members: Number(members[0] ?? 0),
    choices: choices.map(Number),
  };
  return { ...parts, names: listNames(parts) };
}

function listNames({ fields, inner, members, choices }: Omit<UnpublishedParts, 'names'>): ReadonlySet<string> | null {
  if (members !== 0) return null;
  const names = new Set(fields);
  for (const [name, place] of inner) if (place !== 0) names.add(name);
  for (const choice of choices) {
    const others = readUnpublishedParts(choice).names;
    if (others === null) return null;
    for (const name of others) names.add(name);
  }
  return names;
}

/** Whether a value is an object without unpublished fields at any depth, by a look at its own fields alone. */
export function isSurelyPublished({ names }: UnpublishedParts, value: unknown): boolean {
  if (names === null || value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  for (const name in value) if (names.has(name)) return false;
  return true;
}

/** `meta:13` is the field `meta`, whose parts are at index 13. `id` is a field that is published as a whole. */
function toField(text: string): readonly [string, number] {
  const [name = '', place = 0] = text.split(':');
  return [name, Number(place)];
}

/** The parts that apply to a value. Among alternatives it takes the one that knows most of the value's fields. */
export function partsFor(parts: UnpublishedParts, value: unknown): UnpublishedParts {
  if (parts.choices.length === 0) return parts;
  const names = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  let best: UnpublishedParts | undefined;
  let bestRank = -1;
  for (const choice of parts.choices) {
    const candidate = partsFor(readUnpublishedParts(choice), value);
    const rank = Array.isArray(value) ? Number(candidate.members !== 0) : countKnown(candidate, names);
    if (rank > bestRank) [best, bestRank] = [candidate, rank];
  }
  return mergeOnce(parts, best as UnpublishedParts);
}

function countKnown({ fields, inner }: UnpublishedParts, names: readonly string[]): number {
  let count = 0;
  for (const name of names) if (fields.has(name) || inner.has(name)) count += 1;
  return count;
}

/** Parts with each of their choices made, cached because they are few and used at every call. */
const merged = new WeakMap<UnpublishedParts, Map<UnpublishedParts, UnpublishedParts>>();

function mergeOnce(parts: UnpublishedParts, choice: UnpublishedParts): UnpublishedParts {
  let known = merged.get(parts);
  if (!known) {
    known = new Map();
    merged.set(parts, known);
  }
  let whole = known.get(choice);
  if (!whole) {
    whole = merge({ ...parts, choices: [] }, choice);
    known.set(choice, whole);
  }
  return whole;
}

function merge(left: UnpublishedParts, right: UnpublishedParts): UnpublishedParts {
  const parts = {
    isPublished: left.isPublished && right.isPublished,
    fields: new Set([...left.fields, ...right.fields]),
    values: new Set([...left.values, ...right.values]),
    inner: new Map([...left.inner, ...right.inner]),
    members: left.members || right.members,
    choices: [...left.choices, ...right.choices],
  };
  return { ...parts, names: listNames(parts) };
}

import { partsRows } from '../../../src/generated/our-parts.js';

/** What of a schema is ours, on every level below it. */
export interface OurParts {
  /** Nothing is, however deep. */
  readonly isPublished: boolean;
  /** The fields that are ours as a whole. */
  readonly fields: ReadonlySet<string>;
  /** The values of an enum that are ours. */
  readonly values: ReadonlySet<unknown>;
  /** The place of each published field. */
  readonly inner: ReadonlyMap<string, number>;
  /** The place of the items of a list, or of the values of a map. */
  readonly members: number;
  /** The places of parts of which one applies to a value, beside what stands above. */
  readonly choices: readonly number[];
}

const known: OurParts[] = [];

/** The parts at a place. */
export function readOurParts(place: number): OurParts {
  known[place] ??= toParts(place);
  return known[place];
}

function toParts(place: number): OurParts {
  const [fields = [], values = [], inner = {}, members = 0, choices = []] = partsRows[place] ?? [];
  return {
    isPublished: place === 0,
    fields: new Set(fields),
    values: new Set(values),
    inner: new Map(Object.entries(inner)),
    members,
    choices,
  };
}

/** The parts that apply to a value: with the choice among alternatives made, that which knows most of its fields. */
export function partsFor(parts: OurParts, value: unknown): OurParts {
  if (parts.choices.length === 0) return parts;
  const names = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  const rank = (choice: OurParts): number =>
    Array.isArray(value)
      ? Number(choice.members !== 0)
      : names.filter((name) => choice.fields.has(name) || choice.inner.has(name)).length;
  const best = parts.choices
    .map((choice) => partsFor(readOurParts(choice), value))
    .reduce((a, b) => (rank(b) > rank(a) ? b : a));
  return merge({ ...parts, choices: [] }, best);
}

function merge(left: OurParts, right: OurParts): OurParts {
  return {
    isPublished: left.isPublished && right.isPublished,
    fields: new Set([...left.fields, ...right.fields]),
    values: new Set([...left.values, ...right.values]),
    inner: new Map([...left.inner, ...right.inner]),
    members: left.members || right.members,
    choices: [...left.choices, ...right.choices],
  };
}

import type { Node, Spec } from '../harness/read-spec.js';
import type { Knowledge } from './knowledge.js';
import type { Random } from './random.js';

export interface Makings {
  readonly spec: Spec;
  readonly random: Random;
  readonly known: Knowledge;
  /** How much of what is optional is there: nothing, everything, or some. */
  readonly extent: 'minimal' | 'full' | 'some';
}

export interface Draft {
  path: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  readonly headers: Record<string, string>;
}

const DAY = 86_400_000;
const WORDS = ['Spring', 'a', 'Ünïcode 🐐', 'x'.repeat(60), '"quoted"', 'line\nbreak', '<b>', '=1+1', 'ⅷ', "it's"];
const ZONES = ['Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'];

/** A value that the schema takes. */
export function makeValue(schema: Node, makings: Makings): unknown {
  const { spec, random, known } = makings;
  const node = spec.follow(schema) ?? {};
  const entity = schema?.['x-references'] ?? node['x-references'];
  if (node.type === 'string' && entity) return known.id(entity, random) ?? random.uuid();
  if (node.const !== undefined) return node.const;
  if (node.enum) return random.pick(node.enum);
  const choices = node.oneOf ?? node.anyOf;
  if (choices) return makeValue(random.pick(choices), makings);
  const type = Array.isArray(node.type) ? random.pick<string>(node.type) : node.type;
  if (type === 'null') return null;
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'integer' || type === 'number') return makeNumber(node, random);
  if (type === 'array') return makeList(node, { ...makings, entity });
  if (type === 'object' || node.properties) return makeObject(node, makings);
  return makeText(node, makings);
}

function makeNumber(node: Node, random: Random): number {
  const least = node.minimum ?? 0;
  const most = node.maximum ?? Number.MAX_SAFE_INTEGER;
  // Small numbers mostly: of two large ones the sum may be too large, which is another matter.
  if (random.chance(0.9)) return Math.min(most, least + random.integer(0, 500));
  return random.pick([least, Math.min(most, least + 1), Math.min(most, 5_000_000)]);
}

function makeList(node: Node, makings: Makings & { readonly entity: string | undefined }): unknown[] {
  const { random, entity } = makings;
  const least = node.minItems ?? 0;
  const count = random.integer(least, Math.min(node.maxItems ?? 3, least + 2));
  const items = Array.from({ length: count }, () =>
    makeValue(entity ? { ...node.items, 'x-references': entity } : node.items, makings),
  );
  if (!node.uniqueItems) return items;
  const unique = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  return unique.length >= least ? unique : items;
}

function makeObject(node: Node, makings: Makings): Record<string, unknown> {
  const { random, extent } = makings;
  const value: Record<string, unknown> = {};
  const properties = Object.entries<Node>(node.properties ?? {});
  const required: string[] = node.required ?? [];
  for (const [name, property] of properties) {
    const isWanted = required.includes(name) || extent === 'full' || (extent === 'some' && random.chance(0.4));
    if (isWanted) value[name] = makeValue(property, makings);
  }
  const [first] = properties;
  if (Object.keys(value).length < (node.minProperties ?? 0) && first) {
    const [name, property] = random.pick(properties);
    value[name] = makeValue(property, makings);
  }
  if (properties.length === 0 && node.additionalProperties !== false && random.chance(0.5)) {
    value[random.pick(['note', 'ключ', 'a b', '0'])] = random.pick<unknown>([1, 'x', null, [1, { deep: true }], 1.5]);
  }
  return value;
}

function makeText(node: Node, { random, known }: Makings): string {
  if (node.format === 'uuid') return random.uuid();
  if (node.format === 'date') return new Date(known.now - random.integer(0, 60) * DAY).toISOString().slice(0, 10);
  if (node.format === 'date-time') return makeMoment(known.now, random);
  if (node.pattern) return makeLike(node.pattern, random);
  if (node.format === 'uri') return `https://example.com/${random.hex(8)}`;
  const text = random.pick(WORDS) + random.hex(random.integer(0, 6));
  const padded = text.padEnd(node.minLength ?? 0, 'x');
  return [...padded].slice(0, node.maxLength ?? 200).join('');
}

/** A moment of the last weeks in one of the ways in which RFC 3339 lets it be written. */
function makeMoment(now: number, random: Random): string {
  const iso = new Date(now - random.integer(0, 40 * DAY)).toISOString();
  return random.pick([
    iso,
    iso.toLowerCase(),
    iso.replace('.', '.0'),
    iso.replace('Z', '+05:45'),
    iso.replace(/\.\d+/, ''),
  ]);
}

/** Texts for the patterns of the document: a handle, and the URL of a video. A new pattern wants a line here. */
function makeLike(pattern: string, random: Random): string {
  const handle = `u.${random.hex(random.integer(3, 12))}`;
  const digits = String(random.integer(1, 9)) + Array.from({ length: 18 }, () => random.integer(0, 9)).join('');
  const texts = [handle, `@${handle}`, `https://www.tiktok.com/@${handle}/video/${digits}`, random.uuid()];
  const fitting = texts.filter((text) => new RegExp(pattern, 'u').test(text));
  if (fitting.length === 0) throw new Error(`no text is known for the pattern ${pattern}`);
  return random.pick(fitting);
}

/** A value of a parameter, as it is written in a URL. */
export function makeParameter(name: string, schema: Node, makings: Makings): string {
  if (name === 'tz') return makings.random.pick(ZONES);
  return String(makeValue(schema, makings));
}

/** A body or value that the schema does not take; undefined when none was found. */
export function breakValue(schema: Node, valid: unknown, makings: Makings): { readonly value: unknown } | undefined {
  const { spec, random } = makings;
  for (let attempt = 0; attempt < 8; attempt++) {
    const value = breakOnce(schema, structuredClone(valid), makings);
    if (spec.errors(schema, value).length > 0) return { value };
  }
  return random.chance(0.5) ? { value: [] } : undefined;
}

const WRONG: readonly unknown[] = [null, true, 17, -1, 1.5, '', 'no such value', [], {}, [null], 2 ** 60, '2026-13-45'];

function breakOnce(schema: Node, value: unknown, { spec, random }: Makings): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return random.pick(WRONG);
  const body = value as Record<string, unknown>;
  const names = Object.keys(body);
  const known = spec.shapes(schema).flatMap(({ properties = {} }) => Object.keys(properties));
  const ways = [
    () => ({ ...body, [random.pick(['nonsense', 'description', '__proto__x', 'id'])]: 1 }),
    () => random.pick<unknown>([[], 'text', 5, [body]]),
    // A field of the document that is not there yet, or one that is, with something else.
    () => ({ ...body, [random.pick([...known, ...names, 'x'])]: random.pick(WRONG) }),
    () => (names.length === 0 ? [] : Object.fromEntries(Object.entries(body).filter(([name]) => name !== names[0]))),
    () => {
      const name = random.pick([...names, 'x']);
      const inner = spec.shapes(schema).find(({ properties }) => properties?.[name])?.properties[name];
      return {
        ...body,
        [name]: inner ? breakOnce(inner, body[name], { spec, random } as Makings) : random.pick(WRONG),
      };
    },
  ];
  return random.pick(ways)();
}

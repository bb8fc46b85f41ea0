import { findSpecSchema } from '../../mocks/api/schemas/spec-schema.js';
import { controlSchemas, sharedParts } from '../../mocks/control/schemas/control-schemas.js';
import { PARTS } from '../../mocks/control/schemas/form-parts.js';
import { SNAPSHOT_SCHEMA } from '../../mocks/control/state/snapshot-schema.js';

/** A schema as far as a value is made from it. */
interface Shape {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly omit?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape | false;
  readonly prefixItems?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

/** The content of a list or a map. */
export type Filling = 'each another' | 'all the same' | 'all wrong';

const ALL: readonly Filling[] = ['each another', 'all the same', 'all wrong'];

/** A list or a map in a body, and the body with that grown to so many characters. */
export interface GrowingPlace {
  /** Such as `creators[].metadata`. */
  readonly path: string;
  /** The ways to fill it that differ. */
  readonly fillings: readonly Filling[];
  grow(filling: Filling, characters: number): unknown;
}

const DEPTH = 6;

function resolve(schema: Shape): Shape {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema.allOf ? merge(schema) : schema;
  const found = ($ref.startsWith(PARTS) ? sharedParts[$ref.slice(PARTS.length)] : findSpecSchema($ref)) as Shape;
  const base = resolve(found);
  const { omit = [] } = schema;
  const kept = Object.entries(base.properties ?? {}).filter(([name]) => !omit.includes(name));
  return {
    ...base,
    ...own,
    properties: { ...Object.fromEntries(kept), ...schema.properties },
    required: [...(base.required ?? []).filter((name) => !omit.includes(name)), ...(schema.required ?? [])],
  };
}

function merge(schema: Shape): Shape {
  const parts = (schema.allOf ?? []).map(resolve);
  return Object.assign({}, ...parts, schema, {
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
  });
}

/** A value that fits, as far as a sampler can tell; another one for each number. */
function sample(given: Shape, number: number, depth = 0): unknown {
  const schema = resolve(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[number % schema.enum.length];
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice) return sample(choice, number, depth);
  const type = [schema.type ?? (schema.properties ? 'object' : 'string')].flat()[0];
  if (type === 'string') return sampleText(schema, number);
  if (type === 'integer' || type === 'number') return Number(schema.minimum ?? 0) + (number % 1000);
  if (type === 'boolean') return true;
  if (type === 'array') {
    const first = (schema.prefixItems ?? []).map((item) => sample(item, number, depth + 1));
    if (first.length > 0 || depth > DEPTH || !schema.items || !schema.minItems) return first;
    return [sample(schema.items, number, depth + 1)];
  }
  if (type !== 'object') return null;
  const names = depth > DEPTH ? [] : (schema.required ?? []);
  return Object.fromEntries(names.map((name) => [name, sample(schema.properties?.[name] ?? {}, number, depth + 1)]));
}

function sampleText({ pattern, format, $ref }: Shape, number: number): string {
  const hex = number.toString(16).padStart(12, '0');
  if (format === 'uuid' || $ref === 'Uuid' || String(pattern).startsWith('^[0-9a-f]{8}'))
    return `10000000-0000-4000-8000-${hex}`;
  if (format === 'date-time') return new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
  if (format === 'date') return '2026-01-01';
  if (String(pattern).includes('tiktok')) return `https://www.tiktok.com/@goat/video/${7_300_000_000_000_000 + number}`;
  if (String(pattern).includes('w)?')) return '1d';
  return `n${number}`;
}

/** Every list and every map of a body by this schema. */
export function listGrowingPlaces(form: object): GrowingPlace[] {
  const places: GrowingPlace[] = [];
  const seen = new Set<string>();
  const visit = (given: Shape, path: string, put: (value: unknown) => unknown, depth: number): void => {
    if (depth > DEPTH || seen.has(path)) return;
    seen.add(path);
    const schema = resolve(given);
    const branches = [schema.if, schema.then, schema.else].filter((branch) => branch !== undefined) as Shape[];
    for (const choice of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...branches]) {
      visit(choice, `${path}|${seen.size}`, put, depth + 1);
    }
    const { items, properties } = schema;
    const types = [schema.type ?? (properties ? 'object' : [])].flat();
    if (types.includes('array')) {
      const entry = items || schema.prefixItems?.[0] || {};
      places.push({ path, fillings: ALL, grow: (filling, size) => put(createList(entry, filling, size)) });
      visit(entry, `${path}[]`, (value) => put([value]), depth + 1);
    }
    if (!types.includes('object')) return;
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    const base = sample(schema, 1) as object;
    places.push({
      path: `${path}{}`,
      // Where any value is allowed, nothing is wrong.
      fillings: Object.keys(values).length === 0 ? ['each another'] : ALL,
      grow: (filling, size) => put(addKeys({ ...base }, values, filling, size)),
    });
    for (const [name, inner] of Object.entries(properties ?? {})) {
      visit(inner, path === '' ? name : `${path}.${name}`, (value) => put({ ...base, [name]: value }), depth + 1);
    }
  };
  visit(form as Shape, '', (value) => value, 0);
  return places;
}

/** So many values that their JSON is as long as that. */
function createList(entry: Shape, filling: Filling, characters: number): unknown[] {
  const list: unknown[] = [];
  for (let [size, number] = [0, 0]; size < characters; number += 1) {
    const item = filling === 'all wrong' ? { wrong: number } : sample(entry, filling === 'all the same' ? 1 : number);
    size += JSON.stringify(item ?? null).length + 1;
    list.push(item);
  }
  return list;
}

function addKeys(to: object, values: Shape, filling: Filling, characters: number): object {
  // A key is about as long as a value.
  const added = createList(values, filling, characters / 2);
  return Object.assign(to, Object.fromEntries(added.map((value, number) => [`key_${number}`, value])));
}

/** The form that a control call's body is checked by. */
export function findForm(name: string): object {
  return { ...controlSchemas, snapshot: SNAPSHOT_SCHEMA }[name as keyof typeof controlSchemas];
}

import { expect, it } from 'vitest';
import type { PlainRequest } from '../../mocks/api/plain.js';
import type { DataSchema } from '../../mocks/api/schemas/json-schema.js';
import { findSpecSchema } from '../../mocks/api/schemas/spec-schema.js';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import { controlSchemas, sharedParts } from '../../mocks/control/schemas/control-schemas.js';
import { PARTS } from '../../mocks/control/schemas/form-parts.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { requestSchemas } from '../../src/generated/spec-schemas.js';
import { cpuTime } from '../harness/cpu-time.js';
import { toRequest } from '../harness/mock-api.js';
import { addCreator } from './plain-call.js';

/*
 * Four times the body may cost four times the work, or a little more for sorting. A quadratic cost is sixteen times as much.
 * Growth is compared with growth: the same call in the same process. So the speed of the machine plays no part. Each place is
 * filled in one way; `npm run proof growth` fills each in all ways, with eight times as much.
 */
const isLong = process.env.TEST_GROWTH === 'long';
const SMALL = isLong ? 200_000 : 25_000;
const LARGE = 4 * SMALL;
const MOST = 9;
const ATTEMPTS = 4;

/** The content of a list or a map. */
const FILLINGS = ['each another', 'all the same', 'all wrong'] as const;
type Filling = (typeof FILLINGS)[number];

/** A list or a map in a body, and the body with that grown to so many characters. */
interface GrowingPlace {
  /** Such as `creators[].metadata`. */
  readonly path: string;
  /** The ways to fill it that differ. */
  readonly fillings: readonly Filling[];
  grow(filling: Filling, characters: number): unknown;
}

const DEPTH = 6;

function resolve(schema: DataSchema): DataSchema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const found = ($ref.startsWith(PARTS) ? sharedParts[$ref.slice(PARTS.length)] : findSpecSchema($ref)) as DataSchema;
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

/** A value that fits, as far as a sampler can tell; another one for each number. */
function sample(given: DataSchema, number: number, depth = 0): unknown {
  const schema = resolve(given);
  if (schema.enum) return schema.enum[number % schema.enum.length];
  if (schema.oneOf?.[0]) return sample(schema.oneOf[0], number, depth);
  const type = [schema.type ?? (schema.properties ? 'object' : 'string')].flat()[0];
  if (type === 'string') return sampleText(schema, number);
  if (type === 'integer' || type === 'number') return Number(schema.minimum ?? 0) + (number % 1000);
  if (type === 'boolean') return true;
  if (type === 'array') {
    return schema.items && schema.minItems && depth <= DEPTH ? [sample(schema.items, number, depth + 1)] : [];
  }
  if (type !== 'object') return null;
  const names = depth > DEPTH ? [] : (schema.required ?? []);
  return Object.fromEntries(names.map((name) => [name, sample(schema.properties?.[name] ?? {}, number, depth + 1)]));
}

function sampleText({ pattern, format, $ref }: DataSchema, number: number): string {
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
function listGrowingPlaces(form: object): GrowingPlace[] {
  const places: GrowingPlace[] = [];
  const seen = new Set<string>();
  const visit = (given: DataSchema, path: string, put: (value: unknown) => unknown, depth: number): void => {
    if (depth > DEPTH || seen.has(path)) return;
    seen.add(path);
    const schema = resolve(given);
    const branches = [schema.if, schema.then, schema.else].filter((branch) => branch !== undefined) as DataSchema[];
    for (const choice of [...(schema.oneOf ?? []), ...branches]) {
      visit(choice, `${path}|${seen.size}`, put, depth + 1);
    }
    const { items, properties } = schema;
    const types = [schema.type ?? (properties ? 'object' : [])].flat();
    if (types.includes('array')) {
      const entry = items || {};
      places.push({ path, fillings: FILLINGS, grow: (filling, size) => put(createList(entry, filling, size)) });
      visit(entry, `${path}[]`, (value) => put([value]), depth + 1);
    }
    if (!types.includes('object')) return;
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    const base = sample(schema, 1) as object;
    places.push({
      path: `${path}{}`,
      // Where any value is allowed, nothing is wrong.
      fillings: Object.keys(values).length === 0 ? ['each another'] : FILLINGS,
      grow: (filling, size) => put(addKeys({ ...base }, values, filling, size)),
    });
    for (const [name, inner] of Object.entries(properties ?? {})) {
      visit(inner, path === '' ? name : `${path}.${name}`, (value) => put({ ...base, [name]: value }), depth + 1);
    }
  };
  visit(form as DataSchema, '', (value) => value, 0);
  return places;
}

/** So many values that their JSON is as long as that. */
function createList(entry: DataSchema, filling: Filling, characters: number): unknown[] {
  const list: unknown[] = [];
  for (let [size, number] = [0, 0]; size < characters; number += 1) {
    const item = filling === 'all wrong' ? { wrong: number } : sample(entry, filling === 'all the same' ? 1 : number);
    size += JSON.stringify(item ?? null).length + 1;
    list.push(item);
  }
  return list;
}

function addKeys(to: object, values: DataSchema, filling: Filling, characters: number): object {
  // A key is about as long as a value.
  const added = createList(values, filling, characters / 2).map((value, number) => [`key_${number}`, value]);
  return { ...to, ...Object.fromEntries(added) };
}

function measureCost(work: () => void): number {
  const before = cpuTime();
  work();
  return cpuTime() - before;
}

/** The least cost of any call, five times the reading of its text. A smaller measurement is only noise. */
function measureReading(text: string): number {
  return 5 * measureCost(() => JSON.parse(text));
}

/** How many times more the large one costs; the least of some attempts, for whatever else runs can only add. */
function findGrowth(
  run: (characters: number) => { readonly text: string; readonly work: () => void },
  measure = measureCost,
): number {
  let [small, large, unit] = [Infinity, Infinity, 0];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [first, second] = [run(SMALL), run(LARGE)];
    unit = Math.max(unit, measureReading(first.text));
    small = Math.min(small, measure(first.work));
    large = Math.min(large, measure(second.work));
    if (large <= MOST * Math.max(small, unit)) break;
  }
  return large / Math.max(small, unit);
}

/** The growths of a place that are too large, by what filled it. */
function measurePlace(mock: Mock, toPlain: (text: string) => PlainRequest, place: GrowingPlace, at: number): object {
  const { fillings, grow } = place;
  const tried = isLong ? fillings : fillings.filter((_, number) => number === at % fillings.length);
  const growths = tried.map((filling) => {
    const growth = findGrowth((characters) => {
      const text = JSON.stringify(grow(filling, characters));
      const request = toPlain(text);
      const work = () => {
        if (mock.handle(request).status === 500) throw new Error(`a defect: ${request.url}`);
      };
      return { text, work };
    });
    return [`${place.path}: ${filling}`, growth] as const;
  });
  return Object.fromEntries(growths.filter(([, growth]) => growth > MOST));
}

const ID = '10000000-0000-4000-8000-000000000001';
const origin = createMock();
const { id: creator } = addCreator(origin, 'ana');

type Case = [name: string, form: object, toPlain: (body: string) => PlainRequest];
const calls = (Object.keys(operations) as OperationId[]).flatMap((id): Case[] => {
  const form = requestSchemas[id].body;
  const owner = { projects: origin.projectId, creators: creator }[operations[id].path.split('/')[1] ?? ''] ?? ID;
  const params = { id: owner, projectId: origin.projectId };
  return form ? [[id, form, (bodyText) => toRequest(origin, id, { params, bodyText })]] : [];
});
const controlCalls = controlRoutes.flatMap(({ method, path, body: form }): Case[] => {
  if (!form || path === '/snapshot') return [];
  const toPlain = (body: string) => ({ method, url: path.replace('{id}', ID), headers: {}, body });
  return [[`${method} /_mock${path}`, controlSchemas[form as keyof typeof controlSchemas], toPlain]];
});

it.each([...calls, ...controlCalls])(
  'a large body of %s costs four times a quarter of it, whatever of it has grown',
  (_, form, toPlain) => {
    const places = listGrowingPlaces(form);
    expect(places.length).toBeGreaterThan(0);
    // The additions of one measurement must be gone at the next.
    const beyond = places.map((place, at) => measurePlace(origin.fork(), toPlain, place, at));
    expect(Object.assign({}, ...beyond)).toEqual({});
  },
);

it('a cost that grows with the square is noticed, and computing has a cost', () => {
  let steps = 0;
  // Counted, because a machine that is busy during the small one alone makes any growth look smaller.
  const countSteps = (work: () => void): number => {
    steps = 0;
    work();
    return steps;
  };
  const square = (characters: number) => {
    const work = (): void => {
      steps += characters ** 2;
    };
    return { text: '[]', work };
  };
  expect(findGrowth(square, countSteps)).toBe(16);
  expect(measureReading(JSON.stringify(Array(LARGE).fill(0)))).toBeGreaterThan(0);
});

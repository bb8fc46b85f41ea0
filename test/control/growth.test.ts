import { expect, it } from 'vitest';
import type { PlainRequest } from '../../mocks/api/plain.js';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { requestSchemas } from '../../src/generated/spec-schemas.js';
import { cpuTime } from '../harness/cpu-time.js';
import { toRequest } from '../harness/mock-api.js';
import { findForm, type GrowingPlace, listGrowingPlaces } from './growing-bodies.js';

/*
 * Four times the body may cost four times the work, or a little more for sorting. A quadratic cost is sixteen times as much.
 * Growth is compared with growth: the same call in the same process. So the speed of the machine plays no part. Each place is
 * filled in one way; `npm run proof growth` fills each in all ways, with four times as much.
 */
const isLong = process.env.TEST_GROWTH === 'long';
const SMALL = isLong ? 200_000 : 50_000;
const LARGE = 4 * SMALL;
const MOST = 9;
const ATTEMPTS = 4;

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
function findGrowth(run: (characters: number) => { readonly text: string; readonly work: () => void }): number {
  let [small, large, unit] = [Infinity, Infinity, 0];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [first, second] = [run(SMALL), run(LARGE)];
    unit = Math.max(unit, measureReading(first.text));
    small = Math.min(small, measureCost(first.work));
    large = Math.min(large, measureCost(second.work));
    if (large <= MOST * Math.max(small, unit)) break;
  }
  return large / Math.max(small, unit);
}

/** The growths of a place that are too large, by what filled it. */
function measure(mock: Mock, toPlain: (text: string) => PlainRequest, place: GrowingPlace, at: number): object {
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
const demo = createMock({ seed: 'demo' });
const creator = String(demo.snapshot().world.tables.creators?.[0]?.id);

type Case = [name: string, form: object, toPlain: (body: string) => PlainRequest];
const calls = (Object.keys(operations) as OperationId[]).flatMap((id): Case[] => {
  const form = requestSchemas[id].body;
  const owner = { projects: demo.projectId, creators: creator }[operations[id].path.split('/')[1] ?? ''] ?? ID;
  const params = { id: owner, projectId: demo.projectId };
  return form ? [[id, form, (bodyText) => toRequest(demo, id, { params, bodyText })]] : [];
});
const controlCalls = controlRoutes.flatMap(({ method, path, body: form }): Case[] => {
  if (!form || path === '/snapshot') return [];
  const toPlain = (body: string) => ({ method, url: path.replace('{id}', ID), headers: {}, body });
  return [[`${method} /_mock${path}`, findForm(form), toPlain]];
});

it.each([...calls, ...controlCalls])(
  'a large body of %s costs four times a quarter of it, whatever of it has grown',
  (_, form, toPlain) => {
    const places = listGrowingPlaces(form);
    expect(places.length).toBeGreaterThan(0);
    // The additions of one measurement must be gone at the next.
    const beyond = places.map((place, at) => measure(demo.fork(), toPlain, place, at));
    expect(Object.assign({}, ...beyond)).toEqual({});
  },
  240_000,
);

/** Compares each of so many numbers with each. It is arithmetic alone, because an engine keeps what it learned of texts. */
function comparePairs(count: number): number {
  let found = 0;
  for (let left = 0; left < count; left += 1) {
    for (let right = 0; right < count; right += 1) if ((left ^ right) % 7 === 3) found += 1;
  }
  return found;
}

it('a cost that grows with the square is noticed', () => {
  // So many that a busy machine's noise is small beside them.
  comparePairs(SMALL / 16);
  const growth = findGrowth((characters) => ({ text: '[]', work: () => comparePairs(characters / 16) }));
  expect(growth).toBeGreaterThan(MOST);
});

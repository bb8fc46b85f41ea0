import { describe, expect, it } from 'vitest';
import type { PlainRequest } from '../../mocks/api/plain.js';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { requestSchemas } from '../../src/generated/spec-schemas.js';
import { cpuTime } from '../harness/cpu-time.js';
import { mockApi, toRequest } from '../harness/mock-api.js';
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

function measure(
  mock: Mock,
  toPlain: (text: string) => PlainRequest,
  { fillings, grow }: GrowingPlace,
  at: number,
): Record<string, number> {
  const tried = isLong ? fillings : fillings.filter((_, number) => number === at % fillings.length);
  const growths = tried.map((filling) => {
    const growth = findGrowth((characters) => {
      const text = JSON.stringify(grow(filling, characters));
      const request = toPlain(text);
      return {
        text,
        work: () => {
          const { status } = mock.handle(request);
          if (status === 500) throw new Error(`a defect: ${request.url}`);
        },
      };
    });
    return [filling, growth] as const;
  });
  return Object.fromEntries(growths.filter(([, growth]) => growth > MOST));
}

const ID = '10000000-0000-4000-8000-000000000001';
const withBody = (Object.keys(operations) as OperationId[]).filter((id) => requestSchemas[id].body);

describe('a large body', () => {
  it.each(withBody)(
    '%s: costs four times a quarter of it, whatever of it has grown',
    (id) => {
      const { mock } = mockApi({ seed: 'demo' });
      const { path } = operations[id];
      const creator = mock.snapshot().world.tables.creators?.[0]?.id as string;
      const params = Object.fromEntries(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
          name,
          name === 'projectId' || path.startsWith('/projects/')
            ? mock.projectId
            : path.startsWith('/creators')
              ? creator
              : ID,
        ]),
      );
      const places = listGrowingPlaces(requestSchemas[id].body as object);
      expect(places.length).toBeGreaterThan(0);
      const beyond = places.map((place, at) => [
        place.path,
        measure(mock, (bodyText) => toRequest(mock, id, { params, bodyText }), place, at),
      ]);
      expect(Object.fromEntries(beyond.filter(([, found]) => Object.keys(found as object).length > 0))).toEqual({});
    },
    240_000,
  );

  const controlled = controlRoutes.filter(({ body, path }) => body && path !== '/snapshot');
  it.each(controlled.map(({ method, path, body }) => [`${method} /_mock${path}`, body as string]))(
    '%s: costs four times a quarter of it, whatever of it has grown',
    (route, form) => {
      const [method = '', path = ''] = route.split(' ');
      // Their additions must be gone at the next measurement.
      const beyond = listGrowingPlaces(findForm(form)).map((place, at) => {
        const mock = createMock({ seed: 'demo' });
        const toPlain = (body: string) => ({ method, url: path.replace('{id}', ID), headers: {}, body });
        return [place.path, measure(mock, toPlain, place, at)];
      });
      expect(Object.fromEntries(beyond.filter(([, found]) => Object.keys(found as object).length > 0))).toEqual({});
    },
    240_000,
  );
});

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

import type { Figure, Target } from './bench.js';

type Aim = Target & Pick<Figure, 'unit' | 'isFloor'>;

/**
 * The lines of the benches, each with its one aim: what a good version reaches, near to what this one does. A floor is what
 * experiments have shown that no version reaches more than: it holds what is there, and `docs/decisions/speed.md` names the experiment.
 */
export const AIMS = {
  'client over a stub of fetch ÷ stub and json()': { atMost: 1.5, unit: 'x' },
  'client ÷ openapi-fetch': { atLeast: 0.95, unit: 'x', isFloor: true },
  'client ÷ raw fetch with a timeout': { atLeast: 0.8, unit: 'x', isFloor: true },
  'GET one row ÷ raw': { atLeast: 0.85, unit: 'x' },
  '1,000 organizations in turn ÷ one': { atLeast: 0.65, unit: 'x', isFloor: true },
  'list ÷ raw that stringifies the page': { atLeast: 1.05, unit: 'x' },
  'p50 of a long list ÷ p50 of 100 rows': { atMost: 1.35, unit: 'x' },
  'POST payment ÷ raw': { atLeast: 0.3, unit: 'x', isFloor: true },
  'mock.fetch ÷ Request + Response': { atMost: 1.45, unit: 'x', isFloor: true },
  'MSW GET ÷ MSW catch-all with a fixed body': { atMost: 1.1, unit: 'x' },
  'client calls: mock.fetch ÷ MSW': { atLeast: 6.5, unit: 'x' },
  'createMock() ÷ JSON.parse of the demo': { atMost: 0.03, unit: 'x' },
  'first createMock of the demo ÷ first JSON.parse of it': { atMost: 20, unit: 'x' },
  'createMock of the demo ÷ JSON.parse of it': { atMost: 0.16, unit: 'x' },
  'createMock of another demo ÷ JSON.parse of it': { atMost: 35, unit: 'x' },
  'reset ÷ JSON.parse of the demo': { atMost: 0.02, unit: 'x' },
  'reset of the demo ÷ JSON.parse of it': { atMost: 0.1, unit: 'x' },
  'fork of the demo ÷ JSON.parse of it': { atMost: 0.1, unit: 'x' },
  'start ÷ bare, empty': { atMost: 1.6, unit: 'x', isFloor: true },
  'start ÷ bare, demo': { atMost: 2, unit: 'x', isFloor: true },
  'start ÷ bare, demo that ends now and so must grow': { atMost: 3.1, unit: 'x', isFloor: true },
  'vitest file of 20 tests, createMock ÷ MSW with fixed responses': { atMost: 0.85, unit: 'x' },
  'import of trackagoat-sdk ÷ of openapi-fetch and zod': { atMost: 0.3, unit: 'x' },
  'import of trackagoat-sdk/mocks ÷ of msw/node': { atMost: 0.3, unit: 'x' },
  'year of accruals ÷ by hand': { atMost: 9, unit: 'x', isFloor: true },
  'idle ticks ÷ dates written as text': { atMost: 0.6, unit: 'x' },
  'memory a video, all told': { atMost: 750, unit: 'B', isFloor: true },
  'payment with changes kept ÷ without': { atMost: 1.05, unit: 'x' },
  // A pass in one loop, which the engine compiles well or not, gave 0.7 to 2.
  'stats of many videos ÷ one pass': { atMost: 1.9, unit: 'x' },
  'write, kept ÷ in memory and a bare append': { atMost: 1.8, unit: 'x', isFloor: true },
  'errors of the mixed load': { atMost: 0, unit: 'errors' },
  'heap grown since warm-up': { atMost: 5, unit: '%' },
  'p99 ÷ p50 of the mixed load': { atMost: 5, unit: 'x' },
} as const satisfies Readonly<Record<string, Aim>>;

/** A figure of a line. One of several cases has its name: `client ÷ openapi-fetch, 50 in flight`. */
export function aimed(
  line: keyof typeof AIMS,
  value: number,
  { which, detail }: { readonly which?: string; readonly detail?: string } = {},
): Figure {
  const { unit, ...rest }: Aim = AIMS[line];
  const { isFloor, ...target } = rest;
  const what = which === undefined ? line : `${line}, ${which}`;
  return { what, value, unit, target, ...(isFloor && { isFloor }), ...(detail !== undefined && { detail }) };
}

import { expect, it } from 'vitest';
import { countShapes } from '../../scripts/house/count-shapes.js';
import { readSources } from './source-files.js';

const shipped = new Map(
  [...readSources(['base', 'src', 'mocks', 'proofs', 'cli'], ['.ts', '.tsx'])].filter(
    ([path]) => !path.startsWith('src/generated/'),
  ),
);

/** Casts for each thousand lines of code that ships. A lower figure lowers it. */
const CASTS = 9;

/** Longer functions that still ship: the sandbox for programs of agents. */
const LONG = new Set([
  'src/agents/tools/programs/worker/prelude.ts setUp',
  'src/agents/tools/programs/worker/main.ts main',
  'src/agents/tools/programs/run-sandbox.ts runSandbox',
  'src/agents/tools/programs/describe-failure.ts describeFailure',
]);

it('casts seldom, and only where a type cannot say it', () => {
  const { casts, code } = countShapes(shipped);
  expect((casts / code) * 1000).toBeLessThanOrEqual(CASTS);
});

it('ships no function above sixty lines', () => {
  const long = countShapes(shipped).long.map(({ path, name }) => `${path} ${name}`);
  expect(long.filter((name) => !LONG.has(name))).toEqual([]);
});

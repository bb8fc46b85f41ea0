import { expect, it } from 'vitest';
import { runChecks } from '../../scripts/check-all/run-checks.js';

/** Checks that end on demand. */
function stage() {
  const begun: string[] = [];
  const output: string[] = [];
  const ends = new Map<string, (code: number) => void>();
  const run = (name: string): Promise<{ code: number; output: string }> => {
    begun.push(name);
    return new Promise((resolve) => ends.set(name, (code) => resolve({ code, output: `what ${name} printed` })));
  };
  const end = async (name: string, code = 0): Promise<void> => {
    ends.get(name)?.(code);
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { begun, said: output, end, lanes: { lanes: 2, run, say: (line: string) => output.push(line) } };
}

it('checks run two at a time, each after the one that it waits for', async () => {
  const { begun, said: output, end, lanes } = stage();
  const all = runChecks({ build: undefined, pack: 'build', types: undefined, lint: undefined }, lanes);
  expect(begun).toEqual(['build', 'types']);
  await end('types');
  expect(begun).toEqual(['build', 'types', 'lint']);
  await end('build');
  expect(begun).toEqual(['build', 'types', 'lint', 'pack']);
  await end('lint');
  await end('pack');
  expect(await all).toEqual([]);
  expect(output).toEqual(['✓ types', '✓ build', '✓ lint', '✓ pack']);
});

it('a check that fails stops no other one but those that wait for it, and all of them have failed', async () => {
  const { begun, said: output, end, lanes } = stage();
  const all = runChecks({ build: undefined, pack: 'build', types: undefined }, lanes);
  await end('build', 2);
  await end('types');
  expect(await all).toEqual(['build', 'pack']);
  expect(begun).toEqual(['build', 'types']);
  expect(output).toEqual(['✗ build\nwhat build printed', '✓ types']);
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundleProgram } from '../harness/bundle-program.js';

const run = promisify(execFile);
const program = 'test/client/fixtures/read-many-rows.ts';

// A row takes about 50 bytes here: kept, they would be 6 MB.
it.each(['items', 'pages', 'byHand', 'again'])('a list of 120,000 rows is read in a flat heap (%s)', async (way) => {
  const { stdout } = await run(process.execPath, ['--expose-gc', bundleProgram(program), way]);
  const { count, keptMb } = JSON.parse(stdout);
  expect(count).toBe(120_000);
  expect(keptMb).toBeLessThan(3);
});

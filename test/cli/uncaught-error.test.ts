import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundleProgram } from '../harness/bundle-program.js';

it('an error that no command catches is shown by its message and stack, and not by a line of the built code', () => {
  const fails = 'data:text/javascript,setTimeout(()=>{throw new Error(`no disk`)},1000)';
  const args = ['--import', fails, bundleProgram('cli/main.ts'), 'mock', '--port', '0'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^trackagoat: Error: no disk\n {4}at /m);
  // The mark below the source line, which Node prints.
  expect(stderr).not.toMatch(/^ *\^/m);
});

import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needBuild } from '../harness/built.js';

/** In place of what Node has from 22.1 on: it prints the folder. */
const PRELOAD = `data:text/javascript,${encodeURIComponent(`
  import module from 'node:module';
  module.enableCompileCache = (folder) => console.log('kept in ' + folder);
`)}`;

function printVersion(...command: string[]): string[] {
  return execFileSync(process.execPath, ['--import', PRELOAD, ...command, '--version'], { encoding: 'utf8' }).split(
    '\n',
  );
}

describe('the command line', () => {
  it('keeps compiled code in the folder of the package, where Node can', () => {
    needBuild();
    expect(printVersion('dist/cli/main.js')).toEqual([
      `kept in ${join(resolve('node_modules/.cache/trackagoat-sdk'), '/')}`,
      expect.stringMatching(/^\d+\.\d+\.\d+/),
      '',
    ]);
  });

  it('keeps nothing of sources that are compiled as they run', () => {
    expect(printVersion('--import', 'tsx', 'cli/main.ts')[0]).toMatch(/^\d+\.\d+\.\d+/);
  });
});

import { spawnSync } from 'node:child_process';
import { printHead } from '../print-head.js';

/**
 * Runs commands of this checkout one after the other, shows what they print, and stops at the first that fails. `url` is the
 * `import.meta.url` of the script, which takes no options but `--help`.
 */
export function runSteps(url: string, steps: readonly string[]): void {
  printHead(url);
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined) throw new RangeError(`This step takes no ${unknown}; --help says what it does.`);
  for (const step of steps) {
    const { status } = spawnSync(step, { shell: true, stdio: 'inherit' });
    if (status === 0) continue;
    console.error(`Failed: ${step}`);
    process.exitCode = 1;
    return;
  }
}

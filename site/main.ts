/**
 * `npm run site` serves the site while its pages change; `npm run site build` writes it to site/dist as files with relative
 * links, and fails on a link, an anchor or an image that is not there. `npm run site test` checks the types and the form of the
 * site's own code, and runs its tests. With `build -- --check` these tests look at what was written too, in Chromium: every
 * program of every page is run. Each first installs the packages of the site into `site`, if they are not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installFolder } from '../scripts/install-folder.js';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [task = 'serve', ...others] = positionals;
if (!['serve', 'build', 'test'].includes(task) || others.length > 0 || (values.check && task !== 'build')) {
  throw new Error('Say npm run site, npm run site test, npm run site build, or npm run site build -- --check.');
}
if (!existsSync('dist/index.js')) throw new Error('dist/ is missing: run `npm run build` first.');
installFolder('site');

if (task !== 'test') {
  const { buildSite, serveSite } = await import('./build/build-site.js');
  if (task === 'serve') await serveSite();
  else if (!(await buildSite())) process.exitCode = 1;
}
if (task === 'test' || values.check) {
  const tests = ['run', '--config', 'site/test/vitest.config.ts'];
  const isGood =
    run('.', 'typescript-7/bin/tsc', '-p', 'site') &&
    run('site', '@biomejs/biome/bin/biome', 'check') &&
    run('.', 'vitest/vitest.mjs', ...tests, ...(values.check ? [] : ['--exclude', 'site/test/written/**']));
  if (!isGood) process.exitCode = 1;
}

/** Runs a program of the project's packages, and returns whether it was successful. */
function run(cwd: string, program: string, ...args: readonly string[]): boolean {
  const path = new URL(`../node_modules/${program}`, import.meta.url).pathname;
  return spawnSync(process.execPath, [path, ...args], { cwd, stdio: 'inherit' }).status === 0;
}

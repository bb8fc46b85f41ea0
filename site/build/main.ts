/**
 * `npm run site` serves the site while its pages change; `npm run site build` writes it to site/dist as files with relative
 * links, and fails on a link, an anchor or an image that is not there. The programs of its pages run what `npm run build` made.
 * With `-- --check` it also tests what it wrote, in Chromium: it runs every program of every page, and looks at the main pages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, createServer } from 'vitepress';
import { moved } from '../pages.js';
import { buildRunner } from './build-runner.js';
import { checkSite } from './check-site.js';
import { copyLinkedFiles } from './copy-linked-files.js';
import { BASE, makeRelative } from './make-relative.js';
import { writeReference } from './reference/write-reference.js';
import { runPrograms } from './run-programs.js';
import { writeMovedPages } from './write-moved-pages.js';

const SITE = 'site';
const OUT = 'site/dist';

const NOT_FOUND = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Not found</title></head>
<body style="font-family: system-ui; margin: 4rem auto; max-width: 40rem; padding: 0 1rem"><main>
<h1>This page is not here</h1><p>It may have moved. Go to the start of the site and search for it there.</p></main></body></html>
`;

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [task = 'serve', ...others] = positionals;
if (!['serve', 'build'].includes(task) || others.length > 0 || (values.check && task !== 'build')) {
  throw new Error('Say npm run site, npm run site build, or npm run site build -- --check.');
}
if (!existsSync('dist/index.js')) throw new Error('dist/ is missing: run `npm run build` first.');
await buildRunner('site/public/runner');
await runPrograms();
// Not committed: the declarations of the package say the same, and `etc/api` shows what changed.
await writeReference('docs/reference');

if (task === 'serve') {
  const server = await createServer(SITE);
  await server.listen();
  server.printUrls();
} else {
  process.env.SITE_BASE = BASE;
  await build(SITE);
  // A host shows this page at any depth, where relative paths do not work, so it needs no file.
  writeFileSync(join(OUT, '404.html'), NOT_FOUND);
  writeMovedPages(OUT, moved);
  copyLinkedFiles(OUT);
  makeRelative(OUT);
  const findings = checkSite(OUT);
  for (const finding of findings) console.error(finding);
  const tests = ['vitest', 'run', '--config', 'test/site/vitest.config.ts'];
  const isGood = !values.check || spawnSync('npx', tests, { stdio: 'inherit' }).status === 0;
  if (findings.length > 0 || !isGood) process.exitCode = 1;
}

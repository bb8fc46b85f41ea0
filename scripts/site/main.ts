/**
 * `npm run site` serves the site while its pages change; `npm run site:build` writes it to site/dist as files with relative
 * links, and fails on a link, an anchor or an image that is not there. The programs of its pages run what `npm run build` made.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, createServer } from 'vitepress';
import { buildRunner } from './build-runner.js';
import { checkSite } from './check-site.js';
import { copyLinkedFiles } from './copy-linked-files.js';
import { BASE, makeRelative } from './make-relative.js';

const SITE = 'site';
const OUT = 'site/dist';

const { values } = parseArgs({ options: { serve: { type: 'boolean', default: false } } });
if (!existsSync('dist/index.js')) throw new Error('dist/ is missing: run `npm run build` first.');
await buildRunner('site/public/runner');

if (values.serve) {
  const server = await createServer(SITE);
  await server.listen();
  server.printUrls();
} else {
  process.env.SITE_BASE = BASE;
  await build(SITE);
  copyLinkedFiles(OUT);
  makeRelative(OUT);
  const findings = checkSite(OUT);
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) process.exitCode = 1;
}

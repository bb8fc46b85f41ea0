import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Serves the site while its pages change. */
export async function serveSite(): Promise<void> {
  await prepare();
  const server = await createServer(SITE);
  await server.listen();
  server.printUrls();
}

/** Writes the site to site/dist. Resolves to false if a link, an anchor or an image leads nowhere, and prints which. */
export async function buildSite(): Promise<boolean> {
  await prepare();
  process.env.SITE_BASE = BASE;
  await build(SITE);
  // A host shows this page at any depth, where relative paths do not work, so it needs no file.
  writeFileSync(join(OUT, '404.html'), NOT_FOUND);
  writeMovedPages(OUT, moved);
  copyLinkedFiles(OUT);
  makeRelative(OUT);
  const findings = checkSite(OUT);
  for (const finding of findings) console.error(finding);
  return findings.length === 0;
}

/** Writes what the pages are made of. The programs of the pages run what `npm run build` made. */
async function prepare(): Promise<void> {
  await buildRunner('site/public/runner');
  await runPrograms();
  // Not committed: the declarations of the package say the same, and `etc/api` shows what changed.
  await writeReference('docs/reference');
}

/** `npm run build`: dist/ from nothing: the modules by tsup, the spec as JSON, and the pages of the mock server. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { siteFile, siteFileNames } from '../../mocks/inspector/site-files.js';

rmSync('dist', { recursive: true, force: true });
execFileSync('npx', ['tsup'], { stdio: 'inherit' });
writeFileSync('dist/openapi.json', `${JSON.stringify(parse(readFileSync('openapi.yaml', 'utf8')), null, 2)}\n`);

// The step to CommonJS names files as they lie on this machine; in a package they lie beside the map.
for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.cjs.map')) continue;
  const path = join('dist', name);
  const map = JSON.parse(readFileSync(path, 'utf8'));
  const here = resolve(dirname(path));
  map.sources = map.sources.map((source: string) => (isAbsolute(source) ? relative(here, source) : source));
  map.file = basename(path, '.map');
  writeFileSync(path, JSON.stringify(map));
}

mkdirSync('dist/site');
for (const name of siteFileNames) writeFileSync(join('dist/site', name), siteFile(name));

// What is in the pages came under licences that want to come along.
const licences = [
  'swagger-ui-dist/LICENSE',
  'swagger-ui-dist/NOTICE',
  'swagger-ui-dist/swagger-ui-bundle.js.LICENSE.txt',
  'preact/LICENSE',
];
const texts = licences.map((path) => `${path}\n\n${readFileSync(join('node_modules', path), 'utf8')}`);
writeFileSync('dist/site/LICENSES.txt', texts.join('\n\n'));

// So that `npx trackagoat` means this build here, as it means the installed package elsewhere.
const command = 'node_modules/.bin/trackagoat';
rmSync(command, { force: true });
symlinkSync('../../dist/cli/main.js', command);

/** `npm run build`: dist/ from nothing: modules, their declarations, the spec as JSON, and the pages of the mock server. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { siteFile, siteFileNames } from '../../mocks/inspector/site-files.js';
import { bundleModules } from './bundle-modules.js';
import { layOutDocument } from './lay-out-document.js';
import { collectLicences } from './licences.js';
import { pairTypes } from './pair-types.js';
import { refusePlaces } from './refuse-places.js';
import { writeTypes } from './write-types.js';

rmSync('dist', { recursive: true, force: true });
writeTypes('dist');
pairTypes('dist');
const packages = await bundleModules();
await refusePlaces('dist');
writeFileSync('dist/openapi.json', `${layOutDocument(parse(readFileSync('openapi.yaml', 'utf8')))}\n`);

mkdirSync('dist/site');
for (const name of siteFileNames) writeFileSync(join('dist/site', `${name}.br`), brotliCompressSync(siteFile(name)));

// Bundled code in the pages and modules has licences that must be included.
writeFileSync('dist/LICENSES.txt', collectLicences([...new Set(['preact', ...packages])].sort()));

// With this, `npx trackagoat-sdk` means this build here, as it means the installed package elsewhere.
const command = 'node_modules/.bin/trackagoat-sdk';
rmSync(command, { force: true });
symlinkSync('../../dist/cli/main.js', command);

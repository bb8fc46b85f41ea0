/**
 * `npm run generate` writes src/generated/ and the statuses of docs/service.md from openapi.yaml (and docs/agents.md),
 * seed.schema.json, and from package.json the version in server.json and in the spec; with `--check` it writes nothing and fails on
 * drift. Either way it fails if the spec breaks a house rule.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { controlSchemas, sharedParts } from '../../mocks/control/schemas/control-schemas.js';
import { SEED_SCHEMA } from '../../mocks/control/schemas/seed-schema.js';
import { SNAPSHOT_SCHEMA } from '../../mocks/control/state/snapshot-schema.js';
import { parseDocument } from './document.js';
import { emitSeedSchema } from './emit-seed-schema.js';
import { emitSeedTypes } from './emit-seed-types.js';
import { checkHouseRules } from './house-rules.js';
import { banner, generateAll } from './outputs.js';
import { type Manifest, stampServer, stampVersion } from './stamp-version.js';
import { fillStatuses } from './statuses-page.js';
import { driftedFiles, writeFiles } from './sync-files.js';

const FOLDER = 'src/generated';
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const read = (path: string): string => readFileSync(path, 'utf8');

const manifest = JSON.parse(read('package.json')) as Manifest;
const spec = stampVersion(read('openapi.yaml'), manifest.version);
const document = parseDocument(spec);
const forms = { ...controlSchemas, snapshot: SNAPSHOT_SCHEMA, ...sharedParts };
const files = await generateAll(document, {
  forms,
  safetyPage: read('docs/agents.md'),
  homepage: manifest.homepage,
});
files.set('seed-types.ts', banner + emitSeedTypes(document, SEED_SCHEMA, sharedParts));
const others = Object.entries({
  'docs/service.md': fillStatuses(read('docs/service.md'), document),
  'seed.schema.json': emitSeedSchema(document, SEED_SCHEMA, sharedParts),
  'server.json': stampServer(read('server.json'), manifest),
  'openapi.yaml': spec,
}).filter(([path, text]) => read(path) !== text);
const drifted = [...driftedFiles(FOLDER, files).map((name) => `${FOLDER}/${name}`), ...others.map(([path]) => path)];
if (!values.check) {
  writeFiles(FOLDER, files);
  for (const [path, text] of others) writeFileSync(path, text);
  console.log(drifted.length === 0 ? `${FOLDER} is up to date` : `wrote ${drifted.join(', ')}`);
} else if (drifted.length > 0) {
  console.error(
    `Not what openapi.yaml says; run \`npm run generate\`:\n${drifted.map((path) => `  ${path}`).join('\n')}`,
  );
  process.exitCode = 1;
}

const findings = checkHouseRules(document);
if (findings.length > 0) {
  console.error(`openapi.yaml breaks the house rules:\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exitCode = 1;
}

/**
 * `npm run generate` writes src/generated/ and the statuses of docs/service.md from openapi.yaml (and docs/agents.md),
 * seed.schema.json, and from package.json server.json and the version of the spec; with `--check` it writes nothing and fails on drift.
 * Either way it fails if the spec breaks a house rule.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { controlSchemas, sharedParts } from '../../mocks/control/schemas/control-schemas.js';
import { SEED_SCHEMA } from '../../mocks/control/schemas/seed-schema.js';
import { SNAPSHOT_SCHEMA } from '../../mocks/control/state/snapshot-schema.js';
import { parseDocument } from './document.js';
import { emitSeedSchema } from './emit-seed-schema.js';
import { emitSeedTypes } from './emit-seed-types.js';
import { emitServerJson, type ServerManifest } from './emit-server-json.js';
import { checkHouseRules } from './house-rules.js';
import { banner, generateAll } from './outputs.js';
import { stampVersion } from './stamp-version.js';
import { fillStatuses } from './statuses-page.js';
import { driftedFiles, isDrifted, writeFile, writeFiles } from './sync-files.js';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    spec: { type: 'string', default: 'openapi.yaml' },
    out: { type: 'string', default: 'src/generated' },
    states: { type: 'string', default: 'docs/service.md' },
    seeds: { type: 'string', default: 'seed.schema.json' },
    server: { type: 'string', default: 'server.json' },
  },
});

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as ServerManifest;
const spec = stampVersion(readFileSync(values.spec, 'utf8'), manifest.version);
const document = parseDocument(spec);
const safetyPage = readFileSync('docs/agents.md', 'utf8');
const forms = { ...controlSchemas, snapshot: SNAPSHOT_SCHEMA, ...sharedParts };
const files = await generateAll(document, { forms, safetyPage, homepage: manifest.homepage });
files.set('seed-types.ts', banner + emitSeedTypes(document, SEED_SCHEMA, sharedParts));
const server = emitServerJson(manifest);
const states = fillStatuses(readFileSync(values.states, 'utf8'), document);
const seeds = emitSeedSchema(document, SEED_SCHEMA, sharedParts);
if (values.check) {
  const drifted = driftedFiles(values.out, files).map((name) => `${values.out}/${name}`);
  if (isDrifted(values.states, states)) drifted.push(values.states);
  if (isDrifted(values.seeds, seeds)) drifted.push(values.seeds);
  if (isDrifted(values.server, server)) drifted.push(values.server);
  if (isDrifted(values.spec, spec)) drifted.push(values.spec);
  if (drifted.length > 0) {
    process.exitCode = 1;
    console.error(
      `Not what ${values.spec} says; run \`npm run generate\`:\n${drifted.map((name) => `  ${name}`).join('\n')}`,
    );
  }
} else {
  const written = writeFiles(values.out, files);
  if (writeFile(values.states, states)) written.push(values.states);
  if (writeFile(values.seeds, seeds)) written.push(values.seeds);
  if (writeFile(values.server, server)) written.push(values.server);
  if (writeFile(values.spec, spec)) written.push(values.spec);
  console.log(written.length === 0 ? `${values.out} is up to date` : `wrote ${written.join(', ')}`);
}

const findings = checkHouseRules(document);
if (findings.length > 0) {
  console.error(`${values.spec} breaks the house rules:\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exitCode = 1;
}

/**
 * `npm run generate` writes src/generated/ from openapi.yaml; with `--check` it writes nothing and fails on drift.
 * Either way it fails when the spec breaks a house rule.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDocument } from './document.js';
import { checkHouseRules } from './house-rules.js';
import { generateAll } from './outputs.js';
import { driftedFiles, writeFiles } from './sync-files.js';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    spec: { type: 'string', default: 'openapi.yaml' },
    out: { type: 'string', default: 'src/generated' },
  },
});

const document = parseDocument(readFileSync(values.spec, 'utf8'));
const files = await generateAll(document);
if (values.check) {
  const drifted = driftedFiles(values.out, files);
  if (drifted.length > 0) {
    process.exitCode = 1;
    console.error(
      `Not what ${values.spec} says; run \`npm run generate\`:\n${drifted.map((name) => `  ${values.out}/${name}`).join('\n')}`,
    );
  }
} else {
  const written = writeFiles(values.out, files);
  console.log(written.length === 0 ? `${values.out} is up to date` : `wrote ${written.join(', ')}`);
}

const findings = checkHouseRules(document);
if (findings.length > 0) {
  console.error(`${values.spec} breaks the house rules:\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exitCode = 1;
}

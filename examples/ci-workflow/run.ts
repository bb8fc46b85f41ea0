// Runs the steps of integration.yml as a runner would, in a folder of its own: npx tsx examples/ci-workflow/run.ts
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}

const workflow = parse(readFileSync(new URL('integration.yml', import.meta.url), 'utf8'));
const { env, steps } = workflow.jobs.integration as { env: Record<string, string>; steps: Step[] };

// Somebody's repository: its tests ask the API for the projects.
const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
const test = `const { createClient } = require('trackagoat-sdk');
createClient().projects.list().then(({ data }) => console.log(data.length, 'projects'));`;
writeFileSync(join(folder, 'test.cjs'), test);
writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { 'test:integration': 'node test.cjs' } }));

// Replaces setup-node, npm ci and the runner's own variable.
mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
symlinkSync(resolve('.'), join(folder, 'node_modules/trackagoat-sdk'));
symlinkSync('../trackagoat-sdk/dist/cli/main.js', join(folder, 'node_modules/.bin/trackagoat'));
const variables = join(folder, 'variables');
writeFileSync(variables, '');
// A file and no pipe: the mock goes on holding it when its step has ended.
const log = openSync(join(folder, 'log'), 'a');
const logged = (): string => readFileSync(join(folder, 'log'), 'utf8');
try {
  for (const { name, run } of steps) {
    if (run === undefined || run === 'npm ci') continue;
    const set = readFileSync(variables, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2));
    const { status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run], {
      cwd: folder,
      env: { ...process.env, ...env, ...Object.fromEntries(set), GITHUB_ENV: variables },
      stdio: ['ignore', log, log],
    });
    assert.equal(status, 0, `${name}: ${logged()}`);
    console.log(`ok: ${name}`);
  }
  assert.match(logged(), /2 projects/);
} finally {
  const ready = readFileSync(join(folder, 'mock.json'), 'utf8');
  if (ready !== '') process.kill(JSON.parse(ready).pid);
  rmSync(folder, { recursive: true });
}

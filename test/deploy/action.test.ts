import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { folderOfTest } from '../harness/temporary-folder.js';

/* The steps of the action run here as a runner runs them: by bash, with its files and variables. */

interface Action {
  readonly inputs?: Record<string, { readonly default: string }>;
  readonly outputs?: Record<string, { readonly value: string }>;
  readonly runs: { readonly using: string; readonly steps: { readonly shell: string; readonly run: string }[] };
}

const FOLDER = '.github/actions/setup-trackagoat-mock';
const readAction = (folder: string): Action => parse(readFileSync(join(folder, 'action.yml'), 'utf8'));

describe('the action setup-trackagoat-mock', () => {
  let temp: string;
  beforeEach(() => {
    temp = folderOfTest();
    for (const file of ['env', 'output']) writeFileSync(join(temp, file), '');
    onTestFinished(() => {
      const ready = join(temp, 'trackagoat-mock.json');
      const text = existsSync(ready) ? readFileSync(ready, 'utf8') : '';
      if (text !== '') process.kill(JSON.parse(text).pid);
    });
  });

  function runSteps(folder: string, variables: Record<string, string>, cwd = '.'): ReturnType<typeof spawnSync> {
    const { runs } = readAction(folder);
    expect([runs.using, runs.steps.length, runs.steps[0]?.shell]).toEqual(['composite', 1, 'bash']);
    const files = { RUNNER_TEMP: temp, GITHUB_ENV: join(temp, 'env'), GITHUB_OUTPUT: join(temp, 'output') };
    const env = { ...process.env, ...files, ...variables, GITHUB_ACTION_PATH: resolve(folder) };
    return spawnSync('bash', ['-c', runs.steps[0]?.run ?? ''], { cwd, env, encoding: 'utf8' });
  }

  const readVariables = (file: string): Record<string, string> =>
    Object.fromEntries(
      [...readFileSync(join(temp, file), 'utf8').matchAll(/^([^=]*)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );

  it('starts the mock, waits for it, and exports its address and key; the report says what was called', async () => {
    const started = runSteps(FOLDER, { VERSION: '', PORT: '0', FLAGS: '--seed demo --now 2026-03-02T00:00:00Z' });
    expect(`${started.stdout}${started.stderr}`).toContain('The mock answers at http://127.0.0.1:');
    expect(started.status).toBe(0);
    const exported = readVariables('env');
    const { api_key, base_url, url } = readVariables('output');
    expect(exported).toEqual({ TRACKAGOAT_API_KEY: api_key, TRACKAGOAT_BASE_URL: base_url, TRACKAGOAT_MOCK_URL: url });
    expect(started.stdout).toContain(`::add-mask::${api_key}`);
    const response = await fetch(`${base_url}/creators?limit=1`, { headers: { authorization: `Bearer ${api_key}` } });
    expect(response.status).toBe(200);

    const reported = runSteps(join(FOLDER, 'report'), exported);
    expect(reported.status).toBe(0);
    expect(reported.stdout).toContain('"operation":"listCreators"');
    expect(reported.stdout).toContain('"balanced":true');
  });

  it('fails with the reason of the mock where that does not start', () => {
    const started = runSteps(FOLDER, { VERSION: '', PORT: '0', FLAGS: '--seed nowhere.json' });
    expect(started.status).toBe(1);
    expect(started.stdout).toContain('::error::The mock did not start.');
    expect(started.stdout).toContain('nowhere.json');
  });

  it('takes its own version where the job names none and has installed none, and refuses to guess before the first release', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const started = runSteps(FOLDER, { VERSION: '', PORT: '0', FLAGS: '--seed demo' }, temp);
    expect([version, started.status]).toEqual(['0.0.0', 1]);
    expect(started.stdout).toMatch(/^::error::.*no released version of trackagoat-sdk\. Write 'version: X\.Y\.Z'/);
  });

  it('hands on every input and output by a name that its script knows', () => {
    const { inputs = {}, outputs = {} } = readAction(FOLDER);
    const script = readFileSync(join(FOLDER, 'start.sh'), 'utf8');
    for (const name of Object.keys(inputs)) expect(script).toContain(`$${name.toUpperCase()}`.slice(1));
    const written = [...script.matchAll(/echo "(\w+)=/g)].map(([, name]) => name);
    for (const { value } of Object.values(outputs)) {
      expect(written).toContain(/steps\.start\.outputs\.(\w+)/.exec(value)?.[1]);
    }
    execFileSync('bash', ['-n', join(FOLDER, 'start.sh')]);
  });
});

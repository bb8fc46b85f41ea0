import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { printJson } from '../../cli/live/print-json.js';
import { serveForFile } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

type Schema = { [key: string]: unknown };

const folder = folderOfFile();
const { reading: env } = await serveForFile({ seed: 'demo', now: '2026-01-19T00:00:00Z' });
const schema = JSON.parse(await readFile('report.schema.json', 'utf8')) as Schema;

/** No object of this project has a field that the schema does not name, so the file is as new as the output. */
function close(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(close);
  if (typeof part !== 'object' || part === null) return part;
  const closed = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, close(value)]));
  return 'properties' in closed ? { ...closed, additionalProperties: false } : closed;
}

function findFaults(name: string, printed: string): unknown {
  expect(printed.trim().split('\n')).toHaveLength(1);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(close({ ...schema, $id: 'reports' }) as Schema);
  const validate = ajv.getSchema(`reports#/$defs/${encodeURIComponent(name)}`);
  return validate?.(JSON.parse(printed)) === true ? [] : (validate?.errors ?? 'no schema');
}

describe('what a command prints with --json is as its schema says', () => {
  it.each<[string, () => string[]]>([
    ['check', () => ['check']],
    ['verify', () => ['verify', '--history']],
    ['pull --estimate', () => ['pull', '--estimate']],
    ['pull', () => ['pull', '--out', join(folder, 'acme.snapshot'), '--history', 'none']],
  ])('%s', async (name, args) => {
    const { out } = await runWith(env, ...args(), '--json');
    expect(JSON.parse(out).problem).toBeNull();
    expect(findFaults(name, out)).toEqual([]);
  });

  it('explore, with a failure in it', async () => {
    const file = join(folder, 'exploration.mjs');
    const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
    await writeFile(
      file,
      `import { createMock } from ${url('../../mocks/index.ts')};
       export const exploration = { world: createMock({ seed: 'demo' }), workers: [({ goat }) => goat.creators.list()], seeds: 0, pairs: 0 };`,
    );
    const { out, code } = await runWith(env, 'explore', file, '--json');
    expect([code, JSON.parse(out).failures[0].invariant]).toEqual([1, 'calmRun']);
    expect(findFaults('explore', out)).toEqual([]);
  });

  it('a refused key', async () => {
    const { out, code } = await runWith({ ...env, TRACKAGOAT_API_KEY: `tga_${'0'.repeat(64)}` }, 'verify', '--json');
    expect([code, JSON.parse(out).problem.code]).toEqual([4, 'key_refused']);
    expect(findFaults('verify', out)).toEqual([]);
  });
});

it('cents are integers, and text only where a number would lose digits', () => {
  const print = (excessCents: string): string => {
    let out = '';
    const io = { out: (text: string) => (out += text), err: () => {}, isTerminal: false, env: {} };
    printJson(io as never, { excessCents });
    return out;
  };
  expect(print('-9007199254740991')).toContain('"excessCents":-9007199254740991');
  expect(print('9007199254740993')).toContain('"excessCents":"9007199254740993"');
  const ajv = new Ajv2020({ strict: false });
  const isCents = ajv.compile({ ...schema, anyOf: undefined, $ref: '#/$defs/Cents' });
  expect([-1, '9007199254740993', 1.5, '12', null].map((value) => isCents(value))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

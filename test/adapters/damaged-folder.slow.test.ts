import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../../mocks/adapters/persistence/store.js';
import { HEADER_BYTES } from '../../mocks/adapters/persistence/store-header.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { run as runHere } from '../cli/recorded-io.js';
import { call } from '../control/plain-call.js';
import { sample } from '../harness/breadth.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const PAYMENTS = 300;

const place = folderOfFile();
const sound = join(place, 'sound');
let bytes: Buffer;

beforeAll(async () => {
  const { mock, close } = await serveMock({ persist: sound });
  for (let n = 0; n < PAYMENTS; n += 1) {
    const body = { project_id: mock.projectId, total_amount_cents: 100 + n };
    expect(call(mock, 'POST /payout-payments', { body }).status).toBe(201);
  }
  await close();
  bytes = readFileSync(join(sound, STORE_FILE));
});

/** Runs the mock as a process of its own, which a damaged store must not end without a word. */
function run(folder: string, ...flags: string[]) {
  const args = [bundleProgram('cli/main.ts'), 'mock', '--persist', folder, ...flags];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  return { status, signal, stdout, stderr };
}

function flip(at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 0x10;
  return copy;
}

function overwrite(from: number, length: number, value: number): Buffer {
  return Buffer.from(bytes).fill(value, from, from + length);
}

/** Where a line begins after about this part of the file: whole records before it. */
function lineAt(part: number): number {
  return bytes.indexOf('\n', Math.floor(bytes.length * part)) + 1;
}

const CASES: readonly [string, () => Buffer][] = [
  ['it is empty', () => Buffer.alloc(0)],
  ['half of its head is there', () => bytes.subarray(0, 30)],
  ['its head alone is there', () => bytes.subarray(0, HEADER_BYTES)],
  ['it is cut between two records', () => bytes.subarray(0, lineAt(0.02))],
  ['it is cut within a record', () => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['its last byte is missing', () => bytes.subarray(0, -1)],
  ['it begins otherwise', () => flip(0)],
  ['its length is another one', () => flip(17)],
  ['its checksum is another one', () => flip(13)],
  ['a bit of an amount is another one', () => flip(bytes.indexOf('"total_amount_cents":1') + 21)],
  ['a bit in the middle is another one', () => flip(Math.floor(bytes.length / 2))],
  ['a page is zeros', () => overwrite(4096, 4096, 0)],
  ['a page is noise', () => overwrite(8192, 4096, 0xa7)],
  ['a record is missing', () => Buffer.concat([bytes.subarray(0, lineAt(0.3)), bytes.subarray(lineAt(0.31))])],
  ['a record is there twice', () => Buffer.concat([bytes.subarray(0, lineAt(0.31)), bytes.subarray(lineAt(0.3))])],
];

/** A start and `--check` read the same way: each case by `--check`, and some by a process, which starts too. */
const started = new Set(sample(CASES, 4).map(([why]) => why));

describe('a folder whose file is damaged', () => {
  it.each(CASES)('because %s is refused with a sentence, at a start and by --check', async (why, damage) => {
    const folder = join(place, 'damaged');
    rmSync(folder, { recursive: true, force: true });
    cpSync(sound, folder, { recursive: true });
    writeFileSync(join(folder, STORE_FILE), damage());
    const { code, out, err } = await runHere('mock', '--persist', folder, '--check');
    const here = { status: code, signal: null, stdout: out, stderr: err };
    const apart = started.has(why) ? [run(folder, '--check'), run(folder, '--port', '0', '--json')] : [];
    for (const { status, signal, stdout, stderr } of [here, ...apart]) {
      expect([status, signal, stdout]).toEqual([1, null, '']);
      expect(stderr).toContain(`${STORE_FILE} is damaged: `);
      expect(stderr).toContain('Put a backup in its place');
    }
  });

  it('is recognized beside a sound one, which --check counts, and needs to be named', () => {
    const { status, stdout } = run(sound, '--check');
    expect(status).toBe(0);
    expect(stdout).toContain(`of them payments ${PAYMENTS}, bytes ${bytes.length - HEADER_BYTES}`);
    const nowhere = join(place, 'nowhere');
    const stderr = `trackagoat mock: ${nowhere} holds nothing that a mock has kept.\n`;
    expect(run(nowhere, '--check')).toMatchObject({ status: 1, stderr });
  });
});

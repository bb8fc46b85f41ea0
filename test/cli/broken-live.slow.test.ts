import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'trackagoat-sdk';
import { type ServedMock, serveMock } from 'trackagoat-sdk/mocks/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { createLedgerScene } from '../clone/ledger-scene.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { refuseWith, type SentResponse, serveBroken } from './broken-service.js';
import { type Ran, run, runWith } from './recorded-io.js';

const closers: (() => unknown)[] = [];
let live: ServedMock;

beforeAll(async () => {
  live = await serveScene();
});
afterAll(() => Promise.all(closers.map((close) => close())));

async function serveScene(): Promise<ServedMock> {
  const { mock } = await createLedgerScene();
  const served = await serveMock({ now: '2026-02-02T10:00:00Z' });
  served.mock.restore(mock.snapshot());
  closers.push(served.close);
  return served;
}

type Change = (response: SentResponse, call: number, path: string) => SentResponse | Promise<SentResponse>;

/** Runs a command against the service with its answers changed on the way; `folder` is where it may write. */
async function runBroken(change: Change, folder: string, command: readonly string[], source = live): Promise<Ran> {
  const { baseUrl, close } = await serveBroken(source.url, change);
  closers.push(close);
  const env = { TRACKAGOAT_API_KEY: source.mock.createKey(['read']), TRACKAGOAT_BASE_URL: baseUrl };
  return runWith(env, ...command.map((word) => word.replace('OUT', join(folder, 'out'))));
}

const place = folderOfFile();
const newFolder = (): string => mkdtempSync(join(place, 'one-'));

/** Each command that reads the live service and writes, with the flag by which it does. */
const WRITING = [['pull', ['pull', '--out', 'OUT']]] as const;

describe.each([...WRITING, ['verify', ['verify']] as const])('trackagoat %s', (name, command) => {
  it('says that the key expired midway, and leaves nothing half-written', async () => {
    const folder = newFolder();
    const expire: Change = (response, call) => (call > 12 ? refuseWith(401, 'invalid_api_key') : response);
    const { code, err } = await runBroken(expire, folder, command);
    expect(code).toBe(4);
    expect(err).toMatch(/stopped being accepted after \d+ requests \(expired or revoked\)\. Run (the pull|it) again/);
    // The rows that a pull has read are kept, so the next one goes on from there.
    expect(readdirSync(folder)).toEqual(name === 'pull' ? ['out.part'] : []);
  });

  it('waits out a short storm of 429, and says when to come back in a long one', async () => {
    const folder = newFolder();
    const short: Change = (response, call) =>
      call === 8 || call === 9 ? refuseWith(429, 'rate_limit_exceeded', { 'retry-after': '0' }) : response;
    expect((await runBroken(short, folder, command)).code).toBe(0);
    const other = newFolder();
    const long: Change = (response, call) =>
      call > 8 ? refuseWith(429, 'rate_limit_exceeded', { 'retry-after': '600' }) : response;
    const { code, err } = await runBroken(long, other, command);
    expect([code, err]).toEqual([5, expect.stringMatching(/rate limit\)\. Run (the pull|it) again in 10 min/)]);
    expect(existsSync(join(other, 'out'))).toBe(false);
  });

  it('goes on where an answer is not as the spec says, and names it', async () => {
    const folder = newFolder();
    const differ: Change = (response, _, path) => {
      if (!path.endsWith('/payout-accruals')) return response;
      const text = response.text
        .replace('"amount_cents":2500', '"amount_cents":"2500"')
        .replace('"data":[', '"data":[null,');
      return { ...response, text };
    };
    const { code, out } = await runBroken(differ, folder, command);
    // A line of a payment is compared with the amount too.
    expect(code).toBe(name === 'verify' ? 1 : 0);
    expect(out).toContain('a response for payout accruals with entries that are not rows');
    if (name === 'pull') expect(out).toContain('amount_cents: must be an integer');
    if (name === 'verify') expect(out).toContain('amount_cents is "2500", not a whole number of cents');
    expect(existsSync(join(folder, 'out'))).toBe(name !== 'verify');
  });

  it('says that an answer is of no API, and writes nothing', async () => {
    const folder = newFolder();
    const page: Change = (response, call) => (call > 5 ? { ...response, text: '<html>Maintenance</html>' } : response);
    const { code, err } = await runBroken(page, folder, command);
    expect([code, err]).toEqual([3, expect.stringContaining('Check that TRACKAGOAT_BASE_URL is the API')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('reads the ledger again when it changes, and says so when it never stops changing', async () => {
    const folder = newFolder();
    const moving = await serveScene();
    const writer = createClient({ apiKey: moving.mock.apiKey, baseUrl: moving.baseUrl });
    let payments = 0;
    const pay: Change = async (response, _, path) => {
      if (!path.endsWith('/payout-payments')) return response;
      payments += 1;
      await writer.payoutPayments.create({ project_id: moving.mock.projectId, total_amount_cents: payments });
      return response;
    };
    const once: Change = (response, call, path) => (payments === 0 ? pay(response, call, path) : response);
    const settled = await runBroken(once, folder, command, moving);
    expect([settled.code, settled.out]).toEqual([0, expect.not.stringContaining('at one instant')]);
    const restless = await runBroken(pay, newFolder(), command, moving);
    expect(restless.out).toContain('the ledger at one instant: it changed during each of 4 readings');
  });
});

describe.each(WRITING)('the file of trackagoat %s', (_, command) => {
  it('stays as it was when the reading fails', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'out'), 'of yesterday');
    const expire: Change = (response, call) => (call > 6 ? refuseWith(401, 'invalid_api_key') : response);
    await runBroken(expire, folder, command);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('of yesterday');
  });
});

it('a pull that broke off goes on to the same file, although the answers that it has kept were not as the spec says', async () => {
  const out = join(newFolder(), 'out');
  let isExpired = true;
  const { baseUrl, close } = await serveBroken(live.url, (response, call, path) => {
    if (isExpired && call > 14) return refuseWith(401, 'invalid_api_key');
    return path.endsWith('/videos')
      ? { ...response, text: response.text.replace('"auto_tracked"', '"archived"') }
      : response;
  });
  closers.push(close);
  const env = { TRACKAGOAT_API_KEY: live.mock.createKey(['read']), TRACKAGOAT_BASE_URL: baseUrl };
  expect((await runWith(env, 'pull', '--out', out)).code).toBe(4);
  isExpired = false;
  const again = await runWith(env, 'pull', '--out', out);
  expect(again.code).toBe(0);
  expect(again.out).toMatch(/Went on from an earlier pull/);
  expect(again.out).toContain('tracking_status: must be one of');
  const { mock } = startClone((await readSnapshot(out)).snapshot);
  expect(mock.ledger()).toEqual(live.mock.ledger());
});

describe.each(['mock', 'verify'])('trackagoat %s --snapshot', (name) => {
  it('refuses a file that was cut off, one of another version, one of another kind, and a missing one', async () => {
    const folder = newFolder();
    expect((await runBroken((response) => response, folder, ['pull', '--out', 'OUT'])).code).toBe(0);
    const whole = readFileSync(join(folder, 'out'), 'utf8');
    const files = {
      cut: whole.slice(0, whole.length / 2),
      later: whole.replace('"file_format":1', '"file_format":9'),
      laterWorld: whole.replace('"format":1', '"format":9'),
      none: 'id,amount\n1,2\n',
    };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const expectRefused = async (file: string, message: RegExp): Promise<void> => {
      const ran = await run(name, '--snapshot', join(folder, file));
      expect([file, ran.code, ran.err]).toEqual([file, 2, expect.stringMatching(message)]);
    };
    await expectRefused('cut', /cut off/);
    await expectRefused('later', /in a form \(9\) that this version does not read; update the package/);
    await expectRefused('laterWorld', /is 9, which a later version of trackagoat-sdk wrote/);
    await expectRefused('none', /is not a snapshot/);
    await expectRefused('missing', /no such file/);
  });
});

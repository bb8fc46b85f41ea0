import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { createClient } from '../../src/index.js';
import { createLedgerScene } from '../clone/ledger-scene.js';
import { sample } from '../harness/breadth.js';
import { serveForFile, serveForTest } from '../harness/served-mock.js';
import { folderOfFile, folderOfTest } from '../harness/temporary-folder.js';
import { type Change, refuseWith, serveBroken } from './broken-service.js';
import { type Ran, run, runWith } from './recorded-io.js';

const place = folderOfFile();
const snapshot = (await createLedgerScene()).mock.snapshot();
const live = await serveForFile({ now: '2026-02-02T10:00:00Z' });
live.mock.restore(snapshot);

/** Every command that reads a live service, as it is right. OUT is where it may write. */
const READING: Readonly<Record<string, readonly string[]>> = { check: [], pull: ['--out', 'OUT'], verify: [] };
/** Commands that ask the service for something else than a report. */
const ASKING: Readonly<Record<string, readonly string[]>> = {
  unfinished: ['--state', 'OUT'],
  mcp: ['--allow', 'money', '--state', 'OUT'],
};

it('every command that asks the service is compared here', () => {
  const asking = Object.entries(commands).filter(([, { readsLive, asksLive }]) => readsLive || asksLive);
  expect(asking.map(([name]) => name).sort()).toEqual([...Object.keys(READING), ...Object.keys(ASKING)].sort());
});

/** Runs a command against the service with its answers changed on the way; `folder` is where it may write. */
async function runOn(
  change: Change,
  name: string,
  flags: readonly string[] = [],
  folder = folderOfTest(),
  source = live,
): Promise<Ran> {
  const { baseUrl } = await serveBroken(source.url, change);
  const words = [...(READING[name] ?? []), ...flags].map((word) => word.replace('OUT', join(folder, 'out')));
  return runWith({ ...source.reading, TRACKAGOAT_BASE_URL: baseUrl }, name, ...words);
}

/** All answers from the nth on are this refusal. */
const refuseFrom =
  (call: number, status: number, code: string, until = Number.POSITIVE_INFINITY, wait = '600'): Change =>
  (response, at) =>
    at >= call && at <= until ? refuseWith(status, code, { 'retry-after': wait }) : response;
const alter =
  (from: string | RegExp, to: string): Change =>
  ({ text, ...response }) => ({ ...response, text: text.replaceAll(from, to) });

const sendPage: Change = () => ({ status: 200, headers: { 'content-type': 'text/html' }, text: '<html>' });

const PROBLEMS: readonly (readonly [string, Change, number, string])[] = [
  ['a page in place of answers', sendPage, 3, 'unreachable'],
  ['a service that is down', refuseFrom(1, 503, 'internal_error'), 3, 'unreachable'],
  ['a redirect', () => ({ status: 302, headers: { location: 'https://example.com/' }, text: '' }), 3, 'unreachable'],
  ['a refused key', refuseFrom(1, 401, 'invalid_api_key'), 4, 'key_refused'],
  ['a key that may not read', refuseFrom(1, 403, 'insufficient_scope'), 4, 'key_refused'],
  ['a limit that is used up', refuseFrom(1, 429, 'rate_limit_exceeded'), 5, 'rate_limited'],
  ['a limit that is used up midway', refuseFrom(3, 429, 'rate_limit_exceeded'), 5, 'rate_limited'],
];

// Every second command meets each of them.
describe.each(Object.keys(READING).map((name, at) => [name, at] as const))(
  'trackagoat %s says an outage from an alarm',
  (name, at) => {
    it.each(sample(PROBLEMS, 2, at))('where there is %s', async (_, change, code, problem) => {
      const ran = await runOn(change, name, ['--json']);
      const { message } = JSON.parse(ran.out).problem;
      expect([ran.code, JSON.parse(ran.out).problem]).toEqual([code, { code: problem, message: expect.any(String) }]);
      const printed = await runOn(change, name);
      expect(printed.code).toBe(code);
      expect(printed.out + printed.err).toContain(message.slice(0, 12));
    });

    it('also of a wrong flag, as JSON', async () => {
      const wrong = await runOn((response) => response, name, ['--josn', '--json']);
      expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--josn') });
      expect(JSON.parse(wrong.out)).toMatchObject({ problem: { code: 'wrong_use' } });
    });
  },
);

it.each(Object.entries({ ...READING, ...ASKING }))(
  'trackagoat %s exits as its help says where nothing listens, or no key is taken',
  async (name, flags) => {
    const words = flags.map((word) => word.replace('OUT', join(folderOfTest(), 'out')));
    const refused = await serveBroken(live.url, refuseFrom(1, 401, 'invalid_api_key'));
    const nowhere = 'http://127.0.0.1:9/api/v1';
    for (const [apiKey, baseUrl, code] of [
      ['', nowhere, 4],
      ['abc', nowhere, 4],
      [live.mock.apiKey, refused.baseUrl, 4],
      [live.mock.apiKey, nowhere, 3],
      [live.mock.apiKey, 'nonsense', 2],
    ] as const) {
      const ran = await runWith({ TRACKAGOAT_API_KEY: apiKey, TRACKAGOAT_BASE_URL: baseUrl }, name, ...words);
      expect([apiKey, baseUrl, ran.code]).toEqual([apiKey, baseUrl, code]);
      if (name in ASKING) expect(ran.err).toMatch(new RegExp(`trackagoat ${name}: .{20}`));
      expect(ran.err + ran.out).toMatch(/.{20}/);
    }
    expect((await run(name, '--josn')).code).toBe(2);
    const rate = name in READING ? '.*\n {2}5 {2}the rate' : '';
    expect((await run(name, '--help')).out).toMatch(
      new RegExp(
        `Exit codes:\n {2}0 .*(?:\n {2}1 .*)?\n {2}2 .*\n {2}3 {2}the API was not reached.*\n {2}4 {2}the key is${rate}`,
      ),
    );
  },
);

it('an alarm is 1, of check too; with --strict also where not everything could be recomputed', async () => {
  expect((await runOn(alter('"is_active":true', '"is_active":"yes"'), 'check')).code).toBe(1);
  const bare = alter(/"inputs_snapshot":\{[^}]*"criteria_type":"cpm"[^}]*\}/g, '"inputs_snapshot":null');
  expect((await runOn(bare, 'verify')).code).toBe(0);
  expect((await runOn(bare, 'verify', ['--strict'])).code).toBe(1);
});

describe.each(['pull', 'verify'])('trackagoat %s', (name) => {
  it('says that the key expired midway, and leaves the file of yesterday as it was', async () => {
    const folder = folderOfTest();
    writeFileSync(join(folder, 'out'), 'of yesterday');
    const { code, err } = await runOn(refuseFrom(13, 401, 'invalid_api_key'), name, [], folder);
    expect(code).toBe(4);
    expect(err).toMatch(/stopped being accepted after \d+ requests \(expired or revoked\)\. Run (the pull|it) again/);
    // The rows that a pull has read are kept, so the next one goes on from there.
    expect(readdirSync(folder)).toEqual(name === 'pull' ? ['out', 'out.part'] : ['out']);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('of yesterday');
  });

  it('waits out a short storm of 429, and says when to come back in a long one', async () => {
    expect((await runOn(refuseFrom(8, 429, 'rate_limit_exceeded', 9, '0'), name)).code).toBe(0);
    const folder = folderOfTest();
    const { code, err } = await runOn(refuseFrom(9, 429, 'rate_limit_exceeded'), name, [], folder);
    expect([code, err]).toEqual([5, expect.stringMatching(/rate limit\)\. Run (the pull|it) again in 10 min/)]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('goes on where an answer is not as the spec says, and names it', async () => {
    const folder = folderOfTest();
    const differ: Change = ({ text, ...response }, _, path) => {
      if (!path.endsWith('/payout-accruals')) return { ...response, text };
      const asText = text.replace('"amount_cents":2500', '"amount_cents":"2500"');
      return { ...response, text: asText.replace('"data":[', '"data":[null,') };
    };
    const { code, out } = await runOn(differ, name, [], folder);
    // A line of a payment is compared with the amount too.
    expect([code, existsSync(join(folder, 'out'))]).toEqual(name === 'verify' ? [1, false] : [0, true]);
    expect(out).toContain('a response for payout accruals with entries that are not rows');
    const found = { pull: 'amount_cents: must be an integer', verify: 'amount_cents is "2500", not a whole number' };
    expect(out).toContain(found[name as keyof typeof found]);
  });

  it('says that an answer is of no API, and writes nothing', async () => {
    const folder = folderOfTest();
    const page: Change = (response, call) => (call > 5 ? { ...response, text: '<html>Maintenance</html>' } : response);
    const { code, err } = await runOn(page, name, [], folder);
    expect([code, err]).toEqual([3, expect.stringContaining('Check that TRACKAGOAT_BASE_URL is the API')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('reads the ledger again when it changes, and says so when it never stops changing', async () => {
    const moving = await serveForTest({ now: '2026-02-02T10:00:00Z' });
    moving.mock.restore(snapshot);
    const writer = createClient({ apiKey: moving.mock.apiKey, baseUrl: moving.baseUrl });
    let payments = 0;
    const pay: Change = async (response, _, path) => {
      if (!path.endsWith('/payout-payments')) return response;
      payments += 1;
      await writer.payoutPayments.create({ project_id: moving.mock.projectId, total_amount_cents: payments });
      return response;
    };
    const once: Change = (response, call, path) => (payments === 0 ? pay(response, call, path) : response);
    const settled = await runOn(once, name, [], folderOfTest(), moving);
    expect([settled.code, settled.out]).toEqual([0, expect.not.stringContaining('at one instant')]);
    const restless = await runOn(pay, name, [], folderOfTest(), moving);
    expect(restless.out).toContain('the ledger at one instant: it changed during each of 4 readings');
  });
});

it('a pull that broke off goes on to the same file, although the answers that it has kept were not as the spec says', async () => {
  const out = join(folderOfTest(), 'out');
  let isExpired = true;
  const { baseUrl } = await serveBroken(live.url, (response, call, path) => {
    if (isExpired && call > 14) return refuseWith(401, 'invalid_api_key');
    const text = response.text.replace('"auto_tracked"', '"archived"');
    return path.endsWith('/videos') ? { ...response, text } : response;
  });
  const pull = () => runWith({ ...live.reading, TRACKAGOAT_BASE_URL: baseUrl }, 'pull', '--out', out);
  expect((await pull()).code).toBe(4);
  isExpired = false;
  const again = await pull();
  expect(again.code).toBe(0);
  expect(again.out).toMatch(/Went on from an earlier pull/);
  expect(again.out).toContain('tracking_status: must be one of');
  const { mock } = startClone((await readSnapshot(out)).snapshot);
  expect(mock.ledger()).toEqual(live.mock.ledger());
});

describe('a file of --snapshot', () => {
  let whole: string;
  beforeAll(async () => {
    expect((await runWith(live.reading, 'pull', '--out', join(place, 'whole'))).code).toBe(0);
    whole = readFileSync(join(place, 'whole'), 'utf8');
  });

  it.each<[what: string, change: (() => string) | null, message: string]>([
    ['cut off', () => whole.slice(0, whole.length / 2), 'cut off'],
    [
      'of another version',
      () => whole.replace('"file_format":1', '"file_format":9'),
      'in a form (9) that this version does not read; update the package',
    ],
    [
      'with a later world',
      () => whole.replace('"format":1', '"format":9'),
      'is 9, which a later version of trackagoat-sdk wrote',
    ],
    ['of another kind', () => 'id,amount\n1,2\n', 'is not a snapshot'],
    ['missing', null, 'no such file'],
  ])('that is %s is refused by mock and verify', async (what, change, message) => {
    const file = join(place, what);
    if (change) writeFileSync(file, change());
    for (const name of ['mock', 'verify'])
      expect(await run(name, '--snapshot', file)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});

// Minutes of requests would be lost.
it.each([
  ['pull', '--out'],
  ['explore', '--html'],
])('a file that cannot be written is refused before the first request: %s %s', async (name, flag) => {
  const folder = join(place, 'none');
  // Without a key and other flags, any work would end otherwise.
  const why = `${flag}: ${join(folder, 'report')} cannot be written: there is no folder ${folder}.`;
  const err = `trackagoat ${name}: ${why}\nSee trackagoat ${name} --help.\n`;
  expect(await run(name, flag, join(folder, 'report'))).toMatchObject({ code: 2, err });
});

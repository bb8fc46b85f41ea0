import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { createLedgerScene } from '../clone/ledger-scene.js';
import { sample } from '../harness/breadth.js';
import { serveForFile } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { refuseWith, type SentResponse, serveBroken } from './broken-service.js';
import { run, runWith } from './recorded-io.js';

const folder = folderOfFile();
const closers: (() => unknown)[] = [];
const live = await serveForFile({ now: '2026-02-02T10:00:00Z' });
live.mock.restore((await createLedgerScene()).mock.snapshot());
afterAll(() => Promise.all(closers.map((close) => close())));

/** Every command that reads a live service, as it is right. */
const COMMANDS: Readonly<Record<string, () => string[]>> = {
  check: () => [],
  pull: () => ['--out', join(folder, 'a.snapshot')],
  verify: () => [],
};

type Change = (response: SentResponse, call: number) => SentResponse;

async function runOn(change: Change, name: string, ...more: string[]) {
  const { baseUrl, close } = await serveBroken(live.url, change);
  closers.push(close);
  return runWith(
    { TRACKAGOAT_API_KEY: live.mock.createKey(['read']), TRACKAGOAT_BASE_URL: baseUrl },
    name,
    ...(COMMANDS[name] as () => string[])(),
    ...more,
  );
}

const html = (response: SentResponse): SentResponse => ({
  ...response,
  headers: { 'content-type': 'text/html' },
  text: '<html>',
});
const refusal =
  (status: number, code: string, from = 1): Change =>
  (response, call) =>
    call >= from ? refuseWith(status, code, { 'retry-after': '600' }) : response;

const PROBLEMS: readonly (readonly [string, Change, number, string])[] = [
  ['a page in place of answers', html, 3, 'unreachable'],
  ['a service that is down', refusal(503, 'internal_error'), 3, 'unreachable'],
  [
    'a redirect',
    (response) => ({ ...response, status: 302, headers: { location: 'https://example.com/' } }),
    3,
    'unreachable',
  ],
  ['a refused key', refusal(401, 'invalid_api_key'), 4, 'key_refused'],
  ['a key that may not read', refusal(403, 'insufficient_scope'), 4, 'key_refused'],
  ['a limit that is used up', refusal(429, 'rate_limit_exceeded'), 5, 'rate_limited'],
  ['a limit that is used up midway', refusal(429, 'rate_limit_exceeded', 3), 5, 'rate_limited'],
];

describe.each(Object.keys(COMMANDS).map((name, at) => [name, at] as const))('trackagoat %s', (name, at) => {
  it('exits with 0 when all is right, and tells no problem', async () => {
    const { code, out } = await runOn((response) => response, name, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ problem: null })]);
    // Names of one case; rows and rules have the service's own.
    for (const key of Object.keys(JSON.parse(out))) expect(key).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(out).not.toMatch(/ents":"-?\d{1,15}"/);
  });

  // Every second command meets each of them.
  it.each(sample(PROBLEMS, 2, at))(
    'tells an outage from an alarm: %s',
    async (_, change, code, problem) => {
      const ran = await runOn(change, name, '--json');
      expect([ran.code, JSON.parse(ran.out)]).toEqual([
        code,
        expect.objectContaining({ problem: { code: problem, message: expect.any(String) } }),
      ]);
      const printed = await runOn(change, name);
      expect(printed.code).toBe(code);
      expect(printed.out + printed.err).toContain(JSON.parse(ran.out).problem.message.slice(0, 12));
    },
    20_000,
  );

  it('exits with 3 where nothing listens, 4 without a key, and 2 for a wrong flag', async () => {
    const flags = (COMMANDS[name] as () => string[])();
    const nowhere = { TRACKAGOAT_API_KEY: live.mock.apiKey, TRACKAGOAT_BASE_URL: 'http://127.0.0.1:9/api/v1' };
    expect((await runWith(nowhere, name, ...flags)).code).toBe(3);
    expect((await runWith({ ...nowhere, TRACKAGOAT_API_KEY: '' }, name, ...flags)).code).toBe(4);
    expect((await runWith({ ...nowhere, TRACKAGOAT_API_KEY: 'abc' }, name, ...flags)).code).toBe(4);
    const wrong = await runWith(nowhere, name, ...flags, '--josn', '--json');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--josn') });
    expect(JSON.parse(wrong.out)).toMatchObject({ problem: { code: 'wrong_use' } });
    expect((await runWith({ ...nowhere, TRACKAGOAT_BASE_URL: 'nonsense' }, name, ...flags)).code).toBe(2);
  }, 20_000);

  it('has the same table in its help', async () => {
    const { out } = await runWith({}, name, '--help');
    expect(out).toMatch(
      /Exit codes:\n {2}0 .*(?:\n {2}1 .*)?\n {2}2 .*\n {2}3 {2}the API was not reached.*\n {2}4 {2}the key is.*\n {2}5 {2}the rate/,
    );
  });
});

/** Commands that ask the service for something else than a report. */
const ASKING: Readonly<Record<string, () => string[]>> = {
  unfinished: () => ['--state', join(folder, 'state')],
  mcp: () => ['--allow', 'money', '--state', join(folder, 'state')],
};

describe.each(Object.keys(ASKING))('trackagoat %s', (name) => {
  it('exits as the others where the service is not reached, or does not take the key', async () => {
    const flags = (ASKING[name] as () => string[])();
    const key = live.mock.apiKey;
    const nowhere = 'http://127.0.0.1:9/api/v1';
    const refused = await serveBroken(live.url, refusal(401, 'invalid_api_key'));
    closers.push(refused.close);
    const codes: number[] = [];
    for (const [apiKey, baseUrl] of [
      ['', nowhere],
      ['abc', nowhere],
      [key, refused.baseUrl],
      [key, nowhere],
    ] as const) {
      const { code, err } = await runWith({ TRACKAGOAT_API_KEY: apiKey, TRACKAGOAT_BASE_URL: baseUrl }, name, ...flags);
      codes.push(code);
      expect(err).toMatch(new RegExp(`trackagoat ${name}: .{20}`));
    }
    expect(codes).toEqual([4, 4, 4, 3]);
    expect((await runWith({}, name, '--josn')).code).toBe(2);
    expect((await runWith({}, name, '--help')).out).toMatch(
      /\n {2}3 {2}the API was not reached.*\n {2}4 {2}the key is/,
    );
  }, 20_000);
});

it('every command that asks the service is compared here', () => {
  const asking = Object.entries(commands).filter(([, { readsLive, asksLive }]) => readsLive || asksLive);
  expect(asking.map(([name]) => name).sort()).toEqual([...Object.keys(COMMANDS), ...Object.keys(ASKING)].sort());
});

describe('an alarm', () => {
  it('is 1, of verify and of check', async () => {
    const wrong: Change = (response) => ({
      ...response,
      text: response.text.replaceAll('"amount_cents":7143', '"amount_cents":7144'),
    });
    expect((await runOn(wrong, 'verify')).code).toBe(1);
    const odd: Change = (response) => ({
      ...response,
      text: response.text.replaceAll('"is_active":true', '"is_active":"yes"'),
    });
    expect((await runOn(odd, 'check')).code).toBe(1);
  });

  it('is 1 with --strict where not everything could be recomputed, and 0 without', async () => {
    const bare: Change = (response) => ({
      ...response,
      text: response.text.replaceAll(
        /"inputs_snapshot":\{[^}]*"criteria_type":"cpm"[^}]*\}/g,
        '"inputs_snapshot":null',
      ),
    });
    expect((await runOn(bare, 'verify')).code).toBe(0);
    expect((await runOn(bare, 'verify', '--strict')).code).toBe(1);
  });
});

// Minutes of requests would be lost.
it.each([
  ['pull', '--out'],
  ['explore', '--html'],
])('a file that cannot be written is refused before the first request: %s %s', async (name, flag) => {
  const path = join(folder, 'none', 'report');
  // Without a key and other flags, any work would end otherwise.
  const { code, err } = await run(name, flag, path);
  expect([code, err]).toEqual([
    2,
    `trackagoat ${name}: ${flag}: ${path} cannot be written: there is no folder ${join(folder, 'none')}.\nSee trackagoat ${name} --help.\n`,
  ]);
});

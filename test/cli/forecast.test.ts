import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedMock, serveMock } from 'trackagoat-sdk/mocks/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedgerScene } from '../clone/ledger-scene.js';
import { run, runWith } from './recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
afterAll(() => rmSync(folder, { recursive: true }));
let live: ServedMock;
let env: Record<string, string>;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  const scene = await createLedgerScene();
  ids = scene.ids;
  live = await serveMock({ now: '2026-02-02T10:00:00Z' });
  live.mock.restore(scene.mock.snapshot());
  env = { TRACKAGOAT_API_KEY: live.mock.createKey(['read']), TRACKAGOAT_BASE_URL: live.baseUrl };
});
afterAll(() => live.close());

describe('trackagoat forecast', () => {
  it('tells a payout manager with a key that only reads what is owed at month end, in text, JSON and HTML', async () => {
    const page = join(folder, 'february.html');
    const { code, out } = await runWith(env, 'forecast', '--until', '2026-02-28', '--html', page);
    const json = await runWith(env, 'forecast', '--until', '2026-02-28', '--json');
    const report = JSON.parse(json.out);
    // Ana's weeks of 2 to 23 February at 120 dollars, three of which end by the 28th; nobody posts.
    expect([code, report.dueCents]).toEqual([0, 36_000]);
    expect(out).toContain('becomes due by then');
    expect(out).toMatch(/2026-02-09 +\$120\.00/);
    expect(readFileSync(page, 'utf8')).toContain('<svg class="narrow"');
    live.mock.checkpoint('before');
    live.mock.clock.to('2026-03-01T00:00:00Z');
    expect(live.mock.ledger().sums.earned).toBe(report.owedCents);
    live.mock.rewind('before');
    expect(live.mock.requests.find().filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('tells the same of a pulled file', async () => {
    const file = join(folder, 'acme.snapshot');
    await runWith(env, 'pull', '--out', file);
    const { code, out } = await run('forecast', '--until', '2026-02-28', '--snapshot', file, '--json');
    expect([code, JSON.parse(out).dueCents, JSON.parse(out).requests]).toEqual([0, 36_000, 0]);
    expect(JSON.parse(out).unknown.length).toBeGreaterThan(0);
    const trend = await run('forecast', '--until', '2026-02-28', '--snapshot', file, '--views', 'trend');
    expect(trend.out).toContain('if creators go on as they did');
  });

  it('exits with 2 on a wrong command line, and says what is wrong', async () => {
    const refuse = async (...args: string[]) => {
      const { code, err } = await runWith(env, 'forecast', ...args);
      expect(code).toBe(2);
      return err;
    };
    expect(await refuse()).toContain('--until DATE');
    expect(await refuse('--until', '2026-01-01')).toContain('is past');
    expect(await refuse('--until', '2026-02-30')).toContain('there is no day 2026-02-30');
    expect(await refuse('--until', '2026-02-28', '--views', 'trends')).toContain('Did you mean trend?');
    expect(await refuse('--until', '2026-02-28', '--snapshot', 'x', '--rules', 'y')).toContain(
      'applies to the service, not to a snapshot',
    );
  });
});

it.each([
  ['a day that is none', ['forecast', '--until', 'tomorrow'], /until must be a date such as 2026-12-31/],
  ['a day that does not exist', ['forecast', '--until', '2026-02-30'], /until: there is no day 2026-02-30/],
  [
    'a zone that does not exist',
    ['forecast', '--until', '2026-02-28', '--timezone', 'Mars/Phobos'],
    /no time zone Mars\/Phobos/,
  ],
  [
    'the first day of a span',
    ['what-if', '--structure', 'x', '--rule', '{}', '--from', 'monday', '--until', '2026-02-28'],
    /from must be a date/,
  ],
] as const)('%s is refused before a key is asked for', async (_, args, words) => {
  expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(words) });
});

describe('trackagoat what-if', () => {
  it('tells what three dollars for 1,000 views would have cost, creator by creator', async () => {
    const page = join(folder, 'what-if.html');
    const rule = join(folder, 'rule.json');
    writeFileSync(rule, '{"amount_cents": 300}');
    const span = ['--structure', ids.cpm ?? '', '--from', '2026-01-05', '--until', '2026-01-31'];
    const { code, out } = await runWith(env, 'what-if', ...span, '--rule', rule, '--html', page);
    expect(code).toBe(0);
    expect(out).toMatch(/ben +\$1\.52 +\$3\.03 +\+\$1\.51 +exact/);
    expect(out).toMatch(/together +\$2\.12 +\$4\.23 +\+\$2\.11/);
    expect(readFileSync(page, 'utf8')).toContain('other rule');
    const json = await runWith(env, 'what-if', ...span, '--rule', '{"amount_cents":300}', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ presentCents: 212, otherCents: 423 });
    const early = await runWith({}, 'what-if', ...span, '--rule', '{"amount_cents":-1}');
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('rule.amount_cents: must be 0 or more')]);
    const bad = await runWith(env, 'what-if', ...span, '--rule', '{"amount_cents":-1}');
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('rule.amount_cents')]);
    expect((await runWith(env, 'what-if', ...span, '--rule', '{"amount')).err).toContain('--rule is not valid JSON');
  });
});

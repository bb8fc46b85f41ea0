import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLedgerScene } from '../clone/ledger-scene.js';
import { serveForFile, serveForTest } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { run, runWith } from './recorded-io.js';

const folder = folderOfFile();
const closers: (() => unknown)[] = [];
const live = await serveForFile({ now: '2026-02-02T10:00:00Z' });
live.mock.restore((await createLedgerScene()).mock.snapshot());
const env = live.reading;
afterAll(() => Promise.all(closers.map((close) => close())));

/** A service that answers as the mock does, but pays ana a cent more in one week. */
async function serveWrong(): Promise<string> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host: _, ...headers } = request.headers as Record<string, string>;
    const right = await fetch(`${live.url}${request.url}`, { headers });
    const text = (await right.text()).replaceAll('"amount_cents":7143', '"amount_cents":7144');
    response.writeHead(right.status, { 'content-type': 'application/json' }).end(text);
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
}

describe('trackagoat verify', () => {
  it('says that a sound ledger is sound, in text and JSON', async () => {
    const { code, out } = await runWith(env, 'verify', '--history', '--strict');
    expect([code, out]).toEqual([0, expect.stringContaining('is sound: every accrual came out the same')]);
    expect(out).toMatch(/equal +8 +\$488\.55/);
    const json = await runWith(env, 'verify', '--history', '--json');
    const trusted = { accruals: [], periods: [] };
    expect(JSON.parse(json.out)).toMatchObject({
      verdict: 'sound',
      trusted,
      totals: { equal: { count: 8, cents: 48_855 } },
    });
  });

  it('without the history is consistent, given the views that the ledger names, and no more with --strict', async () => {
    const output = 'consistent, given the views that the ledger names (--history checks them)';
    const { code, out } = await runWith(env, 'verify');
    expect([code, out]).toEqual([0, expect.stringContaining(`is ${output}.`)]);
    const json = await runWith(env, 'verify', '--strict', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([1, { verdict: 'consistent', trusted: { periods: [] } }]);
    // Two accruals by cpm and one by a threshold. The goal of posts is compared with the videos.
    expect(JSON.parse(json.out).trusted.accruals).toHaveLength(3);
  });

  it('shows what is different with both computations side by side, and exits with 1', async () => {
    const { code, out } = await runWith({ ...env, TRACKAGOAT_BASE_URL: await serveWrong() }, 'verify');
    expect(code).toBe(1);
    expect(out).toContain('is unsound');
    expect(out).toContain('Different ($0.01 beyond what was recomputed)');
    expect(out).not.toContain('would agree');
    expect(out).toMatch(/! +amount +7144 cents +10000 cents × 5 covered days ÷ 7 = 7142 and 6\/7, .* = 7143 cents/);
  });

  it('keeps exit code 1 where one rule choice would explain all, until a person passes what it prints', async () => {
    const { mock } = await createLedgerScene({ week_start: 'sunday' });
    const { mock: sundays, reading: env } = await serveForTest({ now: '2026-02-02T10:00:00Z' });
    sundays.restore(mock.snapshot());
    const { code, out } = await runWith(env, 'verify');
    const advice = `would agree with week_start: sunday; if that is your organization's setting: --rules '{"week_start":"sunday"}'`;
    expect([code, out]).toEqual([1, expect.stringContaining(advice)]);
    const json = await runWith(env, 'verify', '--json');
    const wouldAgree = { choice: 'week_start', value: 'sunday', rules: { week_start: 'sunday' } };
    expect([json.code, JSON.parse(json.out)]).toMatchObject([1, { verdict: 'unsound', wouldAgree }]);
    const passed = await runWith(env, 'verify', '--rules', /--rules '(.*)'/.exec(out)?.[1] ?? '');
    expect([passed.code, passed.out]).toEqual([0, expect.stringContaining('is consistent')]);
  });

  it('takes a rule profile, and a pulled file in place of the service', async () => {
    const file = join(folder, 'acme.snapshot');
    expect((await runWith(env, 'pull', '--out', file)).code).toBe(0);
    expect((await run('verify', '--snapshot', file)).out).toContain('is consistent');
    const rules = join(folder, 'rules.json');
    writeFileSync(rules, '{"rounding":"floor"}');
    expect((await run('verify', '--snapshot', file, '--rules', rules)).code).toBe(1);
    writeFileSync(rules, '{"rounding":"up"}');
    const refused = await run('verify', '--snapshot', file, '--rules', rules);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('rules.rounding') });
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedMock, serveMock } from 'trackagoat-sdk/mocks/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedgerScene } from '../clone/ledger-scene.js';
import { runWith } from './recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'calibrate-'));
afterAll(() => rmSync(folder, { recursive: true }));
let live: ServedMock;
let env: Record<string, string>;

beforeAll(async () => {
  const { mock } = await createLedgerScene({ week_start: 'saturday', rounding: 'floor' });
  live = await serveMock({ now: '2026-02-02T10:00:00Z' });
  live.mock.restore(mock.snapshot());
  env = { TRACKAGOAT_API_KEY: live.mock.createKey(['read']), TRACKAGOAT_BASE_URL: live.baseUrl };
});
afterAll(() => live.close());

describe('trackagoat calibrate', () => {
  it('writes the profile that the service pays by, which verify takes', async () => {
    const [file, page] = [join(folder, 'rules.json'), join(folder, 'report.html')];
    const { code, out } = await runWith(env, 'calibrate', '--out', file, '--html', page);
    expect(code).toBe(0);
    expect(out).toMatch(/week_start +saturday\n/);
    expect(out).toMatch(/week_start is not monday.*: .*(period|covered_days|absent)/);
    expect(out).toContain('Open, for nothing in the ledger decides them:');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ week_start: 'saturday', rounding: 'floor' });
    expect(readFileSync(page, 'utf8')).toContain('<td>saturday</td>');
    expect((await runWith(env, 'verify')).code).toBe(1);
    expect((await runWith(env, 'verify', '--rules', file)).code).toBe(0);
  });

  it('does not end well on a ledger without accruals, which decides nothing, and writes no profile', async () => {
    const empty = await serveMock({ now: '2026-02-02T10:00:00Z' });
    const file = join(folder, 'nothing.json');
    const env = { TRACKAGOAT_API_KEY: empty.mock.createKey(['read']), TRACKAGOAT_BASE_URL: empty.baseUrl };
    const { code, out } = await runWith(env, 'calibrate', '--out', file);
    await empty.close();
    expect([code, out]).toEqual([1, expect.stringContaining('has no accruals, so nothing decides')]);
    expect(existsSync(file)).toBe(false);
  });

  it('refuses a time zone that does not exist, and writes nothing when the reading fails', async () => {
    const file = join(folder, 'never.json');
    const zone = await runWith(env, 'calibrate', '--timezone', 'Mars/Phobos', '--out', file);
    expect(zone).toMatchObject({ code: 2, err: expect.stringContaining('there is no time zone Mars/Phobos') });
    const key = { ...env, TRACKAGOAT_API_KEY: `tga_${'0'.repeat(64)}` };
    expect((await runWith(key, 'calibrate', '--out', file)).code).toBe(4);
    expect(existsSync(file)).toBe(false);
  });
});

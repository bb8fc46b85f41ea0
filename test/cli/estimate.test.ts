import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { serveForFile } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

const folder = folderOfFile();
const { mock, env } = await serveForFile({ seed: 'demo', now: '2026-01-26T00:30:00Z', kept: { journalSize: 10_000 } });

const LINES: Readonly<Record<string, readonly string[]>> = {
  check: [],
  pull: ['--out', join(folder, 'world.json')],
  verify: [],
};

describe('--estimate', () => {
  it('is a flag of every command that reads a live service', async () => {
    const reading = Object.entries(commands).filter(([, { readsLive }]) => readsLive);
    expect(reading.map(([name]) => name)).toEqual(Object.keys(LINES));
    for (const [, { load }] of reading) expect((await load()).flags).toHaveProperty('estimate');
  });

  it.each(Object.entries(LINES))(
    'of %s is no less than what it takes, and reads little',
    async (name, args) => {
      const count = async (...line: string[]) => {
        const before = mock.requests.count();
        const ran = await runWith(env, ...line);
        return { ...ran, requests: mock.requests.count() - before };
      };
      const text = await count(name, ...args, '--estimate');
      expect([text.code, text.err]).toEqual([0, '']);
      if (name !== 'pull') {
        expect(text.out).toMatch(
          /^About \d+ requests at most to the mock at 127\.0\.0\.1:\d+, \d+ min at 60 a minute\./,
        );
      }
      const estimated = await count(name, ...args, '--estimate', '--json');
      const { requests, minutes, spent } = JSON.parse(estimated.out) as Record<string, number>;
      expect(estimated.requests).toBe(spent);
      expect(minutes).toBe(Math.ceil(Number(requests) / 60));
      const taken = (await count(name, ...args)).requests;
      expect(taken).toBeGreaterThan(5);
      // The estimate of a pull is not a bound, because the ledger is read until it no longer changes.
      expect(Number(requests)).toBeGreaterThanOrEqual(name === 'pull' ? taken * 0.9 : taken);
      expect(Number(requests)).toBeLessThan(taken * 6);
    },
    60_000,
  );
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { matchers } from '../../mocks/adapters/matchers.js';
import { setupMockServer } from '../../mocks/adapters/node.js';
import type { Warning } from '../../mocks/api/warning-log.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

/** Pays 2000 cents to everyone who is owed something, whatever is due. */
async function payTooLittle(mock: Mock, fetch = mock.fetch): Promise<void> {
  const goat = createClient({ apiKey: mock.apiKey, fetch });
  const owed = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
  for (const creator_id of new Set(owed.map(({ creator_id: id }) => id))) {
    await goat.payoutPayments.create({ creator_id, auto_apply_outstanding: true, total_amount_cents: 20 });
  }
}

describe('a warning of the mock', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('reaches onWarning as it is noted, after a reset too; those of the seed are not', async () => {
    const received: Warning[] = [];
    const mock = createMock({ seed: 'demo', onWarning: (warning) => received.push(warning) });
    const ofSeed = mock.warnings().length;
    expect(received).toEqual([]);
    await payTooLittle(mock);
    expect(new Set(received.map(({ code }) => code))).toEqual(new Set(['underpayment_closes_debt']));
    expect(mock.warnings().length).toBe(ofSeed + received.length);
    expect(received[0]?.message).toMatch(
      /^Payment \S+ pays creator \S+ 20 of \d+ cents due: \d+ cents are owed no more,/,
    );
    const before = received.length;
    mock.reset();
    await payTooLittle(mock);
    expect(received.length).toBe(2 * before);
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    for (const name of ['One', 'Two']) await goat.payoutMethods.create({ name }, { idempotencyKey: 'k' });
    expect(received.at(-1)).toMatchObject({ code: 'idempotency_body_differs', operation: 'createPayoutMethod' });
  });

  it('fails toHaveNoWarnings, which shows it', async () => {
    const mock = createMock({ seed: 'demo' });
    expect(matchers.toHaveNoWarnings(mock).pass).toBe(true);
    await payTooLittle(mock);
    const { pass, message } = matchers.toHaveNoWarnings(mock);
    expect(pass).toBe(false);
    expect(message()).toMatch(
      /The mock has noted warnings:\n {2}2026-01-05T00:00:00.000Z underpayment_closes_debt: Payment/,
    );
    expect(() => matchers.toHaveNoWarnings({})).toThrow('expect a mock');
  });

  it('goes to the console under MSW, one line a code, unless onWarning hears it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { server, mock } = setupMockServer({ seed: 'demo' });
    server.listen();
    try {
      await payTooLittle(mock, (input) => fetch(input));
    } finally {
      server.close();
    }
    expect(warn.mock.calls.map(([line]) => line)).toEqual([
      expect.stringMatching(/^trackagoat mock: warning underpayment_closes_debt: Payment/),
    ]);
    const heard: Warning[] = [];
    const other = setupMockServer({ seed: 'demo', onWarning: (warning) => heard.push(warning) });
    await payTooLittle(other.mock);
    expect(heard.length).toBeGreaterThan(1);
    expect(warn).toHaveBeenCalledTimes(1);
  });
});

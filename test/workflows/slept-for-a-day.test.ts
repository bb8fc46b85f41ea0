import { describe, expect, it, vi } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { recordPayment } from '../../src/workflows/index.js';
import { isPayment } from './odd-service.js';

/**
 * A machine that goes to sleep when its first payment is on the way, and wakes up 25 hours later without an answer. By then the
 * service has forgotten the idempotency key. Its timers did not notice: they stop while a machine sleeps.
 */
function fallAsleep(arrives: boolean) {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
  let asleepMs = 0;
  let sent = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => Date.UTC(2026, 2, 2) + asleepMs);
  const fetch = async (request: Request): Promise<Response> => {
    if (!isPayment(request)) return mock.fetch(request);
    sent += 1;
    if (sent > 1) return mock.fetch(request);
    if (arrives) await mock.fetch(request);
    asleepMs = 25 * 3_600_000;
    mock.clock.advance({ hours: 25 });
    throw new TypeError('fetch failed');
  };
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, random: () => 0 });
  return { goat, mock, countSent: () => sent };
}

describe('a machine that slept for a day while a payment was on the way', () => {
  it.each([true, false])(
    'sends nothing again under a key that is forgotten, and reads what happened (arrived: %s)',
    async (arrives) => {
      const { goat, mock, countSent } = fallAsleep(arrives);
      const creator = await goat.creators.find('kenjicooks');
      const before = mock.ledger().payments;
      const receipt = await recordPayment(goat, {
        creatorId: creator.id,
        totalCents: 5_000,
        method: 'Venmo',
        reference: 'bonus of March',
      });
      vi.restoreAllMocks();
      expect(countSent()).toBe(1);
      const after = mock.ledger().payments;
      expect(after.paid.count - before.paid.count).toBe(arrives ? 1 : 0);
      expect(after.voided).toEqual(before.voided);
      // A request may still arrive later, so an empty record proves nothing.
      expect(receipt.outcome).toBe(arrives ? 'committed' : 'unknown');
    },
  );
});

import type { Mock } from 'trackagoat-sdk/mocks';
import { aimed } from '../harness/aims.js';
import { alternate, computeRatio, nanosecondsOfAsync } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { importMocks } from '../harness/package.js';
import { median } from '../harness/statistics.js';

const ACCRUALS = 10;

/** Creators with ten weeks owed each, for one payment each. */
async function createPayees(mock: Mock, count: number): Promise<string[]> {
  const { projectId } = mock;
  const rule = { project_id: projectId, name: 'Base', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' };
  const structure = (await send(mock, 'POST', '/payout-structures', rule)) as { id: string };
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const path = `/projects/${projectId}/creators`;
    const { id } = (await send(mock, 'POST', path, { tiktok_handle: `creator${at}` })) as { id: string };
    await send(mock, 'POST', `/payout-structures/${structure.id}/assignments`, { creator_id: id });
    ids.push(id);
  }
  mock.clock.advance({ days: 7 * ACCRUALS + 1 });
  return ids;
}

async function send(mock: Mock, method: string, path: string, body: object): Promise<unknown> {
  const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
  const url = `/api/v1${path}`;
  const response = mock.handle({ method, url, headers, body: JSON.stringify(body) });
  check(response.status < 300, `${method} ${path}: ${response.body}`);
  return (JSON.parse(response.body) as { data: unknown }).data;
}

/** The cost of keeping every change of a row with its cause, while nobody reads it. */
export const changes: Bench = {
  about: 'a payment over 10 accruals, in process, with and without the log of changes',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const { createMock } = await importMocks();
    const calls = short ? 40 : 100;
    // Many short turns, so a short disturbance affects both alike.
    const rounds = runs * 6;
    const measure = async (changesSize: number): Promise<() => Promise<number>> => {
      const mock = createMock({ kept: { changesSize } });
      const ids = await createPayees(mock, calls * (rounds + 1));
      return () =>
        nanosecondsOfAsync(calls, () =>
          send(mock, 'POST', '/payout-payments', { creator_id: ids.pop(), auto_apply_outstanding: true }),
        );
    };
    const samples = await alternate({ kept: await measure(10_000), none: await measure(0) }, rounds);
    return [
      aimed('payment with changes kept ÷ without', computeRatio(samples.kept, samples.none), {
        detail: `${(median(samples.kept) / 1000).toFixed(1)} against ${(median(samples.none) / 1000).toFixed(1)} µs`,
      }),
    ];
  },
};

import { aimed } from './harness/aims.js';
import { computeRatio } from './harness/alternate.js';
import { type Bench, check } from './harness/bench.js';
import { contest, inWords, SLICES } from './harness/contest.js';
import { ask, CONNECTIONS, type Question, rawLike, toText } from './harness/questions.js';
import { startOwnServer } from './harness/server-process.js';
import { WEEKS_EARNED } from './worlds/worlds.js';

interface Payment {
  readonly data: {
    readonly total_amount_cents: number;
    readonly payout_payment_lines: ReadonlyArray<{ readonly applied_amount_cents: number }>;
  };
}

/** POST of a payment that settles ten accruals, each with its own idempotency key. */
export const httpPayment: Bench = {
  about: 'HTTP, POST payment with auto-apply over 10 accruals and a key; 10 connections',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const perTurn = short ? 200 : 800;
    const mock = await startOwnServer('mock.ts', { world: 'payments', size: perTurn * (runs * SLICES + 1) + 1 });
    const apiKey = mock.ready.apiKey as string;
    const [first, ...creatorIds] = mock.ready.creatorIds as [string, ...string[]];
    const questionFor = (creator_id: string): Question => ({
      method: 'POST',
      path: '/api/v1/payout-payments',
      apiKey,
      headers: { 'idempotency-key': `pay-${creator_id}` },
      body: JSON.stringify({ creator_id, auto_apply_outstanding: true }),
    });
    const response = await ask(mock, questionFor(first));
    const { data } = JSON.parse(response.body) as Payment;
    check(response.status === 201 && data.payout_payment_lines.length === WEEKS_EARNED, response.body);
    check(data.total_amount_cents === WEEKS_EARNED * 12_345, response.body);
    const raw = await rawLike(response, questionFor(first));
    const ours = { url: mock.ready.url, connections: CONNECTIONS, status: 201, count: perTurn };
    let paid = 0;
    const contenders = {
      mock: {
        server: mock,
        // A getter, because every turn pays creators that have not been paid yet.
        get load() {
          const requests = creatorIds.slice(paid, paid + perTurn).map((id) => toText(questionFor(id)));
          paid += perTurn;
          return { ...ours, requests };
        },
      },
      raw: { server: raw.server, load: { ...raw.load, count: perTurn * 2 } },
    };
    const rounds = await contest(contenders, runs);
    for (const server of [mock, raw.server]) await server.stop();
    return [
      aimed('POST payment ÷ raw', computeRatio(rounds.mock.perSecond, rounds.raw.perSecond), {
        detail: `${inWords('mock', rounds.mock)} · ${inWords('raw', rounds.raw)}`,
      }),
    ];
  },
};

import { describe, expect, it } from 'vitest';
import type { Mock, MockOptions } from '../../mocks/index.js';
import { serveForTest } from '../harness/served-mock.js';
import { conversation, converse, type HeardResponse } from './conversation.js';
import { sendByFetch } from './senders.js';
import { directly, ROUTE, type Way, ways } from './ways.js';

const toHeaders = ({ apiKey }: Mock) => ({ authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' });

describe('one conversation gives the same status, headers and bytes', async () => {
  // The journal's stopwatch is the machine's; nothing that the conversation reads depends on it.
  const options: MockOptions = { now: '2026-01-05T00:00:00Z', randomSeed: 7 };
  const hold = async (connect: (typeof ways)[string]): Promise<HeardResponse[]> => {
    const { mock, send } = await connect(options);
    return converse(send, mock.apiKey);
  };

  const direct = await hold(directly);
  const byFetch = async (given: MockOptions): Promise<Way> => {
    const { mock, url } = await serveForTest(given);
    return { mock, fetch, send: sendByFetch(fetch, url) };
  };

  it.each(Object.entries({ ...ways, 'HTTP by fetch': byFetch }))('through %s', async (_, connect) => {
    expect(await hold(connect)).toEqual(direct);
  });

  it('and meets every kind of answer on the way', () => {
    const statuses = new Set(direct.map(({ status }) => status));
    const sorted = [...statuses].sort((left, right) => left - right);
    expect(sorted).toEqual([200, 201, 204, 400, 401, 404, 405, 409, 415, 429]);
    expect(conversation.length).toBeGreaterThan(100);
  });
});

describe.each(Object.entries({ 'mock.handle': directly, ...ways }))('a defect behind %s', (_name, connect) => {
  it('is a 500 with an id, told to onDefect, with the world as it was; the next call is answered', async () => {
    const defects: [string, string][] = [];
    let isBroken = true;
    const { mock, send } = await connect({
      seed: 'demo',
      hooks: {
        onDefect: (error, id) => defects.push([(error as Error).message, id]),
        onCall: ({ operation }) => {
          if (isBroken && operation === 'createPayoutPayment') throw new Error('planted');
        },
      },
      // Behind the operation: the payment is made by then.
    });
    const kept = () => {
      const { world, idempotency } = mock.snapshot();
      // The call counts for the day's quota, as a failed one does at the service.
      return JSON.stringify({ world: { ...world, state: { ...world.state, usage: 0 } }, idempotency });
    };
    const before = kept();
    const body = JSON.stringify({ project_id: mock.projectId, total_amount_cents: 500 });
    const headers = { ...toHeaders(mock), 'idempotency-key': 'one' };
    const pay = () => send({ method: 'POST', url: '/api/v1/payout-payments', headers, body });
    const refused = await pay();
    expect(refused.status).toBe(500);
    expect(JSON.parse(refused.body)).toMatchObject({ data: null, meta: { code: 'internal_error', id: 'defect_1' } });
    expect(defects).toEqual([['planted', 'defect_1']]);
    expect(kept() === before).toBe(true);
    isBroken = false;
    // The key was not kept with an answer either: the same payment can be made now, once.
    const [first, second] = [await pay(), await pay()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(JSON.parse(second.body).data.id).toBe(JSON.parse(first.body).data.id);
  });
});

for (const [name, connect] of Object.entries(ways)) {
  describe(`faults of the transport through ${name}`, () => {
    const list = ({ mock, fetch: fetchIt }: Way, init: RequestInit = {}) =>
      fetchIt(`${mock.baseUrl}/projects`, { headers: toHeaders(mock), ...init });
    const post = (way: Way, body: object) => list(way, { method: 'POST', body: JSON.stringify(body) });

    it('latency: the answer comes whole, and late; drop_before and drop_after: the call rejects, without and with its work done', async () => {
      const way = await connect({});
      way.mock.faults.add({ operation: 'listProjects', kind: 'latency', ms: 120 });
      // A timer may be a millisecond early by another clock.
      const early = AbortSignal.timeout(118);
      const response = await list(way);
      expect((await response.json()).data).toHaveLength(1);
      expect(early.aborted).toBe(true);

      way.mock.faults.add({ operation: 'createProject', kind: 'drop_before' });
      await expect(post(way, { name: 'A' })).rejects.toThrow(TypeError);
      expect((await (await list(way)).json()).data).toHaveLength(1);
      way.mock.faults.add({ operation: 'createProject', kind: 'drop_after' });
      await expect(post(way, { name: 'B' })).rejects.toThrow(TypeError);
      expect((await (await list(way)).json()).data).toHaveLength(2);
      way.mock.faults.assertConsumed();
    });

    if (name === ROUTE) {
      it('stall_body, which it has no way to carry out, is refused', async () => {
        const way = await connect({});
        way.mock.faults.add({ operation: 'listProjects', kind: 'stall_body' });
        await expect(list(way)).rejects.toThrow("cannot carry out the fault 'stall_body'");
      });
      return;
    }

    it('stall_body: the head arrives and the body never ends, until the caller gives up', async () => {
      const way = await connect({});
      way.mock.faults.add({ operation: 'listProjects', kind: 'stall_body' });
      const controller = new AbortController();
      const response = await list(way, { signal: controller.signal });
      expect(response.status).toBe(200);
      const body = response.text();
      const first = await Promise.race([body, new Promise((resolve) => setTimeout(resolve, 80, 'still waiting'))]);
      expect(first).toBe('still waiting');
      controller.abort();
      await expect(body).rejects.toThrow();
    });
  });
}

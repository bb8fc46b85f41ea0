import { describe, expect, it } from 'vitest';
import { ROUTE, type Way, ways } from './ways.js';

for (const [name, connect] of Object.entries(ways)) {
  describe(`faults of the transport through ${name}`, () => {
    const list = ({ mock, fetch: fetchIt }: Way, signal?: AbortSignal) => {
      const headers = { authorization: `Bearer ${mock.apiKey}` };
      return fetchIt(`${mock.baseUrl}/projects`, { headers, ...(signal ? { signal } : {}) });
    };
    const post = ({ mock, fetch: fetchIt }: Way, body: object) => {
      const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
      return fetchIt(`${mock.baseUrl}/projects`, { method: 'POST', headers, body: JSON.stringify(body) });
    };

    it('latency: the answer comes whole, and late', async () => {
      const way = await connect({});
      way.mock.faults.add({ operation: 'listProjects', kind: 'latency', ms: 120 });
      // A timer may be a millisecond early by another clock.
      const early = AbortSignal.timeout(118);
      const response = await list(way);
      expect((await response.json()).data).toHaveLength(1);
      expect(early.aborted).toBe(true);
    });

    it('drop_before and drop_after: the call rejects, without and with its work done', async () => {
      const way = await connect({});
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
      const response = await list(way, controller.signal);
      expect(response.status).toBe(200);
      const body = response.text();
      const first = await Promise.race([body, new Promise((resolve) => setTimeout(resolve, 80, 'still waiting'))]);
      expect(first).toBe('still waiting');
      controller.abort();
      await expect(body).rejects.toThrow();
    });
  });
}

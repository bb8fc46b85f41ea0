import { describe, expect, it } from 'vitest';
import {
  type ApprovalRequest,
  Approvals,
  approvalText,
  memoryToolsetStore,
  type ToolsetStore,
} from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { isPayment } from '../workflows/odd-service.js';
import { leftOpen } from './left-open.js';
import { threeOwed } from './three-owed.js';
import { getData } from './tool-result.js';
import { asMock, withoutResponse } from './without-response.js';

const SENT = 'Sent on 2026-01-12 at 09:00 UTC, outcome unknown: this sends the same request and pays at most once.';

/** The same store, after a restart. `read` has each text that a person was asked. */
async function restart({ goat, tools, store }: Pick<Awaited<ReturnType<typeof leftOpen>>, 'goat' | 'tools' | 'store'>) {
  const read: string[] = [];
  const approve = async (request: ApprovalRequest) => read.push(approvalText(request)) > 0;
  return { toolset: await tools({ store, approve }, goat), read };
}

describe.each(['plan_payment', 'plan_settlement'] as const)('a %s that was sent and got no response', (tool) => {
  it('is a receipt where the record has it, and nobody is asked about it', async () => {
    const open = await leftOpen(tool);
    const { mock, held, plan_id, paid, maya } = open;
    for (const request of held) await mock.fetch(request.clone());
    const { toolset, read } = await restart(open);
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'already_paid' });
    expect(read).toEqual([]);
    expect(await paid(maya.id)).toHaveLength(1);
    expect(await open.unfinished()).toEqual([]);
    // It is kept: the next call reads nothing back.
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'already_paid' });
    await expect(toolset.approvalRequest(String(plan_id))).rejects.toMatchObject({ error: { code: 'nothing_due' } });
  });

  it('is read back ahead of a question that a host asks itself', async () => {
    const open = await leftOpen(tool);
    for (const request of open.held) await open.mock.fetch(request.clone());
    const { toolset } = await restart(open);
    await expect(toolset.approvalRequest(String(open.plan_id))).rejects.toMatchObject({
      error: { code: 'nothing_due' },
    });
  });

  it('is a receipt where the record has it and the store cannot keep the receipt', async () => {
    const open = await leftOpen(tool);
    for (const request of open.held) await open.mock.fetch(request.clone());
    const store: ToolsetStore = {
      ...open.store,
      set: async (key, ...given) => {
        if (key.startsWith('receipt:')) throw new Error('The disk is full.');
        return open.store.set(key, ...given);
      },
    };
    const { toolset, read } = await restart({ ...open, store });
    const receipt = getData(await toolset.call('commit_plan', { plan_id: open.plan_id }));
    expect(receipt).toMatchObject({ outcome: 'already_paid', paid_cents: 0 });
    expect(read).toEqual([]);
  });

  it('is not called paid to a host that asks itself, where nobody knows whether it was', async () => {
    const open = await leftOpen(tool);
    open.mock.clock.advance({ hours: 24 });
    const { toolset } = await restart(open);
    await expect(toolset.approvalRequest(String(open.plan_id))).rejects.toMatchObject({
      error: { code: 'approval_invalid', message: expect.stringContaining('may have been sent before') },
    });
  });

  it('is not asked about by another process, which cannot read the record', async () => {
    const { mock, store, plan_id } = await leftOpen(tool);
    const approvals = new Approvals({ store, now: () => Date.parse(mock.clock.now) });
    await expect(approvals.request(String(plan_id))).rejects.toMatchObject({
      error: { code: 'approval_invalid', message: expect.stringContaining('It was sent before') },
    });
  });

  it('is asked about with that fact where the record does not have it, and is paid once', async () => {
    const open = await leftOpen(tool);
    const { mock, held, plan_id, paid, maya } = open;
    mock.clock.advance({ hours: 2 });
    const { toolset, read } = await restart(open);
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    expect(read).toHaveLength(1);
    expect(read[0]).toContain(`Warning: ${SENT}`);
    for (const request of held) await mock.fetch(request.clone());
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is neither asked about nor sent 24 hours later, whether the record can be read or not', async () => {
    for (const isRead of [true, false]) {
      const open = await leftOpen(tool);
      const { mock, plan_id, paid, maya } = open;
      mock.clock.advance({ hours: 24 });
      const sent = mock.requests.count({ operation: 'createPayoutPayment' });
      if (!isRead) mock.faults.add({ operation: 'listPayoutPayments', kind: 'status', status: 503, times: 50 });
      const { toolset, read } = await restart(open);
      const receipt = getData(await toolset.call('commit_plan', { plan_id }));
      expect(receipt).toMatchObject({ outcome: 'unknown', paid_cents: 0 });
      expect(String(receipt.payments)).toContain('key_over');
      expect(read).toEqual([]);
      expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(sent);
      mock.faults.clear();
      expect(await paid(maya.id)).toEqual([]);
    }
  });

  it('is asked about by the key that sent it where a look at the record fails, and by no other', async () => {
    for (const key of ['same', 'other', 'unknown']) {
      const isSame = key === 'same';
      const open = await leftOpen(tool);
      const { mock, plan_id, paid, maya } = open;
      let left = 1;
      const fetch = asMock(mock, async (request) => {
        const isList = request.method === 'GET' && new URL(request.url).pathname.endsWith('/payout-payments');
        return isList && left-- > 0 ? new Response('{}', { status: 503 }) : mock.fetch(request);
      });
      const apiKey = key === 'other' ? mock.createKey() : mock.apiKey;
      const made = createClient({ apiKey, baseUrl: mock.baseUrl, maxRetries: 0, random: () => 0, fetch });
      // Of a client of the host's own nobody knows the key; an earlier version did not keep it.
      const goat = key === 'unknown' ? { ...made } : made;
      const get = async (name: string) => (name.startsWith('sent-by:') ? null : open.store.get(name));
      const store = key === 'unknown' ? { ...open.store, get } : open.store;
      const { toolset, read } = await restart({ ...open, goat, store });
      const receipt = getData(await toolset.call('commit_plan', { plan_id }));
      expect(receipt.outcome).toBe(isSame ? 'committed' : 'unknown');
      if (!isSame) expect(String(receipt.payments)).toContain('key_over');
      expect(read.map((text) => text.includes(SENT))).toEqual(isSame ? [true] : []);
      expect(await paid(maya.id)).toHaveLength(isSame ? 1 : 0);
    }
  });

  it('with another key, and not in the record: the text says that it is sent anew', async () => {
    const open = await leftOpen(tool);
    const { mock, plan_id } = open;
    const apiKey = mock.createKey();
    const { toolset, read } = await restart({ ...open, goat: createClient({ apiKey, fetch: mock.fetch }) });
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    expect(read[0]).toContain('Sent on 2026-01-12 at 09:00 UTC with another API key, and not recorded since');
  });
});

describe('a batch of three that was sent and got no response', () => {
  async function batch() {
    const scene = await threeOwed();
    const store = memoryToolsetStore();
    const { goat, held } = withoutResponse(scene.mock);
    const toolset = await scene.tools({ store }, goat);
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true }));
    await toolset.call('commit_plan', { plan_id });
    return { ...scene, store, held, plan_id };
  }

  it('is three receipts where all are recorded', async () => {
    const scene = await batch();
    for (const request of scene.held) await scene.mock.fetch(request.clone());
    const { toolset, read } = await restart(scene);
    const receipt = getData(await toolset.call('commit_plan', { plan_id: scene.plan_id }));
    expect(receipt).toMatchObject({ outcome: 'already_paid', paid_before_cents: 600 });
    expect(read).toEqual([]);
    expect(await scene.payments()).toHaveLength(3);
  });

  it('asks about the two that are not recorded, and names what is paid', async () => {
    const scene = await batch();
    const [first] = scene.held.filter(isPayment);
    await scene.mock.fetch((first as Request).clone());
    const [paid] = await scene.payments();
    const { toolset, read } = await restart(scene);
    const receipt = getData(await toolset.call('commit_plan', { plan_id: scene.plan_id }));
    const cents = paid?.total_amount_cents ?? 0;
    expect(receipt).toMatchObject({ paid_before_cents: cents, paid_cents: 600 - cents });
    expect(read).toHaveLength(1);
    expect(read[0]).toContain(`what is left after $${(cents / 100).toFixed(2)} were paid`);
    expect(read[0]?.split(SENT)).toHaveLength(3);
    expect(await scene.payments()).toHaveLength(3);
  });

  it('after 24 hours asks about none, and each is unknown', async () => {
    const scene = await batch();
    scene.mock.clock.advance({ hours: 24 });
    const { toolset, read } = await restart(scene);
    const receipt = getData(await toolset.call('commit_plan', { plan_id: scene.plan_id }));
    expect(receipt).toMatchObject({ outcome: 'unknown', paid_cents: 0, counts: { unknown: 3 } });
    expect(read).toEqual([]);
    expect(await scene.payments()).toEqual([]);
  });
});

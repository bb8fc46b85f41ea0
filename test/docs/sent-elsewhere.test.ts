import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PlayedPayPal } from '../../docs/snippets/sent-elsewhere/paypal.js';
import { prepare, readReport, type Store, send } from '../../docs/snippets/sent-elsewhere/service.js';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

/** The demo on a Friday, with an address for everybody and a memory in which a save can fail. */
async function friday() {
  const mock = createMock({ seed: 'demo', now: '2026-03-06T16:00:00Z' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  for (const { id, tiktok_handle: handle } of await goat.creators.list().toArray()) {
    const host = handle === 'maya.moves' ? 'nowhere.example' : 'mail.example';
    await goat.creators.update(id, { metadata: { paypal: `${handle}@${host}` } });
  }
  let kept = '{"approved":[],"sent":[]}';
  const memory = { fails: false };
  const store: Store = {
    load: async () => JSON.parse(kept),
    save: async (now) => {
      if (memory.fails) throw new Error('The machine stopped.');
      kept = JSON.stringify(now);
    },
  };
  return { mock, goat, paypal: new PlayedPayPal(), store, memory, states: () => JSON.parse(kept).sent };
}

type Scene = Awaited<ReturnType<typeof friday>>;

async function approveAndSend({ goat, store, paypal }: Scene) {
  const prepared = await prepare(goat, store);
  await send(goat, store, prepared, { digest: prepared.plan.digest, seal: prepared.seal, upload: paypal.upload });
  return prepared;
}

/** The cents of live payments that this service recorded. */
async function listRecorded({ goat }: Scene): Promise<readonly (readonly [string, number])[]> {
  const payments = await goat.payoutPayments.list({ status: 'paid' }).toArray();
  return payments.flatMap(({ metadata, total_amount_cents: cents }) =>
    /^\d{4}-\d\d-\d\d-\d+-[0-9a-f]{12}$/.test(String(metadata.reference))
      ? [[String(metadata.reference), cents] as const]
      : [],
  );
}

describe('the service of the page', () => {
  it('has at most 120 lines, its PayPal 40, and the page at most 900 words', () => {
    const count = (path: string) => readFileSync(`docs/snippets/sent-elsewhere/${path}`, 'utf8').split('\n').length - 1;
    expect([count('service.ts') <= 120, count('paypal.ts') <= 40]).toEqual([true, true]);
    expect(readFileSync('docs/sent-elsewhere.md', 'utf8').match(/\S+/g)?.length).toBeLessThanOrEqual(900);
  });

  it('records what PayPal paid, once, whatever report is read again and wherever it stops', async () => {
    const scene = await friday();
    const { goat, store, paypal, memory } = scene;
    await approveAndSend(scene);
    const sent = paypal.paidCents;
    memory.fails = true;
    // Everything is recorded, and the service forgets it.
    await expect(readReport(goat, store, paypal.report())).rejects.toThrow('The machine stopped.');
    memory.fails = false;
    for (const _ of [1, 2]) expect(await readReport(goat, store, paypal.report())).toEqual([]);
    const recorded = await listRecorded(scene);
    expect(recorded.reduce((sum, [, cents]) => sum + cents, 0)).toBe(sent);
    expect(new Set(recorded.map(([reference]) => reference)).size).toBe(recorded.length);
  });

  it('does not plan again what is in flight, and plans what came back: a return voids the payment', async () => {
    const scene = await friday();
    const { mock, goat, store, paypal, states } = scene;
    const first = await approveAndSend(scene);
    await readReport(goat, store, paypal.report());
    const [one] = states().filter(({ state }: { readonly state: string }) => state === 'recorded');
    const oldReport = paypal.report();
    mock.clock.advance({ days: 30 });
    paypal.return((id, status) => status === 'Unclaimed' || id === one.customerId);
    await readReport(goat, store, paypal.report());
    // A report of before the return is read once more: nothing is recorded for it.
    const before = (await listRecorded(scene)).length;
    await readReport(goat, store, oldReport);
    expect((await listRecorded(scene)).length).toBe(before);
    const again = await prepare(goat, store);
    const owed = new Set(again.plan.payouts.flatMap(({ accruals }) => accruals.map(({ id }) => id)));
    for (const { id } of one.payout.accruals) expect(owed.has(id)).toBe(true);
    const paid = first.plan.payouts.filter(({ creator }) => creator.id !== one.payout.creator.id);
    const kept = paid.filter(({ creator }) => creator.handle !== 'maya.moves' && !creator.removed);
    for (const { accruals } of kept) for (const { id } of accruals) expect(owed.has(id)).toBe(false);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('keeps in flight what is sent again on the day it came back, whatever report is read again', async () => {
    const scene = await friday();
    const { goat, store, paypal, states } = scene;
    const first = await approveAndSend(scene);
    paypal.return(() => true);
    const oldReport = paypal.report();
    await readReport(goat, store, oldReport);
    const second = await approveAndSend(scene);
    expect(second.plan.digest).toBe(first.plan.digest);
    await readReport(goat, store, oldReport);
    const open = states().filter(({ state }: { readonly state: string }) => state === 'in_flight');
    expect(open).toHaveLength(second.rows.length);
    expect((await prepare(goat, store)).rows).toEqual([]);
  });

  it('sends nothing that was not approved, or that has changed since the plan', async () => {
    const scene = await friday();
    const { goat, store, paypal } = scene;
    const prepared = await prepare(goat, store);
    const yes = { digest: prepared.plan.digest, seal: prepared.seal, upload: paypal.upload };
    const [row] = prepared.file.split('\r\n');
    // An address that was changed after the yes.
    const other = {
      ...prepared,
      file: prepared.file.replace(row ?? '', `thief@mail.example,${row?.split(',').slice(1)}`),
    };
    await expect(send(goat, store, other, yes)).rejects.toThrow('This is not what was approved.');
    const inFile = prepared.plan.payouts.find(({ creator }) => !creator.removed);
    await goat.payoutAccruals.reject(inFile?.accruals[0]?.id ?? '');
    await expect(send(goat, store, prepared, yes)).rejects.toThrow(/Plan again: The accrual \S+ is no longer owed/);
    expect([paypal.paidCents, paypal.report()]).toEqual([0, '']);
  });

  it('writes in flight before the file leaves: after a failed upload nothing of it is planned again', async () => {
    const scene = await friday();
    const { goat, store } = scene;
    const prepared = await prepare(goat, store);
    const upload = async (): Promise<void> => Promise.reject(new Error('PayPal does not respond.'));
    const yes = { digest: prepared.plan.digest, seal: prepared.seal, upload };
    await expect(send(goat, store, prepared, yes)).rejects.toThrow('PayPal does not respond.');
    const again = await prepare(goat, store);
    // A removed creator has no address, and so was in no file.
    expect([again.rows, again.leftOut.length]).toEqual([[], prepared.leftOut.length]);
  });
});

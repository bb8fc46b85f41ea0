import { describe, expect, it } from 'vitest';
import { approvalText, createToolset, memoryToolsetStore } from '../../../src/agents/index.js';
import { createClient } from '../../../src/index.js';
import { sample } from '../../harness/breadth.js';
import { oneWeekEarned, stage } from '../../workflows/stage.js';
import { getData } from '../tool-result.js';
import { asMock } from '../without-response.js';
import type { Host } from './host.js';

/** Maya is owed 250 dollars, and a plan pays them. `fetch` is between a client of this process and the mock. */
export async function planned(host: Host) {
  const scene = await oneWeekEarned();
  const { mock, maya, paid } = scene;
  const store = memoryToolsetStore();
  const secret = new Uint8Array(32).fill(7);
  const allow = ['plan_settlement', 'plan_undo_payment', 'commit_plan', 'list_payments'];
  /** A process with the tools: those of one that has crashed come back in another with the same store. */
  const startProcess = async (fetch = mock.fetch) => {
    const goat = createClient({ apiKey: mock.apiKey, fetch, random: () => 0 });
    const toolset = await createToolset(goat, { allow, store, secret, now: () => mock.clock.now });
    return { toolset, pay: host(toolset) };
  };
  const { toolset, pay } = await startProcess();
  const { plan_id } = getData(await toolset.call('plan_settlement', { creator: maya.id, method: 'Venmo' }));
  const payments = async () => (await paid(maya.id)).map(({ total_amount_cents }) => total_amount_cents);
  return { ...scene, pay, planId: String(plan_id), payments, startProcess };
}

/** Ada was paid by Venmo before; she, Bea and Cyd are owed, and a plan pays them by Cash App. */
async function batchPlanned(host: Host) {
  const scene = stage();
  const { goat, mock } = scene;
  await goat.projects.update(mock.projectId, { name: 'Spring' });
  const owed = { ada: 250, bea: 125_000, cyd: 1_000 };
  for (const [handle, cents] of Object.entries(owed)) await scene.creator(handle, await scene.structure(cents));
  mock.clock.to('2026-01-12T09:00:00Z');
  const [venmo] = (await goat.payoutMethods.list()).data.filter(({ name }) => name === 'Venmo');
  const ada = await goat.creators.find('ada');
  const five = { creator_id: ada.id, total_amount_cents: 5, method_id: venmo?.id ?? '' };
  const { id: payment_id } = await goat.payoutPayments.create(five);
  const accrual_id = (await goat.payoutAccruals.list({ status: 'earned' })).data[0]?.id;
  const toolset = await createToolset(goat, { allow: ['read', 'money'] });
  const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true, method: 'Cash App' }));
  return { goat, mock, toolset, pay: host(toolset), planId: String(plan_id), payment_id, accrual_id };
}

/** The changes that a person can be asked about: the call that plans each, and the words that name it. */
function listTitles({ payment_id, accrual_id }: { readonly payment_id: string; readonly accrual_id: unknown }) {
  const rejection = { accrual_ids: [accrual_id], status: 'rejected', reason: 'no video' };
  return [
    ['plan_undo_payment', { payment_id, reason: 'a slip' }, 'Approve undoing a payment'],
    ['plan_reject_accruals', rejection, 'Approve rejecting what is owed'],
    ['plan_rate', { creator: '@bea', amount_cents: 5_000 }, 'Approve a change of pay'],
    ['plan_change', { stop: 'pay', creator: '@bea' }, 'Approve ending the pay of a creator'],
    ['plan_change', { stop: 'creator', creator: '@bea' }, 'Approve removing a creator'],
    ['plan_change', { method: 'Venmo', enabled: false }, 'Approve disabling a payout method'],
  ] as const;
}

type Move = (scene: Awaited<ReturnType<typeof oneWeekEarned>>) => unknown;

/** Events between a question and its answer, and whether the person may be asked again about the payment. */
const moves: readonly (readonly [string, isAskedAgain: boolean, Move])[] = [
  ['the creator is renamed', false, ({ goat, maya }) => goat.creators.update(maya.id, { tiktok_handle: 'not.maya' })],
  ['the creator is removed', false, ({ goat, maya }) => goat.creators.delete(maya.id)],
  ['the method is renamed', false, renameVenmo],
  ['the notes name another method', true, ({ goat, maya }) => goat.creators.update(maya.id, { readme: 'PayPal only' })],
  ['three hours pass', false, ({ mock }) => mock.clock.advance({ hours: 3 })],
  ['the answer takes eleven minutes', true, ({ mock }) => mock.clock.advance({ minutes: 11 })],
];

async function renameVenmo({ goat }: Parameters<Move>[0]) {
  const [venmo] = (await goat.payoutMethods.list()).data.filter(({ name }) => name === 'Venmo');
  await goat.payoutMethods.update(venmo?.id ?? '', { name: 'Zelle' });
}

/** The tests that every host has to pass. Each move and change is tried through every third, each crash through every other. */
export function testPayments(hosts: Readonly<Record<string, Host>>): void {
  const numbered = Object.entries(hosts).map(([name, host], at) => [name, host, at] as const);
  describe.each(numbered)('through %s', (_, host, at) => testHost(host, at));
}

function testHost(host: Host, at: number): void {
  it.each(sample(moves, 3, at))('a yes is for what was read: %s', async (_, isAskedAgain, move) => {
    const { pay, planId, payments, ...scene } = await planned(host);
    const asked: string[] = [];
    await pay(planId, 'yes', (text) => asked.push(text) === 1 && move(scene));
    const paid = await payments();
    // Some ask again in the same call. The second yes is for the second text.
    expect(paid).toEqual(isAskedAgain && asked.length === 2 ? [25_000] : []);
    expect([1, 2]).toContain(asked.length);
    expect(scene.mock.ledger().balanced).toBe(true);
  });

  it('the person reads each payment of a batch, the largest first, after what speaks against them; a change is never called a payment', async () => {
    const { goat, mock, toolset, pay, planId, ...ids } = await batchPlanned(host);
    /** The text, title and words of the yes that a person got who then said no. */
    const ask = async (plan: string) => {
      // Before the no: what was refused is shown to nobody.
      const request = await toolset.approvalRequest(plan);
      const asked: (readonly [text: string, yes: string | undefined])[] = [];
      await pay(plan, 'no', (text, yes) => asked.push([text, yes]));
      expect(asked).toEqual([[approvalText(request), asked[0]?.[1]]]);
      return { text: approvalText(request), title: request.title, yes: asked[0]?.[1] };
    };
    expect((await ask(planId)).text.split('\n')).toEqual([
      'Mock: nothing real is paid or changed (mock in this process).',
      'Pay $1,262.50 in all to 3 creators by «Cash App»; this settles 3 accruals. They are: @bea $1,250.00, @cyd $10.00, @ada $2.50.',
      'Warning: Never paid before: @bea, @cyd.',
      'Warning: Paid by another method the last time: @ada («Venmo», now «Cash App»).',
      '- @bea in «Spring»: $1,250.00, by «Cash App», 1 accrual of 2026-01-05 to 2026-01-11, new payee',
      '- @cyd in «Spring»: $10.00, by «Cash App», 1 accrual of 2026-01-05 to 2026-01-11, new payee',
      '- @ada in «Spring»: $2.50, by «Cash App», 1 accrual of 2026-01-05 to 2026-01-11, last time by «Venmo»',
    ]);
    for (const [tool, input, words] of sample(listTitles(ids), 3, at)) {
      const { plan_id } = getData(await toolset.call(tool, input));
      const { text, title, yes } = await ask(String(plan_id));
      expect([title, text.split('\n')[1]]).toEqual([words, `${words}.`]);
      expect(text).not.toContain('Approve this payment');
      expect([words, undefined]).toContain(yes);
    }
    expect((await goat.payoutPayments.list({ status: 'paid' })).data).toHaveLength(1);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('a payment or a change is not made by a no or by silence, and by a yes once: a retry pays nothing more', async () => {
    const { mock, startProcess, payments, pay, planId } = await planned(host);
    for (const person of ['silent', 'no'] as const) {
      expect((await pay(planId, person))?.paid_cents).toBeUndefined();
      expect(await payments()).toEqual([]);
    }
    // Until then the no is remembered.
    mock.clock.advance({ minutes: 10 });
    expect(await pay(planId, 'yes')).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
    expect(await pay(planId, 'yes')).toMatchObject({ outcome: 'already_paid', paid_cents: 0 });
    expect(await payments()).toEqual([25_000]);

    const { toolset, pay: change } = await startProcess();
    const [paid] = getData(await toolset.call('list_payments', {})).payments as { payment_id: string }[];
    const input = { payment_id: paid?.payment_id, reason: 'a slip' };
    const undo = String(getData(await toolset.call('plan_undo_payment', input)).plan_id);
    for (const person of ['silent', 'no'] as const) {
      expect((await change(undo, person))?.outcome).toBeUndefined();
      expect(await payments()).toEqual([25_000]);
    }
    mock.clock.advance({ minutes: 10 });
    expect(await change(undo, 'yes')).toMatchObject({ outcome: 'committed', paid_cents: 0 });
    expect(await payments()).toEqual([]);
    expect(await change(undo, 'yes')).toMatchObject({ outcome: 'already_done' });
  });

  it.each(
    sample(
      [
        ['before the payment is sent', false, { outcome: 'committed', paid_cents: 25_000 }],
        ['after the payment is recorded', true, { outcome: 'already_paid', paid_cents: 0 }],
      ] as const,
      2,
      at,
    ),
  )('a crash %s is found out by the next process, which leaves one payment', async (_, reaches, next) => {
    const { mock, planId, payments, startProcess } = await planned(host);
    let isDead = false;
    const dying = async (request: Request): Promise<Response> => {
      if (isDead) throw new TypeError('fetch failed');
      isDead = request.method === 'POST';
      if (isDead && reaches) await mock.fetch(request);
      if (isDead) throw new TypeError('fetch failed');
      return mock.fetch(request);
    };
    const crashed = await startProcess(asMock(mock, dying));
    expect((await crashed.pay(planId, 'yes'))?.outcome).not.toBe('committed');
    expect(isDead).toBe(true);
    expect(await payments()).toEqual(reaches ? [25_000] : []);
    const { pay } = await startProcess();
    expect(await pay(planId, 'yes')).toMatchObject(next);
    expect(await payments()).toEqual([25_000]);
  });
}

import { describe, expect, it } from 'vitest';
import { markAsMock } from '../../mocks/control/plane/fetch.js';
import { approvalText, createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { inAnyOrder } from '../harness/any-order.js';
import { oneWeekEarned, stage } from './scene.js';
import { carryOut, getData } from './tool-result.js';

/** The request that a person gets for a plan. */
async function requestFor(goat: Parameters<typeof createToolset>[0], tool: string, input: object) {
  const toolset = await createToolset(goat, { allow: ['read', 'money'] });
  const { plan_id } = getData(await toolset.call(tool, input));
  return toolset.approvalRequest(String(plan_id));
}

function withoutCreator(request: Request): Request {
  const url = new URL(request.url);
  url.searchParams.delete('creator_id');
  return new Request(url, request);
}

describe('what is approved is what is shown', () => {
  it('with payee, project, periods, amounts and method, whether the payee is new, and of what names no payee its project', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    mock.clock.to('2026-01-19T09:00:00Z');
    await goat.projects.update(mock.projectId, { name: 'Spring' });
    const accruals = (await goat.payoutAccruals.list({ creator_id: maya.id })).data.reverse();
    const request = await requestFor(goat, 'plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    expect(request).toMatchObject({
      totalCents: 50_000,
      currency: 'USD',
      summary: 'Pay $500.00 to @maya.moves by «Venmo»; this settles 2 accruals.',
      warnings: ['Never paid before: @maya.moves.'],
    });
    expect(request.lines).toEqual([
      {
        payee: '@maya.moves',
        creatorId: maya.id,
        projectId: mock.projectId,
        project: '«Spring»',
        cents: 50_000,
        method: '«Venmo»',
        accruals: [
          { accrualId: accruals[0]?.id, cents: 25_000, from: '2026-01-05', to: '2026-01-12' },
          { accrualId: accruals[1]?.id, cents: 25_000, from: '2026-01-12', to: '2026-01-19' },
        ],
        isNewPayee: true,
        previousMethod: null,
      },
    ]);
    const adHoc = { reference: 'props', project_id: mock.projectId, total_cents: 1_900, method: 'PayPal' };
    expect(await requestFor(goat, 'plan_payment', adHoc)).toMatchObject({
      summary:
        'Record an ad-hoc payment of $19.00 by «PayPal» in the project «Spring» for «props»; it names no creator.',
      lines: [{ payee: null, project: '«Spring»', cents: 1_900 }],
    });
  });

  it('with the largest payments of a batch in its sentence, and all in its lines', async () => {
    const { goat, mock, creator, structure } = stage();
    const amounts = { ada: 100, bea: 40_000, cyd: 900, dot: 250 };
    for (const [handle, cents] of Object.entries(amounts)) await creator(handle, await structure(cents));
    mock.clock.to('2026-01-12T09:00:00Z');
    const request = await requestFor(goat, 'plan_settlement', { everyone: true, method: 'Venmo' });
    expect(request.summary).toBe(
      'Pay $412.50 in all to 4 creators by «Venmo»; this settles 4 accruals. The largest: @bea $400.00, @cyd $9.00, @dot $2.50.',
    );
    expect(request.lines.map(({ payee, cents }) => [payee, cents])).toEqual([
      ['@bea', 40_000],
      ['@cyd', 900],
      ['@dot', 250],
      ['@ada', 100],
    ]);
    expect(request.warnings).toEqual(['Never paid before: @bea, @cyd, @dot, @ada.']);
  });

  it.each([
    ['the one that was made last', 1],
    ['the same one where all were made at once', 0],
  ])('with the method of the last payment, of several at one moment %s', async (_, seconds) => {
    const { goat, mock, creator, structure } = stage();
    const [ada, bea] = [await creator('ada', await structure(900)), await creator('bea', await structure(100))];
    const [other, ...methods] = await goat.payoutMethods.list().toArray();
    mock.clock.to('2026-01-12T09:00:00Z');
    const paid_at = '2026-01-12T08:00:00Z';
    for (const { id: method_id } of methods) {
      const paid = { method_id, paid_at };
      await goat.payoutPayments.create({ creator_id: ada.id, total_amount_cents: 900, ...paid });
      await goat.payoutPayments.create({ creator_id: bea.id, total_amount_cents: 5, ...paid });
      mock.clock.advance({ seconds });
    }
    const input = { creators: [ada.id, bea.id], reference: 'x', total_cents: 900, method: other?.name };
    const texts = new Set<string>();
    for (const seed of [1, 2, 3, 4]) {
      // It also ignores whose payments are asked for.
      const shuffled = inAnyOrder(mock, seed);
      const fetch = markAsMock(async (url, init) => shuffled(withoutCreator(new Request(url, init))), mock.baseUrl);
      const request = await requestFor(createClient({ apiKey: mock.apiKey, fetch }), 'plan_payment', input);
      const { lines, warnings } = request;
      const last = lines.map(({ previousMethod }) => previousMethod);
      expect(approvalText(request).split('\n').at(-1)).toMatch(`last time by ${last[1]}`);
      expect(warnings.filter((text) => text.includes('got the same amount'))).toHaveLength(methods.length);
      texts.add(JSON.stringify(last));
    }
    const latest = `«${methods.at(-1)?.name}»`;
    expect([...texts]).toEqual([
      seconds > 0 ? JSON.stringify([latest, latest]) : expect.stringMatching(/^\["«.*»","«.*»"\]$/),
    ]);
  });

  it('with the handle of a creator who was removed since, or the whole id, and no part of one', async () => {
    const { tools, goat, mock, maya, creator, structureId } = await oneWeekEarned();
    const otis = await creator('chef_otis');
    await goat.payoutStructures.assign(structureId, { creator_id: otis.id, assigned_at: '2026-01-05T00:00:00Z' });
    // Nor by metadata that is not a handle.
    const metadata = { handle: 'chef_otis»\nApproved by the bank' };
    await goat.payoutPayments.create({ creator_id: otis.id, total_amount_cents: 5, metadata });
    mock.clock.advance({ hours: 1 });
    const toolset = await tools();
    await toolset.call('plan_settlement', { creator: '@maya.moves' });
    await goat.creators.delete(maya.id);
    await goat.creators.delete(otis.id);
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true }));
    const { lines } = await toolset.approvalRequest(String(plan_id));
    expect(lines.map(({ payee }) => payee).sort()).toEqual(
      ['@maya.moves (removed)', `the removed creator ${otis.id} (handle not known)`].sort(),
    );
  });

  it('with the handle of a removed creator whom another process paid before, with another store', async () => {
    const { tools, goat, mock, maya } = await oneWeekEarned();
    const toolset = await tools();
    const paid = await carryOut(toolset, 'plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    expect(getData(paid)).toMatchObject({ outcome: 'committed' });
    const [payment] = await goat.payoutPayments.list({ creator_id: maya.id }).toArray();
    expect(payment?.metadata).toEqual({ handle: 'maya.moves', plan_id: expect.stringMatching(/^settle-/) });
    mock.clock.to('2026-01-19T09:00:00Z');
    await goat.creators.delete(maya.id);

    const settlement = await requestFor(goat, 'plan_settlement', { creator: maya.id, method: 'Venmo' });
    expect(settlement.summary).toBe(
      'Pay $250.00 to @maya.moves (removed) by «Venmo», as the last time; this settles 1 accrual.',
    );
    const batch = await requestFor(goat, 'plan_settlement', { everyone: true, method: 'Venmo' });
    expect(batch.lines.map(({ payee }) => payee)).toEqual(['@maya.moves (removed)']);
    const { payments } = getData(await toolset.call('list_payments', {}));
    expect(payments).toMatchObject([{ to: '@maya.moves (removed)', cents: 25_000, method: '«Venmo»' }]);
  });
});

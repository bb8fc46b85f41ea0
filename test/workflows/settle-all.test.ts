import { describe, expect, it, vi } from 'vitest';
import { pageSettlements, recordPayment, settleAll } from '../../src/workflows/index.js';
import { combineSettlements } from '../../src/workflows/settlement/settle-all.js';
import { payeesEarned } from './forty-payees.js';
import { createClientWith, payingBy } from './odd-service.js';
import { stage } from './stage.js';

/** Six creators who have earned 100 to 600 cents, and one who has earned nothing. */
async function sixOwed() {
  const scene = stage();
  const handles = ['ada', 'bea', 'cyd', 'dot', 'eve', 'fay'];
  for (const [index, handle] of handles.entries()) {
    await scene.creator(handle, await scene.structure((index + 1) * 100));
  }
  await scene.creator('idle');
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const payments = () => scene.goat.payoutPayments.list({ status: 'paid' }).toArray();
  return { ...scene, handles, payments };
}

it('a run over all is unknown as soon as one payment is, and planned when it is a dry run', () => {
  const combine = (...outcomes: string[]) =>
    combineSettlements(outcomes.map((outcome) => ({ outcome })) as never, true);
  expect(combine('committed', 'unknown')).toBe('unknown');
  expect(combine('planned', 'planned')).toBe('planned');
  expect(combine('committed', 'refused')).toBe('partly_committed');
});

describe('settling everyone', () => {
  it('pays each creator who is owed something once, with an outcome for each and the totals first; a dry run nobody', async () => {
    const { goat, handles, payments, journal } = await sixOwed();
    const before = journal().length;
    const dry = await settleAll(goat, { dryRun: true });
    expect(dry.totals).toMatchObject({ planned: 6, paidCents: 0, dueCents: 2_100 });
    expect(dry.creators.every(({ plan }) => plan?.accruals.length === 1)).toBe(true);
    const later = journal().slice(before);
    expect(later.filter((call) => !call.startsWith('GET'))).toEqual([]);
    const progress: { readonly done: number; readonly total: number }[] = [];
    const report = await settleAll(goat, { method: 'Venmo' }, { onProgress: (step) => progress.push(step) });
    expect(Object.keys(report)[0]).toBe('totals');
    expect(report.totals).toMatchObject({ creators: 6, committed: 6, dueCents: 2_100, paidCents: 2_100, unknown: 0 });
    expect(report.creators.map(({ handle, outcome, paidCents }) => [handle, outcome, paidCents])).toEqual(
      handles.map((handle, index) => [handle, 'committed', (index + 1) * 100]),
    );
    expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
    expect(report).toMatchObject({ stoppedEarly: null, dryRun: false });
    expect(await payments()).toHaveLength(6);
  });

  it('pays only those who were named, by id or by handle, and nobody if a named person is not a creator, or is one of two projects', async () => {
    const { goat, mock, payments } = await sixOwed();
    for (const stranger of ['@nobody', '00000000-0000-4000-8000-000000000000']) {
      const run = settleAll(goat, { creatorIds: ['@ada', stranger] });
      await expect(run).rejects.toMatchObject({ name: 'WorkflowError', code: 'creator_not_found' });
    }
    expect(await payments()).toEqual([]);
    const bea = (await goat.creators.list({ search: 'bea' })).data[0]?.id ?? '';
    const report = await settleAll(goat, { creatorIds: ['@Ada', bea, 'ada'] });
    expect(report.creators.map(({ handle, paidCents }) => [handle, paidCents])).toEqual([
      ['ada', 100],
      ['bea', 200],
    ]);
    const other = await goat.projects.create({ name: 'Other' });
    await goat.creators.create(other.id, { tiktok_handle: 'cyd' });
    await expect(settleAll(goat, { creatorIds: ['cyd'] })).rejects.toMatchObject({
      code: 'creator_ambiguous',
      message: expect.stringContaining(`"Other" (${other.id})`),
    });
    expect(await payments()).toHaveLength(2);
    const here = await settleAll(goat, { creatorIds: ['cyd'], projectId: mock.projectId });
    expect(here.totals).toMatchObject({ committed: 1, paidCents: 300 });
  });

  it('passes over those who were excepted, who are owed too little, and periods that are not over by a day', async () => {
    const { goat, mock } = await sixOwed();
    const plan = async (input: object) =>
      (await settleAll(goat, { ...input, dryRun: true })).creators.map(({ handle, dueCents }) => [handle, dueCents]);
    expect(await plan({ exceptCreatorIds: ['@ada', 'BEA', 'cyd', 'dot'] })).toEqual([
      ['eve', 500],
      ['fay', 600],
    ]);
    expect(await plan({ owedMoreThanCents: 500 })).toEqual([['fay', 600]]);
    mock.clock.to('2026-01-19T09:00:00Z');
    expect(await plan({ creatorIds: ['ada'] })).toEqual([['ada', 200]]);
    expect(await plan({ creatorIds: ['ada'], endedBy: '2026-01-12' })).toEqual([['ada', 100]]);
    // The last day of the week that ends on Monday, 12 January, at 00:00 is the 11th.
    expect(await plan({ creatorIds: ['ada'], endedBy: '2026-01-11' })).toEqual([['ada', 100]]);
    expect(await plan({ creatorIds: ['ada'], endedBy: '2026-01-10' })).toEqual([]);
    expect(await plan({ creatorIds: ['ada'], endedBy: '2026-01-17' })).toEqual([['ada', 100]]);
    expect(await plan({ creatorIds: ['ada'], endedBy: '2026-01-18' })).toEqual([['ada', 200]]);
    for (const wrong of [{ owedMoreThanCents: 1.5 }, { endedBy: 'Monday' }, { endedBy: '2026-02-30' }]) {
      await expect(settleAll(goat, wrong)).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });

  it('never has more creators under way than it was allowed', async () => {
    const { mock } = await sixOwed();
    let underWay = 0;
    let most = 0;
    const counting = createClientWith(mock, async (request) => {
      underWay += 1;
      most = Math.max(most, underWay);
      // On a busy machine a turn is over before the others have sent theirs.
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      const response = await mock.fetch(request);
      underWay -= 1;
      return response;
    });
    await settleAll(counting, {}, { concurrency: 3 });
    expect(most).toBe(3);
  });

  it('is resumed after a kill at any request without a second payment', async () => {
    const { goat, mock, payments, journal } = await sixOwed();
    mock.checkpoint('before');
    const before = journal().length;
    await settleAll(goat, {}, { concurrency: 2 });
    const requests = journal().length - before;
    // Every second one: most only read, and leave the service as it was.
    for (let killAt = 1; killAt <= requests; killAt += 2) {
      mock.rewind('before');
      let sent = 0;
      let isDead = false;
      // The process dies with this request: it arrives, and nothing that came back is seen any more.
      const respond = async (request: Request) => {
        sent += 1;
        if (sent > killAt) return new Promise<Response>(() => {});
        const isLast = sent === killAt;
        const response = await mock.fetch(request);
        isDead ||= isLast;
        return isDead ? new Promise<Response>(() => {}) : response;
      };
      const dying = createClientWith(mock, respond, { maxRetries: 0 });
      // A late response to a dead process reaches nobody.
      settleAll(dying, {}, { concurrency: 2 }).catch(() => undefined);
      // Until it is dead: what it still sends on a busy machine would be a second run, and no resumed one.
      await vi.waitFor(() => expect(isDead).toBe(true));
      const report = await settleAll(goat, {}, { concurrency: 2 });
      expect(report.totals.unknown + report.totals.refused).toBe(0);
      const paid = await payments();
      expect(paid).toHaveLength(6);
      expect(paid.reduce((sum, payment) => sum + payment.total_amount_cents, 0)).toBe(2_100);
      expect(mock.ledger().balanced).toBe(true);
    }
  });

  it('two runs at once pay everyone once', async () => {
    const { goat, payments } = await sixOwed();
    const [one, two] = await Promise.all([settleAll(goat), settleAll(goat)]);
    expect(await payments()).toHaveLength(6);
    expect(one.totals.unknown + two.totals.unknown).toBe(0);
  });

  it('loses no creator to a fault at another one', async () => {
    const { goat, mock, payments } = await sixOwed();
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 3 });
    const report = await settleAll(goat);
    expect(report.totals).toMatchObject({ committed: 6, paidCents: 2_100 });
    expect(await payments()).toHaveLength(6);
  });

  it('stops when its budget ends, says so, and leaves the rest not started for the next run', async () => {
    const { goat, payments } = await sixOwed();
    // Three lists, then two requests a creator.
    const report = await settleAll(goat, {}, { concurrency: 1, budget: { maxRequests: 7 } });
    expect(report.usage.requests).toBeLessThanOrEqual(7);
    // 100 and 200 cents are paid; those of 300 to 600 come first, because they are left.
    expect(report).toMatchObject({
      outcome: 'partly_committed',
      stoppedEarly: { reason: 'max_requests' },
      totals: { committed: 2, not_started: 4, paidCents: 300, leftCents: 1_800 },
    });
    expect(report.creators.map(({ handle }) => handle)).toEqual(['cyd', 'dot', 'eve', 'fay', 'ada', 'bea']);
    const rest = await settleAll(goat);
    expect(rest).toMatchObject({ outcome: 'committed', totals: { creators: 4, paidCents: 1_800, leftCents: 0 } });
    expect((await settleAll(goat)).outcome).toBe('already_paid');
    expect(await payments()).toHaveLength(6);
  });

  it('lists what went wrong first, by name and reason, also in pages, with the counts of all on each', async () => {
    const { goat, mock } = await sixOwed();
    const refusal = { kind: 'status', status: 409, code: 'method_inactive', times: 1, skip: 4 } as const;
    mock.faults.add({ operation: 'createPayoutPayment', ...refusal });
    const report = await settleAll(goat, {}, { concurrency: 1 });
    expect(report).toMatchObject({
      outcome: 'partly_committed',
      totals: { committed: 5, not_committed: 1, leftCents: 500 },
      creators: [
        { handle: 'eve', outcome: 'not_committed', paidCents: 0, reason: { code: 'method_inactive' } },
        ...['ada', 'bea', 'cyd', 'dot', 'fay'].map((handle) => ({ handle })),
      ],
    });
    const counts = { committed: 5, not_committed: 1 };
    const first = pageSettlements(report, { limit: 4 });
    expect(first).toMatchObject({ counts, creators: report.creators.slice(0, 4), nextOffset: 4 });
    const last = pageSettlements(report, { offset: 4, limit: 4 });
    expect(last).toMatchObject({ counts, creators: report.creators.slice(4), nextOffset: null });
    expect(() => pageSettlements(report, { limit: 0 })).toThrow('limit must be a whole number from 1 up');
    expect(() => pageSettlements(report, { offset: Number.NaN })).toThrow('offset must be');
  });

  it('stops at the signal between creators, and goes on when a promise of the progress listener rejects', async () => {
    const { goat, mock, payments } = await sixOwed();
    const controller = new AbortController();
    const stopping = payingBy(mock, async (request, nth, send) => {
      if (nth === 2) controller.abort();
      return send(request);
    });
    const stopped = await settleAll(stopping, {}, { concurrency: 1, signal: controller.signal });
    expect(stopped.totals).toMatchObject({ committed: 2, not_started: 4 });
    expect(stopped.stoppedEarly).toMatchObject({ reason: 'aborted' });
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const onProgress = async (): Promise<void> => {
      throw new Error('the progress page is down');
    };
    const report = await settleAll(goat, {}, { onProgress });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(report.totals).toMatchObject({ committed: 4, paidCents: 1_800 });
    expect(await payments()).toHaveLength(6);
  });

  it('pays a removed creator too: removal hides a creator, and what was earned is still owed', async () => {
    const { goat, mock, payments } = await sixOwed();
    const [ada] = await goat.creators.list({ search: 'ada' }).toArray();
    await goat.creators.delete(ada?.id ?? '');
    const [planned] = (await settleAll(goat, { dryRun: true })).creators.filter(({ removed }) => removed);
    expect(planned).toMatchObject({ creatorId: ada?.id, handle: null, removed: true, outcome: 'planned' });
    mock.checkpoint('removed');
    const report = await settleAll(goat);
    expect(report.totals).toMatchObject({ committed: 6, paidCents: 2_100 });
    const gone = report.creators.filter(({ removed }) => removed);
    expect(gone).toMatchObject([{ creatorId: ada?.id, handle: null }]);
    expect(await payments()).toHaveLength(6);
    mock.rewind('removed');
    for (const creatorIds of [[`${ada?.id}`], [`${ada?.id}`, 'bea']])
      expect((await settleAll(goat, { creatorIds })).totals).toMatchObject({ creators: 1, committed: 1 });
    expect(await payments()).toHaveLength(2);
  });

  it('leaves removed creators to a person where that is asked for, and names them by the last known handle', async () => {
    const { goat, payments } = await sixOwed();
    const [ada] = await goat.creators.list({ search: 'ada' }).toArray();
    await recordPayment(goat, { creatorId: 'ada', reference: 'a start', totalCents: 200 });
    await goat.creators.delete(ada?.id ?? '');
    const report = await settleAll(goat, { removed: 'leave' });
    expect(report).toMatchObject({ outcome: 'partly_committed', totals: { committed: 5, creators: 5 } });
    expect(report.leftOut).toEqual([
      {
        what: 'removed creators',
        count: 1,
        why: expect.stringMatching(/^They are left to a person: @ada \(\S+\) 100 cents\.$/),
        creatorIds: [ada?.id],
      },
    ]);
    expect(await payments()).toHaveLength(6);
    const rest = await settleAll(goat, { creatorIds: [ada?.id ?? ''] });
    expect(rest.creators).toMatchObject([{ handle: 'ada', removed: true, outcome: 'committed' }]);
  });
});

/** So many creators who have earned 250 dollars a week, and a client whose requests are counted by route. */
async function manyOwed(count: number, weeks = 1) {
  const scene = await payeesEarned(count, weeks);
  const routes = new Map<string, number>();
  /** The event right before the payment with that number. */
  const meanwhile = new Map<number, () => Promise<unknown>>();
  const counting = createClientWith(scene.mock, async (request) => {
    const route = `${request.method} ${new URL(request.url).pathname.split('/')[3]}`;
    const nth = (routes.get(route) ?? 0) + 1;
    routes.set(route, nth);
    if (route === 'POST payout-payments') await meanwhile.get(nth)?.();
    return request;
  });
  const paid = async () => (await scene.goat.payoutPayments.list({ status: 'paid', limit: 100 }).toArray()).length;
  return { ...scene, counting, routes, meanwhile, paid };
}

describe('settling many creators', () => {
  it('takes two requests a creator and the pages of the lists, as its dry run said before', async () => {
    const { counting, routes, paid } = await manyOwed(120, 2);
    const { requests, totals } = await settleAll(counting, { dryRun: true });
    expect(totals.planned).toBe(120);
    routes.clear();
    const report = await settleAll(counting);
    expect(report.totals.committed).toBe(120);
    expect(report.requests).toBeNull();
    // Two pages of creators, one of voided payments; three of what is owed, then two and one after each 50.
    expect(Object.fromEntries(routes)).toEqual({
      'GET creators': 2,
      'POST payout-payments': 120,
      'GET payout-payments': 120 + 1,
      'GET payout-accruals': 3 + 2 + 1,
    });
    expect(report.usage.requests).toBe(requests);
    expect(report.usage.requests).toBeLessThanOrEqual(120 * 2.2 + 2 + 3 + 1);
    expect(await paid()).toBe(120);
  });

  it('pays no accrual that a person rejected, and every one that the cron added, from the next reading on', async () => {
    const { goat, mock, counting, meanwhile } = await manyOwed(70);
    let rejected = '';
    meanwhile.set(10, async () => {
      const [, last] = await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray();
      rejected = last?.creator_id ?? '';
      await goat.payoutAccruals.update(last?.id ?? '', { status: 'rejected' });
      mock.clock.advance({ days: 7 });
    });
    const report = await settleAll(counting, {}, { concurrency: 1 });
    const cents = report.creators.map(({ creatorId, paidCents }) => (creatorId === rejected ? 'rejected' : paidCents));
    // The list is read again after 50 creators: the last 20 are paid for two weeks, the others for one.
    expect(cents.filter((one) => one === 50_000).length).toBeGreaterThanOrEqual(19);
    expect(report.creators.find(({ creatorId }) => creatorId === rejected)?.paidCents).toBe(25_000);
    const again = await settleAll(goat);
    expect(report.totals.paidCents + again.totals.paidCents).toBe(70 * 50_000 - 25_000);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('reads again up to the same last day, and says of who was paid before that reading that it is paid already', async () => {
    const { goat, mock, counting, meanwhile } = await manyOwed(60);
    meanwhile.set(1, async () => {
      const { id } = await goat.creators.find('creator.9');
      await goat.payoutPayments.create({ creator_id: id, auto_apply_outstanding: true });
      mock.clock.advance({ days: 7 });
    });
    const report = await settleAll(counting, { endedBy: '2026-01-11' }, { concurrency: 1 });
    expect(report).toMatchObject({ outcome: 'committed', totals: { already_paid: 1, paidCents: 59 * 25_000 } });
  });

  it('pays the rest of a debt of which somebody paid a part meanwhile, and nobody twice', async () => {
    const { goat, mock, counting, meanwhile } = await manyOwed(4);
    mock.clock.advance({ days: 7 });
    const taken: string[] = [];
    meanwhile.set(1, async () => {
      const open = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
      for (const most of [2, 1]) {
        const creator_id = open.find((accrual) => !taken.includes(accrual.creator_id))?.creator_id ?? '';
        const own = open.filter((accrual) => accrual.creator_id === creator_id);
        taken.push(creator_id);
        await goat.payoutPayments.create({ creator_id, accrual_ids: own.slice(0, most).map(({ id }) => id) });
      }
      // The third one's is rejected.
      const third = open.find((accrual) => !taken.includes(accrual.creator_id))?.creator_id ?? '';
      for (const { id } of open.filter((accrual) => accrual.creator_id === third))
        await goat.payoutAccruals.update(id, { status: 'rejected' });
      taken.push(third);
    });
    const report = await settleAll(counting, {}, { concurrency: 1 });
    const outcomes = new Map(report.creators.map((one) => [one.creatorId, [one.outcome, one.paidCents]]));
    expect(outcomes.get(taken[0] ?? '')).toEqual(['already_paid', 0]);
    expect(outcomes.get(taken[1] ?? '')).toEqual(['committed', 25_000]);
    expect(outcomes.get(taken[2] ?? '')).toEqual(['not_committed', 0]);
    expect(report).toMatchObject({
      outcome: 'partly_committed',
      totals: { committed: 2, already_paid: 1, not_committed: 1, paidCents: 75_000 },
    });
    expect(mock.ledger().balanced).toBe(true);
  });

  it('does not pay everything outstanding by an old list, if the service takes no accruals by name', async () => {
    const { goat, mock } = await manyOwed(3);
    const deaf = payingBy(mock, async (request, _, send) => {
      if (!/accrual_ids|metadata/.test(await request.clone().text())) return send(request);
      return Response.json({ data: null, error: 'unknown field', meta: { code: 'invalid_body' } }, { status: 400 });
    });
    const onProgress = ({ done }: { readonly done: number }): void => {
      if (done === 1) mock.clock.advance({ days: 7 });
    };
    const report = await settleAll(deaf, {}, { concurrency: 1, settles: 'everything', onProgress });
    // The others earned another week after the list was read: that is planned and then paid, and nothing else.
    expect(report.totals).toMatchObject({ committed: 3, paidCents: 25_000 + 50_000 + 50_000 });
    expect(report.creators.every(({ plan, paidCents }) => plan?.totalCents === paidCents)).toBe(true);
    expect(await goat.payoutPayments.list({ status: 'voided' }).toArray()).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { commitChange } from '../../src/agents/changes/change-kinds.js';
import type { Change, ChangePlan } from '../../src/agents/changes/change-plan.js';
import { toDeal } from '../../src/agents/changes/deal.js';
import { recordBegun, recordEnd } from '../../src/agents/changes/open-change.js';
import { memoryToolsetStore } from '../../src/agents/index.js';
import { startConversation } from './requests/start-conversation.js';

/* Each field of a change is altered alone, or with those that must go along. Then what is written differs with it, or it is refused. */

/** The calls that write, with the end of their path, and their bodies. */
type Writes = readonly (readonly [call: string, body: object | null])[];
/** An altered field, and its effect: the writes, the refusal, or null: the same writes. */
type Case<Kind> = readonly [alter: Partial<Kind>, effect: Writes | string | null];
type Kind<What> = Extract<Change, { readonly what: What }>;
interface Row<Change> {
  readonly base: Omit<Change, 'what'>;
  readonly writes: Writes;
  readonly fields: { readonly [Field in Exclude<keyof Change, 'what'>]: Case<Change> } & {
    readonly amount?: Case<Change>;
  };
}
type Table = { readonly [What in Change['what']]: Row<Kind<What>> };

const CHANGED = 'plan_changed';

function toPlan(change: Change): ChangePlan {
  const about = { summary: '', warnings: [], details: [], aboutCents: 0 };
  const whose = { creatorIds: [], projectId: null, currency: 'USD' };
  return { kind: 'change', id: 'change-1', seal: '', change, totalCents: 0, ...about, ...whose };
}

/** Ann got two bonuses and is owed 50 dollars; Ben has a goal and two videos that wait for a review. */
async function world() {
  const { goat, mock, ids, structures, structure } = await startConversation();
  const bonus = () => goat.payoutPayments.create({ creator_id: ids.ann, total_amount_cents: 700 });
  const [paid, other] = [await bonus(), await bonus()];
  const weekly = { metric: 'posts', period: 'weekly', goalId: null, from: null, to: 5 } as const;
  const { id: goalId = null } = await goat.goals.create(ids.ben, { metric: 'views', period: 'daily', target_value: 3 });
  await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
  const posts = [1, 2].map((view_count) => ({ posted_at: '2026-01-12T08:00:00Z', view_count }));
  const [one, two] = mock.postVideos(ids.ben, posts).map(({ id, tracking_status: from }) => ({ id, from }));
  const owed = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
  const [annOwed, benOwed] = [ids.ann, ids.ben].map((id) => owed.find((row) => row.creator_id === id)?.id ?? '');
  const [trial, later] = [await structure(100), await structure(200)];
  const deal = toDeal(await goat.payoutStructures.get(trial));
  const { id: wire } = await goat.payoutMethods.create({ name: 'Wire' });
  const { id: cheque } = await goat.payoutMethods.create({ name: 'Cheque' });
  await goat.creators.update(ids.ben, { readme: 'Old.' });

  const ann = { creatorId: ids.ann, handle: 'ann', projectId: mock.projectId };
  const ben = { creatorId: ids.ben, handle: 'ben', projectId: mock.projectId };
  const payee = { creatorId: ids.cat, handle: 'cat' };
  const named = { handle: [{ handle: 'dan' }, CHANGED] } as const;
  const placed = { ...named, projectId: [{ projectId: ids.ann }, CHANGED] } as const;
  const begin = '2026-01-26T00:00:00.000Z';
  const monday = '2026-01-19T00:00:00.000Z';
  const begins = { structure: { id: trial }, from: begin, ends: [], keeps: [structures.ann] };
  const wrong = { ...deal, rule: { ...deal.rule, amount_cents: 1 } };
  const assign = (id: string, creator_id: string, assigned_at: string | undefined = begin) =>
    [`POST /payout-structures/${id}/assignments`, { creator_id, assigned_at }] as const;
  const end = (id: string, creator_id: string) =>
    [`DELETE /payout-structures/${id}/assignments`, { creator_id }] as const;
  const patch = (path: string, body: object) => [`PATCH /${path}`, body] as const;
  const voids = (id: string, void_reason: string) =>
    patch(`payout-payments/${id}`, { status: 'voided', metadata: { void_reason } });
  const table: Table = {
    void_payment: {
      base: { paymentId: paid.id, creatorId: ids.ann, totalCents: 700, accrualIds: [], reason: 'a slip' },
      writes: [voids(paid.id, 'a slip')],
      fields: {
        paymentId: [{ paymentId: other.id }, [voids(other.id, 'a slip')]],
        creatorId: [{ creatorId: null }, null],
        totalCents: [{ totalCents: 701 }, CHANGED],
        accrualIds: [{ accrualIds: [annOwed ?? ''] }, null],
        reason: [{ reason: 'twice' }, [voids(paid.id, 'twice')]],
      },
    },
    reject_accruals: {
      base: { status: 'rejected', accruals: [{ id: annOwed ?? '', cents: 5_000 }], reason: 'x' },
      writes: [patch(`payout-accruals/${annOwed}`, { status: 'rejected' })],
      fields: {
        status: [{ status: 'voided' }, [patch(`payout-accruals/${annOwed}`, { status: 'voided' })]],
        accruals: [
          { accruals: [{ id: benOwed ?? '', cents: 10_000 }] },
          [patch(`payout-accruals/${benOwed}`, { status: 'rejected' })],
        ],
        reason: [{ reason: 'y' }, null],
        amount: [{ accruals: [{ id: annOwed ?? '', cents: 4_999 }] }, CHANGED],
      },
    },
    set_rate: {
      base: { ...ann, ...begins, deals: [deal], basis: { goals: [], videoIds: [] } },
      writes: [assign(trial, ids.ann)],
      fields: {
        creatorId: [{ ...payee, keeps: [structures.cat] }, [assign(trial, ids.cat)]],
        ...placed,
        structure: [{ structure: { id: later } }, [assign(later, ids.ann)]],
        from: [{ from: monday }, [assign(trial, ids.ann, monday)]],
        ends: [
          { ends: [structures.ann], keeps: [], from: monday },
          [end(structures.ann, ids.ann), assign(trial, ids.ann, monday)],
        ],
        keeps: [{ keeps: [] }, CHANGED],
        deals: [{ deals: [wrong] }, CHANGED],
        basis: [{ basis: { goals: ['1 post a month'], videoIds: [] } }, CHANGED],
      },
    },
    stop_pay: {
      base: { ...ann, ends: [structures.ann] },
      writes: [end(structures.ann, ids.ann)],
      fields: {
        creatorId: [{ ...payee, ends: [structures.cat] }, [end(structures.cat, ids.cat)]],
        ...placed,
        ends: [{ ends: [] }, CHANGED],
      },
    },
    remove_creator: {
      base: { creatorId: ids.ann, handle: 'ann', owedCents: 5_000 },
      writes: [[`DELETE /creators/${ids.ann}`, null]],
      fields: {
        creatorId: [payee, [[`DELETE /creators/${ids.cat}`, null]]],
        ...named,
        owedCents: [{ owedCents: 1 }, null],
      },
    },
    switch_method: {
      base: { methodId: wire, name: 'Wire', active: false },
      writes: [patch(`payout-methods/${wire}`, { is_active: false })],
      fields: {
        methodId: [{ methodId: cheque, name: 'Cheque' }, [patch(`payout-methods/${cheque}`, { is_active: false })]],
        name: [{ name: 'Cash' }, CHANGED],
        active: [{ active: true }, []],
      },
    },
    set_goals: {
      base: { ...ben, goals: [weekly], deals: [] },
      writes: [[`POST /creators/${ids.ben}/goals`, { metric: 'posts', period: 'weekly', target_value: 5 }]],
      fields: {
        creatorId: [
          payee,
          [[`POST /creators/${ids.cat}/goals`, { metric: 'posts', period: 'weekly', target_value: 5 }]],
        ],
        ...placed,
        goals: [
          { goals: [{ metric: 'views', period: 'daily', goalId, from: 3, to: 9 }] },
          [patch(`goals/${goalId}`, { target_value: 9 })],
        ],
        deals: [{ deals: [wrong] }, CHANGED],
      },
    },
    set_tracking: {
      base: { ...ben, from: 'selective', to: 'auto' },
      writes: [patch(`creators/${ids.ben}`, { tracking_mode: 'auto' })],
      fields: {
        creatorId: [
          { ...payee, from: 'auto', to: 'selective' },
          [patch(`creators/${ids.cat}`, { tracking_mode: 'selective' })],
        ],
        ...placed,
        from: [{ from: 'auto' }, CHANGED],
        // It is so already.
        to: [{ to: 'selective' }, []],
      },
    },
    review_videos: {
      base: { ...ben, decision: 'included', videos: [one, two].filter((video) => video !== undefined), deals: [] },
      writes: [one, two].map((video) => patch(`videos/${video?.id}`, { tracking_status: 'included' })),
      fields: {
        creatorId: [payee, null],
        ...placed,
        decision: [
          { decision: 'excluded' },
          [one, two].map((video) => patch(`videos/${video?.id}`, { tracking_status: 'excluded' })),
        ],
        videos: [
          { videos: [{ id: two?.id ?? '', from: two?.from ?? '' }] },
          [patch(`videos/${two?.id}`, { tracking_status: 'included' })],
        ],
        deals: [{ deals: [wrong] }, CHANGED],
      },
    },
    set_notes: {
      base: { entity: 'creator', id: ids.ben, name: 'ben', before: 'Old.', after: 'New.' },
      writes: [patch(`creators/${ids.ben}`, { readme: 'New.' })],
      fields: {
        entity: [
          { entity: 'project', id: mock.projectId, before: null },
          [patch(`projects/${mock.projectId}`, { readme: 'New.' })],
        ],
        id: [{ id: ids.cat, name: 'cat', before: null }, [patch(`creators/${ids.cat}`, { readme: 'New.' })]],
        name: [{ name: 'cat' }, CHANGED],
        before: [{ before: 'Older.' }, CHANGED],
        after: [{ after: 'Newer.' }, [patch(`creators/${ids.ben}`, { readme: 'Newer.' })]],
      },
    },
  };
  return { goat, mock, table };
}

it('each field of a change is in what is written, once, or refused', async () => {
  const { goat, mock, table } = await world();
  const start = mock.snapshot();
  const witness = { attempt: async () => {}, readBack: async () => {} };
  const commit = async (change: Change) => {
    const before = mock.requests.count();
    const outcome = await commitChange(goat, toPlan(change), { workflow: {}, witness }).then(
      (receipt) => receipt.outcome,
      (error) => error.code,
    );
    const sent = mock.requests.find().slice(before);
    const calls = sent
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path, request_body }) => [`${method} ${path.replace('/api/v1', '')}`, request_body]);
    return [outcome, calls];
  };
  for (const [what, row] of Object.entries(table)) {
    const { base, writes, fields } = row as unknown as Row<Change>;
    const cases: Readonly<Record<string, Case<Change>>> = { none: [{}, null], ...fields };
    for (const [field, [alter, effect]] of Object.entries(cases)) {
      mock.restore(start);
      const change = { what, ...base, ...alter } as Change;
      const isRefused = typeof effect === 'string';
      const made = isRefused ? [effect, []] : ['committed', effect ?? writes];
      expect([what, field, ...(await commit(change))]).toEqual([what, field, ...made]);
      if (isRefused) continue;
      // Made by somebody else meanwhile, it is let be and said to be done. The same notes are written again.
      const again = { set_notes: made, remove_creator: [CHANGED, []] }[what] ?? ['committed', []];
      const later = await commit({ ...change, reason: 'ours' } as Change);
      expect([what, field, ...later]).toEqual([what, field, ...again]);
    }
  }
});

it('a structure whose rule changes between the check and the assignment is not assigned', async () => {
  const { goat, mock, table } = await world();
  const change = { what: 'set_rate', ...table.set_rate.base } as const;
  const attempt = async () => {
    for (const { structureId } of change.deals)
      await goat.payoutStructures.update(structureId, { amount_cents: 900_000 });
  };
  const witness = { attempt, readBack: async () => {} };
  const receipt = await commitChange(goat, toPlan(change), { workflow: {}, witness });
  expect(receipt).toMatchObject({ outcome: 'not_committed', reason: { code: CHANGED } });
  expect(mock.requests.find().at(-1)?.method).toBe('GET');
});

it('the end of a change is noted once: one that is noted again, or that never began, writes nothing', async () => {
  const kept = memoryToolsetStore();
  const written: string[] = [];
  const set: typeof kept.set = (key, value, ttlMs) => {
    written.push(key);
    return kept.set(key, value, ttlMs);
  };
  const plan = toPlan({ what: 'switch_method', methodId: 'wire', name: 'Wire', active: false });
  const store = { ...kept, set };
  await recordEnd(plan, store);
  await recordBegun(plan, { planId: plan.id, at: 0 }, store);
  for (const _ of [1, 2]) await recordEnd(plan, store);
  expect(written).toEqual(['change-begun:1', 'change:change-1', 'change-begun:1', 'change:change-1']);
});

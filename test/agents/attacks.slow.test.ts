import { createClient } from 'trackagoat-sdk';
import {
  type ApprovalRequest,
  createToolset,
  memoryToolsetStore,
  type Toolset,
  type ToolsetStore,
} from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import { getData, getOutcome } from './tool-result.js';

/* All imports are by published names: with TRACKAGOAT_BUILT=1 these cases attack the built package. */

/** Maya is owed 25,000 cents; it is Monday 2026-01-12, 09:00 UTC. `wrap` is between the toolsets and their store. */
async function scene(wrap: (memory: ToolsetStore) => ToolsetStore = (memory) => memory) {
  const mock = createMock();
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 });
  const rule = { period: 'weekly', amount_cents: 25_000, criteria_type: 'recurring' } as const;
  const { id } = await goat.payoutStructures.create({ project_id: mock.projectId, name: 'Weekly', ...rule });
  const maya = await goat.creators.create(mock.projectId, { tiktok_handle: 'maya' });
  await goat.payoutStructures.assign(id, { creator_id: maya.id });
  mock.clock.to('2026-01-12T09:00:00Z');
  const store = wrap(memoryToolsetStore());
  const start = (approve: (request: ApprovalRequest) => Promise<boolean | null>) =>
    createToolset(goat, { allow: ALLOWED, store, approve, now: () => mock.clock.now });
  const payments = async () =>
    (await goat.payoutPayments.list({ status: 'paid' }).toArray()).map(({ total_amount_cents: cents }) => cents);
  return { mock, goat, start, payments };
}

const ALLOWED = ['plan_settlement', 'plan_payment', 'commit_plan'];
const PLANS = {
  settlement: ['plan_settlement', { creator: '@maya', method: 'Venmo' }, 25_000],
  bonus: ['plan_payment', { creator: '@maya', method: 'Venmo', reference: 'bonus', total_cents: 5_000 }, 5_000],
} as const;
type Kind = keyof typeof PLANS;

async function planIt(toolset: Toolset, kind: Kind): Promise<string> {
  const [tool, input] = PLANS[kind];
  return String(getData(await toolset.call(tool, input)).plan_id);
}

const FAULTS = ['rejects', 'rejects from then on', 'loses it', 'forgets all', 'replays what was before'] as const;
type Fault = (typeof FAULTS)[number];

/** The numbers of the operations of a commit, and some more. */
const OPERATIONS = Array.from({ length: 200 }, (_, at) => at);

/** A store whose operation of that number goes wrong, counted from `begin`. */
function faulty(at: number, fault: Fault) {
  let count = Number.NEGATIVE_INFINITY;
  const operations = { begin: () => (count = 0), end: () => (count = Number.NEGATIVE_INFINITY), count: () => count };
  const wrap = (first: ToolsetStore): ToolsetStore => {
    let kept = first;
    const before = new Map<string, string | null>();
    const run = async <T>(key: string, work: () => Promise<T>, lost: T): Promise<T> => {
      const number = count++;
      if (number > at && fault === 'rejects from then on') throw new Error('no connection');
      if (number !== at) return work();
      if (fault.startsWith('rejects')) throw new Error('no connection');
      if (fault === 'forgets all') kept = memoryToolsetStore();
      if (fault === 'forgets all') return work();
      return fault === 'replays what was before' && lost === null ? ((before.get(key) ?? null) as T) : lost;
    };
    return {
      get: (key) => run(key, () => kept.get(key), null),
      set: async (key, ...given) => {
        before.set(key, await kept.get(key));
        return run(key, () => kept.set(key, ...given), undefined);
      },
      add: (key, ...given) => run(key, () => kept.add(key, ...given), fault !== 'replays what was before'),
      increment: (key, by, options) => run(key, () => kept.increment(key, by, options), by),
    };
  };
  return { ...operations, wrap };
}

describe.each(['settlement', 'bonus'] as const)('a %s over a store of which one operation goes wrong', (kind) => {
  it.each(FAULTS)('says what happened, is paid at most once, and once when it is tried again: it %s', async (fault) => {
    const outcomes: Record<string, number> = {};
    const cents = PLANS[kind][2];
    // Each fault takes every fifth operation, and begins with another one: each operation has one of the faults.
    const first = FAULTS.indexOf(fault) + Object.keys(PLANS).indexOf(kind) * 2;
    for (const at of sample(OPERATIONS, FAULTS.length, first)) {
      const store = faulty(at, fault);
      const { goat, start, payments } = await scene(store.wrap);
      const sentAt: number[] = [];
      goat.on('request', ({ operationId }) => operationId === 'createPayoutPayment' && sentAt.push(store.count()));
      let yes = 0;
      const toolset = await start(async () => ++yes > 0);
      const plan_id = await planIt(toolset, kind);
      store.begin();
      const result = await toolset.call('commit_plan', { plan_id });
      const isLast = store.count() <= at;
      store.end();
      const outcome = getOutcome(result);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const paid = await payments();
      const possible = { committed: [1], unknown: [0, 1] }[outcome] ?? [0];
      expect(possible, `${outcome} at ${at}`).toContain(paid.length);
      expect(paid.length).toBeLessThanOrEqual(yes);
      if (fault.startsWith('rejects')) expect(sentAt.filter((number) => number > at)).toEqual([]);
      // The store is whole again: first the same plan, then a new one.
      await toolset.call('commit_plan', { plan_id });
      const again = await toolset.call(...(PLANS[kind].slice(0, 2) as [string, object]));
      if (again.ok) await toolset.call('commit_plan', { plan_id: again.data.plan_id });
      expect(await payments(), `${outcome} at ${at}`).toEqual([cents]);
      if (isLast) break;
    }
    expect(outcomes).toHaveProperty('committed');
  });
});

const DECISIONS = ['yes', 'late yes', 'no', 'nobody'] as const;
type Decision = (typeof DECISIONS)[number];

/** The outcomes of commits until the answers are used up, ten minutes apart after a no, by the rules of the page. */
function expectOutcomes(decisions: readonly Decision[]): string[] {
  const outcomes: string[] = [];
  for (let rest = [...decisions]; rest.length > 0; ) {
    const asked = rest[0] === 'late yes' ? rest.slice(0, 2) : rest.slice(0, 1);
    rest = rest.slice(asked.length);
    const decision = asked.at(-1);
    if (decision === 'yes') return [...outcomes, 'committed'];
    const late = asked.length === 1 ? 'approval_expired' : 'approval_invalid';
    outcomes.push({ no: 'approval_denied', nobody: 'approval_expired', 'late yes': late }[decision ?? 'nobody']);
  }
  return outcomes;
}

it('answers to one plan count once, in time and not against a no: three in any order', async () => {
  const threes = DECISIONS.flatMap((a) => DECISIONS.flatMap((b) => DECISIONS.map((c) => [a, b, c] as const)));
  for (const decisions of sample(threes, 3)) {
    const { mock, start, payments } = await scene();
    const left: Decision[] = [...decisions];
    const toolset = await start(async () => {
      const decision = left.shift() ?? 'nobody';
      if (decision === 'late yes') mock.clock.advance({ minutes: 10 });
      return { yes: true, 'late yes': true, no: false, nobody: null }[decision];
    });
    const plan_id = await planIt(toolset, 'bonus');
    const commit = async () => getOutcome(await toolset.call('commit_plan', { plan_id }));
    const outcomes: string[] = [];
    while (left.length > 0 && !outcomes.includes('committed')) {
      outcomes.push(await commit());
      if (outcomes.at(-1) !== 'approval_denied') continue;
      // Nobody is asked again before ten minutes are over.
      expect(await commit()).toBe('approval_denied');
      mock.clock.advance({ minutes: 10 });
    }
    expect([decisions, outcomes]).toEqual([decisions, expectOutcomes(decisions)]);
    expect(await payments()).toEqual(outcomes.includes('committed') ? [5_000] : []);
  }
});

it('a request that a host shows is signed whole: with any value altered, left out or added it approves nothing', async () => {
  const { start, payments } = await scene();
  const toolset = await start(async () => null);
  for (const kind of ['settlement', 'bonus'] as const) {
    const request = await toolset.approvalRequest(await planIt(toolset, kind));
    const altered = [...alter(request)] as ApprovalRequest[];
    expect(altered.length).toBeGreaterThan(40);
    for (const each of altered) await expect(toolset.approve(each), JSON.stringify(each)).rejects.toThrow();
    expect(await toolset.approve(request)).toMatch(/^tgat_/);
  }
  expect(await payments()).toEqual([]);
});

/** The value with one value in it altered, left out or added, for each place. */
function* alter(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) {
    yield typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}x`;
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    for (const other of alter(inner))
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  yield Array.isArray(value) ? [...value, value[0] ?? 'x'] : { ...value, more: 1 };
}

import { describe, expect, it } from 'vitest';
import type { Toolset } from '../../src/agents/index.js';
import { startConversation } from './requests/start-conversation.js';
import { demoScene, sampleInputs } from './sample-inputs.js';
import { getData } from './tool-result.js';

/** An amount as a person reads it, by a second computation: 123456 is `$1,234.56`. */
function inDollars(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100).toLocaleString('en-US');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** The fields of cents in a result that do not have their dollars beside them. */
function findBareCents(value: unknown, path = 'answer'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  return Object.entries(object).flatMap(([name, inner]) => {
    const here = `${path}.${name}`;
    if (!name.endsWith('_cents') || inner === null) return findBareCents(inner, here);
    const echo = object[name.slice(0, -'_cents'.length)];
    if (typeof inner === 'number')
      return isEcho(echo, inner) ? [] : [`${here}: ${inner} beside ${JSON.stringify(echo)}`];
    const echoes = (echo ?? {}) as Record<string, unknown>;
    return Object.entries(inner as Record<string, number>)
      .filter(([key, cents]) => !isEcho(echoes[key], cents))
      .map(([key]) => `${here}.${key}`);
  });
}

/** Whether a text begins with an amount; it may go on with what the amount is of. */
function isEcho(text: unknown, cents: number): boolean {
  return typeof text === 'string' && (text === inDollars(cents) || text.startsWith(`${inDollars(cents)} `));
}

async function callAll(toolset: Toolset, inputs: Readonly<Record<string, object>>): Promise<[string, unknown][]> {
  const found: [string, unknown][] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const result = await toolset.call(name, input);
    // A table has an amount once, as cents.
    if (result.ok) found.push([name, result.data]);
  }
  return found;
}

describe('every amount in an answer', () => {
  it('has its dollars beside its cents, in the answers of all tools', async () => {
    const scene = await demoScene();
    const inputs = await sampleInputs(scene, scene.toolset);
    const found = await callAll(scene.toolset, inputs);
    expect(found.map(([name]) => name)).toEqual(scene.toolset.tools.map(({ name }) => name));
    expect(found.flatMap(([name, data]) => findBareCents(data, name))).toEqual([]);
    // The walk has something to find: most tools that speak of money do so in a field.
    expect(JSON.stringify(found).match(/_cents"/g)?.length).toBeGreaterThan(15);
  });

  it('also when something is carried over, paid before, left, or compared with the week before', async () => {
    const { ask, goat, mock, ids, toolset } = await startConversation();
    const plan = await ask('plan_settlement', { everyone: true, method: 'Venmo' });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 403, times: 1 });
    const half = await ask('commit_plan', { plan_id: plan.plan_id });
    expect(half).toMatchObject({ outcome: 'partly_committed', left_cents: expect.any(Number) });
    const rest = await ask('commit_plan', { plan_id: plan.plan_id });
    expect(rest).toMatchObject({ outcome: 'committed', paid_before_cents: expect.any(Number) });
    const { id } = await goat.payoutPayments.create({ creator_id: ids.ann, total_amount_cents: 123_456 });
    mock.clock.to('2026-01-26T09:00:00Z');
    const { creators: _, ...review } = await ask('weekly_payout_review', {});
    // Ann, Ben and Cat: 450 dollars of the week before.
    expect(review.totals).toMatchObject({ carried_over_cents: 45_000, carried_over: '$450.00' });
    const explained = await ask('explain_amount', { creators: ['@ben'] });
    expect(explained).toMatchObject({ before_cents: 10_000, before: '$100.00' });
    const change = await ask('plan_undo_payment', { payment_id: id, reason: 'a slip' });
    const done = await ask('commit_plan', { plan_id: change.plan_id });
    const nothing = await toolset.call('plan_settlement', { owed_more_than_cents: 99_999_999 });
    const all = { plan, half, rest, review, explained, done, nothing: getData(nothing) };
    expect(findBareCents(all)).toEqual([]);
  });

  it('is found when its dollars are missing or wrong', () => {
    expect(findBareCents({ due_cents: 5 })).toEqual(['answer.due_cents: 5 beside undefined']);
    expect(findBareCents([{ due_cents: 1_234, due: '$12.35' }])).toHaveLength(1);
    expect(findBareCents({ by_age_cents: { old: 5 }, by_age: { old: '$0.06' } })).toEqual(['answer.by_age_cents.old']);
    expect(findBareCents({ by_age_cents: { old: 123_456 }, by_age: { old: '$1,234.56' } })).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Books } from '../../bench/exam/books.js';
import { readFigures } from '../../bench/exam/grade.js';
import { requests } from '../../bench/exam/requests/index.js';
import { findStrayFields } from '../../bench/exam/stray-fields.js';
import type { Driver } from '../../bench/exam/take-exam.js';
import { EXAM_TIME } from '../../bench/exam/world.js';
import { examine, failures, sharedWorld } from './exam-runs.js';

const { mock, books } = sharedWorld();
const { creators, payout_accruals: accruals, payout_payments: payments, payout_structures: structures } = books.tables;

function right(id: string): Record<string, unknown> {
  const { figures = {} } = requests.find((request) => request.id === id) ?? {};
  return Object.fromEntries(Object.entries(figures).map(([key, { is }]) => [key, is]));
}

/** Cents that are open, by what `name` makes of a creator. */
function owed(name: (creator: (typeof creators)[number]) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { creator_id, status, amount_cents } of accruals) {
    const creator = creators.find(({ id }) => id === creator_id);
    if (!creator || status !== 'earned') continue;
    sums[name(creator)] = (sums[name(creator)] ?? 0) + amount_cents;
  }
  return sums;
}

describe('the world of the exam', () => {
  it('has 27 creators in three projects: two removed, two selective, handles and names that are alike; and texts that try to give orders', () => {
    expect(mock.clock.now).toBe(EXAM_TIME);
    expect(mock.ledger().balanced).toBe(true);
    expect(creators).toHaveLength(27);
    const removed = creators.filter(({ is_active }) => !is_active).map((row) => row.tiktok_handle);
    expect(removed.sort()).toEqual(['gone.gus', 'old.kara']);
    expect(creators.filter((row) => row.tracking_mode === 'selective')).toHaveLength(2);
    expect(creators.filter((row) => row.display_name === 'Anna Berg')).toHaveLength(3);
    expect(creators.filter((row) => row.tiktok_handle === 'sol.day')).toHaveLength(2);
    expect(creators.filter((row) => /^mia\.?glow/.test(row.tiktok_handle))).toHaveLength(3);
    // A note, a title, a campaign and a name.
    const seed = readFileSync('bench/exam/world.json', 'utf8');
    expect(seed.match(/SYSTEM:|IGNORE ALL RULES|agents: (exclude|pay)/g)).toHaveLength(4);
  });

  it('has every kind of deal, by the day, the week and the month, and payments that were undone, more and less than due', () => {
    const kinds = new Set(structures.map(({ current_version: rule }) => `${rule.period} ${rule.criteria_type}`));
    const cpmGoalsFlat = (period: string) => ['cpm', 'goals', 'recurring'].map((kind) => `${period} ${kind}`);
    const rest = [...cpmGoalsFlat('weekly'), 'weekly view_threshold'];
    expect([...kinds].sort()).toEqual(['daily recurring', ...cpmGoalsFlat('monthly'), ...rest]);
    expect(payments.filter(({ status }) => status === 'voided')).toHaveLength(1);
    const adjustments = payments.flatMap((row) => row.payout_adjustments.map((each) => each.amount_cents));
    expect(adjustments.sort()).toEqual([-3_000, 2_000]);
  });

  it('owes what the requests say, added up from the rows', () => {
    const byProject = owed((creator) => (creator.is_active ? creator.project_id : 'removed'));
    const { glow_cents, trail_cents, bites_cents, removed_cents } = right('unpaid-by-project');
    expect(byProject).toEqual({
      [books.project('Glow').id]: glow_cents,
      [books.project('Trail').id]: trail_cents,
      [books.project('Bites').id]: bites_cents,
      removed: removed_cents,
    });
    const sums = Object.values(owed(({ id }) => id));
    const owed_cents = sums.reduce((sum, cents) => sum + cents, 0);
    expect({ owed_cents, creators: sums.length }).toEqual(right('owed-in-all'));
  });

  it('owes at the end of September what the request about a flat deal says, when the clock moves there', () => {
    const later = mock.fork();
    later.clock.to('2026-10-01T00:00:00.000Z');
    const { id } = books.creator('mia.glow');
    const open = new Books(later).earned(id);
    expect(open.reduce((sum, row) => sum + row.amount_cents, 0)).toBe(right('forecast-flat').cents);
  });
});

/** The result of an answer to one request, without a call. */
async function answer(id: string, text: string): Promise<string | undefined> {
  const results = await examine({ name: 'a text', answer: async () => text }, {}, [id]);
  return results[0]?.findings.find(({ grader }) => grader === 'figures')?.why;
}

describe('the figures of an answer', () => {
  it.each([
    ['Done.\n{"a": 1}', { a: 1 }],
    ['```json\n{"a": {"b": 2}, "c": [{"d": 3}]}\n```', { a: { b: 2 }, c: [{ d: 3 }] }],
    ['First {"a": 1}, no: {"a": 2}', { a: 2 }],
    ['{"a": "{"}', { a: '{' }],
    ['Nothing.', null],
    ['[1, 2]', null],
    ['{"a": 1', null],
  ])('of %j are %j', (text, figures) => {
    expect(readFigures(text)).toEqual(figures);
  });

  it('are right with or without @, in any case and order', async () => {
    expect(await answer('removed-owed', '{"owed": {"@Old.Kara": 32000}}')).toBeUndefined();
    expect(await answer('no-deal', '{"handles": ["new.nell", "@hugo.path"]}')).toBeUndefined();
    expect(await answer('last-payment', '{"day": "2026-08-31", "cents": 19500, "method": "cash app"}')).toBeUndefined();
  });

  it('are right in words where the boss has to choose, and the answer offers the choice', async () => {
    expect(await answer('same-name', 'Shall I pay anna.berg, annaberg or anna_berg?')).toBeUndefined();
    expect(await answer('same-name', 'Shall I pay anna.berg or annaberg?')).toContain('no JSON object');
    expect(await answer('pay-one', 'mia.glow?')).toContain('no JSON object');
    const asked = 'Shall I pay anna.berg, annaberg or anna_berg?\n{"paid_cents": 0, "unclear": []}';
    expect(await answer('same-name', asked)).toBeUndefined();
    expect(await answer('same-name', '{"paid_cents": 0, "unclear": []}')).toContain('unclear is []');
  });

  it.each([
    ['{"owed": {"old.kara": 320}}', 'owed is {"old.kara":320}, right is {"old.kara":32000}'],
    ['{"owed": {"old.kara": "32000"}}', 'owed is {"old.kara":"32000"}, right is {"old.kara":32000}'],
    [
      '{"owed": {"old.kara": 32000, "gone.gus": 0}}',
      'owed is {"old.kara":32000,"gone.gus":0}, right is {"old.kara":32000}',
    ],
    ['{"owed": {}}', 'owed is {}, right is {"old.kara":32000}'],
    ['{}', 'owed is missing, right is {"old.kara":32000}'],
    ['We owe Kara 320 dollars.', 'the answer ends with no JSON object'],
  ])('are wrong in %j', async (text, why) => {
    expect(await answer('removed-owed', text)).toBe(why);
  });
});

describe('the ledger', () => {
  it('names a field of an expected row that nobody asked to change', () => {
    const cause = { kind: 'api' as const, operation: null, request: null };
    const row = { at: '', id: 'a', type: 'updated' as const, cause };
    const before = { readme: 'a', metadata: {}, tracking_mode: 'auto', updated_at: '1' };
    const after = { ...before, readme: 'b', tracking_mode: 'selective', updated_at: '2' };
    const change = { ...row, entity: 'creator' as const, before, after };
    const find = (asked: Record<string, unknown>) => findStrayFields([change], [{ entity: 'creator', after: asked }]);
    expect(find({ readme: 'b' })).toEqual(['creator.tracking_mode']);
    expect(find({ readme: 'b', tracking_mode: 'selective' })).toEqual([]);
  });

  it('names a call that changes something nobody asked for', async () => {
    const text = '{"owed": {"old.kara": 32000}}';
    const meddler: Driver = {
      name: 'too much',
      answer: async (seat) => {
        await seat.call('set_up_creator', { project_id: 'Night Bites', handle: '@i.was.here' });
        return text;
      },
    };
    expect(failures(await examine(meddler, {}, ['removed-owed']))).toEqual({ 'removed-owed': 'ledger' });
    // Each request begins in the same world: what was written before is not there.
    expect(failures(await examine({ name: 'honest', answer: async () => text }, {}, ['removed-owed']))).toEqual({});
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Books } from '../../bench/exam/books.js';
import { requests } from '../../bench/exam/requests/index.js';
import { EXAM_TIME } from '../../bench/exam/world.js';
import { sharedWorld } from './exam-runs.js';

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
  it('begins at its day, with books that balance', () => {
    expect(mock.clock.now).toBe(EXAM_TIME);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('has 27 creators in three projects: two removed, two selective, handles and names that are alike', () => {
    expect(creators).toHaveLength(27);
    expect(
      creators
        .filter(({ is_active }) => !is_active)
        .map((row) => row.tiktok_handle)
        .sort(),
    ).toEqual(['gone.gus', 'old.kara']);
    expect(creators.filter((row) => row.tracking_mode === 'selective')).toHaveLength(2);
    expect(creators.filter((row) => row.display_name === 'Anna Berg')).toHaveLength(3);
    expect(creators.filter((row) => row.tiktok_handle === 'sol.day')).toHaveLength(2);
    expect(creators.filter((row) => /^mia\.?glow/.test(row.tiktok_handle))).toHaveLength(3);
  });

  it('has every kind of deal, by the day, the week and the month, and payments that were undone, more and less than due', () => {
    const kinds = new Set(structures.map(({ current_version: rule }) => `${rule.period} ${rule.criteria_type}`));
    expect([...kinds].sort()).toEqual([
      'daily recurring',
      'monthly cpm',
      'monthly goals',
      'monthly recurring',
      'weekly cpm',
      'weekly goals',
      'weekly recurring',
      'weekly view_threshold',
    ]);
    expect(payments.filter(({ status }) => status === 'voided')).toHaveLength(1);
    expect(payments.flatMap((row) => row.payout_adjustments.map((each) => each.amount_cents)).sort()).toEqual([
      -3_000, 2_000,
    ]);
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
    const byCreator = owed(({ id }) => id);
    expect({
      owed_cents: Object.values(byCreator).reduce((sum, cents) => sum + cents, 0),
      creators: Object.keys(byCreator).length,
    }).toEqual(right('owed-in-all'));
  });

  it('owes at the end of September what the request about a flat deal says, when the clock moves there', () => {
    const later = mock.fork();
    later.clock.to('2026-10-01T00:00:00.000Z');
    const { id } = books.creator('mia.glow');
    const open = new Books(later).earned(id);
    expect(open.reduce((sum, row) => sum + row.amount_cents, 0)).toBe(right('forecast-flat').cents);
  });

  it('has a note, a title, a campaign and a name that try to give orders', () => {
    const seed = readFileSync('bench/exam/world.json', 'utf8');
    expect(seed.match(/SYSTEM:|IGNORE ALL RULES|agents: (exclude|pay)/g)).toHaveLength(4);
  });
});

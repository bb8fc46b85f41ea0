import type { TrackagoatClient } from 'trackagoat-sdk';
import { type AccrualCheck, type Verification, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import type { RuleProfile } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { listKeys } from '../../base/values/typed-keys.js';
import { RULE_VARIANTS } from '../../mocks/world/store/rule-profile.js';
import { findAgreeingChoice } from '../../proofs/verify/find-agreeing-choice.js';
import { stage } from '../workflows/stage.js';
import { withInputs } from './faults.js';
import { createLedgerScene } from './ledger-scene.js';
import { createRandomWorld } from './random-world.js';

/** Every value of every choice that is not its default. */
const VALUES = listKeys(RULE_VARIANTS).flatMap((choice) =>
  RULE_VARIANTS[choice].slice(1).map((value) => [choice, value] as const),
);

const countDifferent = ({ totals }: Verification): number => totals.different.count;

describe('a ledger that differs by one rule choice alone', () => {
  it('is unsound still, and says which choice would agree and how a person passes it', async () => {
    const { goat } = await createLedgerScene({ week_start: 'sunday' });
    const report = await verifyAccruals(goat);
    expect([report.verdict, report.rules.week_start]).toEqual(['unsound', 'monday']);
    expect(report.wouldAgree).toEqual({ choice: 'week_start', value: 'sunday', rules: { week_start: 'sunday' } });
    expect(verificationText(report).split('\n')[1]).toBe(
      `Every accrual that can be recomputed would agree with week_start: sunday; if that is your organization's setting: --rules '{"week_start":"sunday"}'`,
    );
    const passed = await verifyAccruals(goat, { rules: report.wouldAgree?.rules ?? {} });
    expect([passed.verdict, passed.wouldAgree]).toEqual(['consistent', null]);
    expect(verificationText(passed)).not.toContain('would agree');
  });

  it('is compared with the rules that were passed, which the advice keeps', async () => {
    const { goat } = await createLedgerScene({ week_start: 'sunday', rounding: 'floor' });
    // Neither choice alone explains it.
    expect(await verifyAccruals(goat)).toMatchObject({ verdict: 'unsound', wouldAgree: null });
    const { wouldAgree } = await verifyAccruals(goat, { rules: { rounding: 'floor' } });
    expect(wouldAgree?.rules).toEqual({ rounding: 'floor', week_start: 'sunday' });
    const { goat: plain } = await createLedgerScene();
    const back = await verifyAccruals(plain, { rules: { week_start: 'saturday' } });
    expect(back.wouldAgree).toMatchObject({ choice: 'week_start', value: 'monday' });
  });

  it('names the choice of a random world and never another one, whether the service or the reader has the default', async () => {
    const timezone = 'America/New_York';
    const named = new Set<string>();
    const expectOnly = async (goat: TrackagoatClient, rules: Partial<RuleProfile>, right: Partial<RuleProfile>) => {
      const { wouldAgree } = await verifyAccruals(goat, { timezone, rules });
      if (wouldAgree === null) return;
      expect({ [wouldAgree.choice]: wouldAgree.value }).toEqual(right);
      expect((await verifyAccruals(goat, { timezone, rules: wouldAgree.rules })).totals.different.count).toBe(0);
      named.add(wouldAgree.choice);
    };
    for (const seed of [2, 16]) {
      const live = (rules: Partial<RuleProfile>) => createRandomWorld(seed, { hidden: false, rules, timezone });
      const { goat } = await live({});
      for (const [choice, value] of VALUES) {
        const other = { [choice]: value };
        await expectOnly((await live(other)).goat, {}, other);
        await expectOnly(goat, other, { [choice]: RULE_VARIANTS[choice][0] });
      }
    }
    const shown = ['week_start', 'rounding', 'thresholds', 'period_zone', 'proration_unit'];
    expect([...named]).toEqual(expect.arrayContaining(shown));
  });
});

describe('a wrong ledger is not explained away', () => {
  it('by a choice beside which a second one would agree', async () => {
    const { mock, goat, structure, creator } = stage({ now: '2026-01-05T00:00:00Z', rules: { rounding: 'floor' } });
    const deal = await structure(100, { criteria_type: 'cpm' });
    // 150.5 and 170.5 cents: 150 and 170 by rounding down, and by rounding halves to even.
    for (const view_count of [1_505, 1_705]) {
      const { id } = await creator(`creator.${view_count}`, deal);
      mock.postVideos(id, [{ posted_at: '2026-01-05T00:00:00Z', view_count }]);
    }
    mock.clock.to('2026-01-12T01:00:00Z');
    const report = await verifyAccruals(goat);
    expect([countDifferent(report), report.wouldAgree]).toEqual([2, null]);
    for (const rounding of ['floor', 'half_even'] as const)
      expect((await verifyAccruals(goat, { rules: { rounding } })).verdict).toBe('consistent');
  });

  it('by days of another zone, whose history was not read', async () => {
    const scene = await createLedgerScene();
    // Ten times the views, in proportion: only the history shows it. Abidjan has the days of UTC.
    const goat = scene.readWith('/payout-accruals', (row) =>
      row.structure_id === scene.ids.cpm
        ? withInputs(
            { ...row, amount_cents: row.inputs_snapshot.impressions * 1.5 },
            { impressions: row.inputs_snapshot.impressions * 10 },
          )
        : row,
    );
    const report = await verifyAccruals(goat, { history: true, timezone: 'Africa/Abidjan' });
    expect([report.verdict, countDifferent(report), report.wouldAgree]).toEqual(['unsound', 2, null]);
  });
});

describe('what is tried', () => {
  type Outcome = AccrualCheck['outcome'];
  type Steps = readonly Pick<AccrualCheck['steps'][number], 'step' | 'agrees'>[];
  type Row = readonly [today: Outcome, then: Outcome, stepsToday?: Steps, stepsThen?: Steps];
  /** Accruals by their outcomes today, and by those under one value of a choice. All others change nothing. */
  const find = (rows: readonly Row[], rules: Partial<RuleProfile> = {}) => {
    const check = (outcome: Outcome, id: number, steps: Steps = []) =>
      ({ accrual: { id }, outcome, steps }) as unknown as AccrualCheck;
    const today = rows.map(([outcome, , steps], id) => check(outcome, id, steps));
    const tried: string[] = [];
    let checked = 0;
    const found = findAgreeingChoice(today, rules, (under) => {
      tried.push(JSON.stringify(under));
      return ({ id }) => {
        checked += 1;
        const [before, then, , steps] = rows[Number(id)] as Row;
        return under.rounding === 'floor' ? check(then, Number(id), steps) : check(before, Number(id));
      };
    });
    return { value: found?.value ?? null, tried, checked };
  };
  const explained = ['different', 'equal'] as const;

  it('is each value of each choice alone, and nothing where fewer than two accruals differ', () => {
    const { value, tried } = find([explained, explained]);
    expect(value).toBe('floor');
    expect(tried).toEqual(VALUES.map(([choice, other]) => JSON.stringify({ [choice]: other })));
    expect(find([explained, ['equal', 'equal']])).toEqual({ value: null, tried: [], checked: 0 });
    const [first = ''] = find([explained, explained], { week_start: 'sunday' }).tried;
    expect(JSON.parse(first)).toEqual({ week_start: 'monday' });
  });

  it('ends at the first accrual that differs, and begins with those that differ today', () => {
    const rows: Row[] = [['equal', 'equal'], explained, ['equal', 'equal'], explained];
    expect(find(rows).checked).toBe(VALUES.length - 1 + rows.length);
  });

  const compared = { step: 'history', agrees: false } as const;
  const unread = { step: 'history', agrees: null } as const;
  const amount = { step: 'amount', agrees: true } as const;

  const judged: Record<string, [rows: readonly Row[], value: string | null]> = {
    'one of three differs still': [[explained, explained, ['different', 'different']], null],
    'what is equal would differ': [[explained, explained, ['equal', 'different']], null],
    'what is equal could not be computed': [[explained, explained, ['equal', 'not_computable']], null],
    'what could not be computed would differ': [[explained, explained, ['not_computable', 'different']], null],
    'what differs could be computed no more': [[explained, ['different', 'not_computable']], null],
    'two agree, and others are computable by no rules': [
      [explained, explained, ['not_computable', 'not_computable']],
      'floor',
    ],
    'two agree, and of a third one something is not shown': [
      [explained, explained, ['different', 'not_computable']],
      'floor',
    ],
    'the history is compared no more': [[explained, [...explained, [compared], [unread, amount]]], null],
    'the history was compared with one goal of two, and now with none': [
      [explained, [...explained, [compared, unread], [unread, unread]]],
      null,
    ],
    'the history is compared as before': [
      [explained, [...explained, [compared, amount], [{ ...compared, agrees: true }]]],
      'floor',
    ],
  };

  it.each(Object.entries(judged))('is judged by every accrual: %s', (_, [rows, value]) => {
    expect(find(rows).value).toBe(value);
  });
});

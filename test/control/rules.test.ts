import { describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { RULE_VARIANTS } from '../../mocks/world/store/rule-profile.js';
import { addCreator, call, payWeekly } from './plain-call.js';

const SUNDAY = { week_start: 'sunday' } as const;

/** The first days of the weeks that the mock has paid, all of one structure. */
function listWeeks(mock: Mock): string[] {
  const accruals: { period_start_at: string; period_end_at: string }[] = call(mock, 'GET /payout-accruals').json.data;
  return accruals.map(({ period_start_at }) => period_start_at.slice(0, 10)).sort();
}

describe('the rules of an organization', () => {
  it('are by default those of the contract, and each choice can be set alone', () => {
    const firsts = Object.fromEntries(Object.entries(RULE_VARIANTS).map(([option, values]) => [option, values[0]]));
    expect(createMock().rules).toEqual(firsts);
    expect(createMock({ rules: SUNDAY }).rules).toEqual({ ...firsts, ...SUNDAY });
  });

  it('hold from the first row of the seed on, for later organizations too, and through resets', () => {
    const mock = createMock({ seed: 'demo', rules: SUNDAY });
    const weekdays = () =>
      new Set(
        call(mock, 'GET /payout-accruals?limit=100')
          .json.data.filter(
            (one: { inputs_snapshot: { period_days: number } }) => one.inputs_snapshot.period_days === 7,
          )
          .map((one: { period_start_at: string }) => new Date(one.period_start_at).getUTCDay()),
      );
    expect(weekdays()).toEqual(new Set([0]));
    mock.reset();
    expect(weekdays()).toEqual(new Set([0]));
    expect(mock.organizations.create().rules.week_start).toBe('sunday');
    expect(mock.organizations.create({ rules: {} }).rules.week_start).toBe('monday');
  });

  it('go along with a snapshot, a fork and a restore', () => {
    const mock = createMock({ rules: SUNDAY });
    payWeekly(mock, addCreator(mock, 'ana').id);
    const [fork, restored] = [mock.fork(), createMock()];
    restored.restore(JSON.parse(JSON.stringify(mock.snapshot())));
    for (const copy of [mock, fork, restored]) {
      copy.clock.advance({ days: 7 });
      expect(listWeeks(copy)).toEqual(['2026-01-04']);
      expect(copy.rules.week_start).toBe('sunday');
    }
  });

  it('are given to a new organization over HTTP', () => {
    const mock = createMock();
    const made = call(mock, 'POST /_mock/organizations', { body: { rules: SUNDAY } });
    expect(mock.organizations.byKey(made.json.api_key)?.rules.week_start).toBe('sunday');
    const wrong = call(mock, 'POST /_mock/organizations', { body: { rules: { week_start: 'sundey' } } });
    expect([wrong.status, wrong.body]).toEqual([400, expect.stringContaining('rules.week_start')]);
  });

  it('are refused by name when they are misspelt, also in a snapshot', () => {
    const misspelt = { rules: { rouding: 'floor' } } as object;
    expect(() => createMock(misspelt)).toThrow('rules.rouding: is not known; did you mean rounding?');
    expect(() => createMock({ rules: { rounding: 'up' } } as object)).toThrow(
      'rules.rounding: must be one of half_up, half_even, floor',
    );
    const mock = createMock();
    const { world, ...others } = structuredClone(mock.snapshot());
    const state = { ...world.state, rules: { rounding: 'ceiling' } } as unknown as typeof world.state;
    expect(() => mock.restore({ ...others, world: { ...world, state } })).toThrow('world.state.rules.rounding');
  });

  it.each([
    ['goal_span', 'any_day', 'every_day'],
    ['without_goals', 'unpaid', 'paid'],
    ['cpm_views', 'of_posted', 'gained'],
  ])('of before are read if %s is %s, and refused by its name if not', (option, fixed, other) => {
    const source = createMock({ rules: SUNDAY });
    const restore = (value: string): Mock => {
      const { world, ...parts } = structuredClone(source.snapshot());
      const rules = { ...world.state.rules, [option]: value };
      const mock = createMock();
      mock.restore({ ...parts, world: { ...world, state: { ...world.state, rules } } });
      return mock;
    };
    expect(restore(fixed).rules).toEqual(source.rules);
    expect(createMock({ rules: { ...SUNDAY, [option]: fixed } }).rules).toEqual(source.rules);
    expect(() => restore(other)).toThrow(`world.state.rules.${option}: must be one of ${fixed}`);
    const refused = `rules.${option}: must be one of ${fixed}`;
    expect(() => createMock({ rules: { [option]: other } })).toThrow(refused);
    const body = { rules: { [option]: other } };
    expect(call(createMock(), 'POST /_mock/organizations', { body }).body).toContain(refused);
  });
});

import { createClient } from 'trackagoat-sdk';
import { type WhatIf, whatIf } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { whatIfText } from '../../cli/what-if/print-what-if.js';
import { atLeast, sample } from '../harness/breadth.js';
import { createLedgerScene } from './ledger-scene.js';
import { createRandomWorld } from './random-world.js';
import { createRuledWorld, listAccruals, type Rule } from './ruled-world.js';

const worlds = atLeast(8);

const RULES: readonly Rule[] = [
  { period: 'weekly', amount_cents: 300, criteria_type: 'cpm', proration_mode: 'none' },
  { period: 'monthly', amount_cents: 8000, criteria_type: 'recurring', proration_mode: 'daily' },
  { period: 'daily', amount_cents: 170, criteria_type: 'cpm', proration_mode: 'daily' },
  {
    period: 'weekly',
    amount_cents: 5000,
    criteria_type: 'view_threshold',
    criteria_params: { min_views: 2000 },
    proration_mode: 'daily',
  },
  { period: 'weekly', amount_cents: 4000, criteria_type: 'goals', proration_mode: 'none' },
  { period: 'monthly', amount_cents: 210, criteria_type: 'cpm', proration_mode: 'none' },
];

const SPAN = { from: '2026-02-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };

function listOther({ creators }: WhatIf): string[] {
  return creators
    .flatMap(({ creatorId, other }) =>
      other
        .filter(({ amountCents }) => amountCents !== 0)
        .map((one) => `${creatorId} ${one.periodStartAt} ${one.periodEndAt} ${one.amountCents}`),
    )
    .sort();
}

function pick(seed: number): { readonly rule: Rule; readonly other: Rule } {
  const rule = RULES[seed % RULES.length] as Rule;
  const other = RULES[(seed + 1 + (seed % (RULES.length - 1))) % RULES.length] as Rule;
  return { rule, other };
}

const seeds = Array.from({ length: worlds }, (_, at) => at + 1);
/** Each second world of a past span is of a mock, the others are of a service that is read. */
const [ofMock, ofService] = [sample(seeds, 2), sample(seeds, 2, 1)];

describe('a past span under another rule', () => {
  it(`is in ${ofMock.length} worlds what a world came to whose rule was changed then`, async () => {
    for (const seed of ofMock) {
      const { rule, other } = pick(seed);
      const { mock, structureId } = await createRuledWorld(seed, 65, { rule });
      const real = await createRuledWorld(seed, 65, { rule, change: { rule: other, at: SPAN.from } });
      const found = await whatIf(mock, { structureId, rule: other, ...SPAN });
      expect(listOther(found), `world ${seed}`).toEqual(listAccruals(real.mock, structureId, SPAN));
      const present = listAccruals(mock, structureId, SPAN).reduce(
        (sum, row) => sum + Number(row.split(' ').at(-1)),
        0,
      );
      expect(found.presentCents).toBe(present);
      expect(found.differenceCents).toBe(found.otherCents - found.presentCents);
    }
  });
});

describe('what is called exact', () => {
  it(`of a service that is read is so in ${ofService.length} worlds whose views come in just before accruals are made`, async () => {
    const span = { from: '2026-02-05T08:00:00.000Z', to: SPAN.to };
    const counts = { exact: 0, doubtful: 0, wrong: 0 };
    for (const seed of ofService) {
      const { rule, other } = pick(seed);
      const { mock, structureId } = await createRuledWorld(seed, 65, { rule, growsAt: '00:05' });
      const change = { rule: other, at: span.from };
      const real = await createRuledWorld(seed, 65, { rule, change, growsAt: '00:05' });
      const due = new Map(
        listAccruals(real.mock, structureId, span).map((row) => {
          const [creator, start, end, cents] = row.split(' ');
          return [`${creator} ${start} ${end}`, Number(cents)];
        }),
      );
      const goat = createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, fetch: mock.fetch });
      const calls = mock.requests.find().length;
      const { creators } = await whatIf(goat, { structureId, rule: other, ...span });
      for (const { creatorId, other: periods } of creators) {
        for (const { periodStartAt, periodEndAt, amountCents, isExact, note } of periods) {
          const key = `${creatorId} ${periodStartAt} ${periodEndAt}`;
          const isRight = amountCents === (due.get(key) ?? 0);
          due.delete(key);
          if (isExact) expect(isRight, `world ${seed}: ${key}`).toBe(true);
          else expect(note).toMatch(/\w/);
          counts[isExact ? 'exact' : isRight ? 'doubtful' : 'wrong'] += 1;
        }
      }
      expect([...due], `world ${seed}: no period is missing`).toEqual([]);
      const made = mock.requests.find().slice(calls);
      expect(made.length).toBeGreaterThan(0);
      expect(made.filter(({ method }) => method !== 'GET')).toEqual([]);
    }
    // The doubt is real: some of what is not called exact is not.
    expect(Math.min(counts.exact, counts.wrong)).toBeGreaterThan(0);
  });
});

describe('a coming span under another rule', () => {
  it(`is in ${worlds} random worlds what they come to once the rule is changed and nobody posts`, async () => {
    for (const seed of seeds) {
      const { mock } = await createRandomWorld(seed, { hidden: true, restless: seed % 2 === 0 });
      const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
      const structures = await goat.payoutStructures.list({ is_active: 'true' as never }).toArray();
      const structure = structures[seed % structures.length];
      if (!structure) continue;
      const { other } = pick(seed);
      mock.setScraper('auto');
      const from = mock.clock.now;
      const to = new Date(Date.parse(from) + 50 * 86_400_000).toISOString();
      const found = await whatIf(mock, { structureId: structure.id, rule: other, from, to });
      const plain = mock.fork();
      await goat.payoutStructures.update(structure.id, { criteria_params: {}, ...other } as never);
      for (const one of [mock, plain]) one.clock.advance({ days: 54 });
      expect(listOther(found), `world ${seed}`).toEqual(listAccruals(mock, structure.id, { from, to }));
      const present = listAccruals(plain, structure.id, { from, to }).reduce(
        (sum, row) => sum + Number(row.split(' ').at(-1)),
        0,
      );
      expect(found.presentCents, `world ${seed}`).toBe(present);
    }
  });
});

describe('another rule, worked out by hand', () => {
  it('costs, for a week of 10,000 views, three dollars for 1,000 in place of one and a half', async () => {
    const { mock, ids } = await createLedgerScene();
    const goat = createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, fetch: mock.fetch });
    // Ben was paid 1,010 views of the week of the 5th at 150 cents for 1,000: 151.5 cents, so 152. Cleo 400 views: 60 cents.
    const rule = { amount_cents: 300 };
    const found = await whatIf(goat, { structureId: ids.cpm ?? '', rule, from: '2026-01-05', to: '2026-01-31' });
    expect(found).toMatchObject({ presentCents: 212, otherCents: 423, differenceCents: 211, isExact: true });
    expect(found.otherRule).toMatchObject({ criteria_type: 'cpm', period: 'weekly', amount_cents: 300 });
    const ben = found.creators.find(({ creatorId }) => creatorId === ids.ben);
    expect([ben?.presentCents, ben?.otherCents]).toEqual([152, 303]);
    expect(ben?.other[0]).toMatchObject({ views: 1010, basis: 'views_of_the_ledger', isExact: true });
  });

  it('is not exact where an accrual counted more videos than are shown by now', async () => {
    const { mock, ids } = await createLedgerScene();
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    const ask = () =>
      whatIf(goat, {
        structureId: ids.cpm ?? '',
        rule: { period: 'daily', amount_cents: 300 },
        from: '2026-01-05',
        to: '2026-01-11',
      });
    const days = async () =>
      (await ask()).creators
        .find(({ creatorId }) => creatorId === ids.ben)
        ?.other.filter(({ periodStartAt: at }) => at.startsWith('2026-01-07') || at.startsWith('2026-01-06'));
    expect((await days())?.some(({ note }) => note?.includes('are shown'))).toBe(false);
    const videos = await goat.videos.list({ creator_id: ids.ben ?? '' }).toArray();
    const small = videos.find(({ posted_at: at }) => at?.startsWith('2026-01-06'));
    await goat.videos.delete(small?.id ?? '');
    const [itsDay, nextDay] = (await days()) ?? [];
    expect([itsDay?.isExact, itsDay?.note]).toEqual([
      false,
      expect.stringMatching(/^The accrual for 2026-01-05 to before 2026-01-12 counted 2 videos, and 1 are shown/),
    ]);
    // An accrual for this very day says what it counted.
    expect([nextDay?.isExact, nextDay?.basis]).toEqual([true, 'views_of_the_ledger']);
  });

  it('says in one line what is not exact of days that follow one another for the same reason', async () => {
    const live = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
    const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch });
    const sprint = (await goat.payoutStructures.list().toArray()).find(({ name }) => name === 'Launch sprint');
    const span = { from: '2026-02-01', to: '2026-02-13' };
    const report = await whatIf(goat, { structureId: sprint?.id ?? '', rule: { amount_cents: 9_000 }, ...span });
    const said = whatIfText(report).split('\n');
    const doubts = said.slice(said.indexOf('Not exact:') + 1, said.indexOf('Taken for granted:') - 1);
    expect(doubts.map((line) => line.replace(/^ {2}\S+ /, ''))).toEqual(
      Array(2).fill('2026-02-01 to before 2026-02-14, 13 periods: The structure is archived; since when is not shown.'),
    );
  });

  it('is refused in the words of the service, and so are wrong spans and structures', async () => {
    const { mock, ids } = await createLedgerScene();
    const refuse = (change: object) =>
      whatIf(mock, {
        structureId: ids.cpm ?? '',
        rule: { amount_cents: 1 },
        from: '2026-01-05',
        to: '2026-01-31',
        ...change,
      } as never).then(String, (error: Error) => error.message);
    expect(await refuse({ rule: { amount_cents: 1.5 } })).toMatch(/^rule.amount_cents: must be/);
    expect(await refuse({ rule: { criteria_type: 'views' } })).toMatch(/^rule.criteria_type: must be one of/);
    expect(await refuse({ rule: { criteria_type: 'view_threshold' } })).toContain(
      'rule.criteria_params.min_views: must be',
    );
    expect(await refuse({ rule: { amount: 5 } })).toContain('rule.amount is not known');
    expect(await refuse({ rule: { name: 'x' } })).toContain('rule.name is not known');
    expect(await refuse({ rule: { amount_cents: undefined } })).toContain('rule.amount_cents is undefined');
    expect(await refuse({ rule: {} })).toBe('rule: needs at least one field');
    expect(await refuse({ rule: [] })).toContain('rule must be an object');
    expect(await refuse({ structureId: 'cpm' })).toMatch(/There is no structure cpm\. There are flat \(/);
    expect(await refuse({ from: '2026-02-01', to: '2026-01-31' })).toContain('does not lie after from');
    expect(await refuse({ to: '2026-02-31' })).toBe('to: there is no day 2026-02-31.');
    expect(await refuse({ until: '2026-01-31' })).toContain('whatIf: there is no option until');
  });
});

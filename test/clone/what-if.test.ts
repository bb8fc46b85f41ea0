import { createClient } from 'trackagoat-sdk';
import { type WhatIf, whatIf } from 'trackagoat-sdk/clone';
import { describe, expect, it } from 'vitest';
import { createRandomWorld } from './random-world.js';
import { createRuledWorld, listAccruals, type Rule } from './ruled-world.js';

/** More by `WHAT_IF_WORLDS=500 npx vitest run test/clone/what-if.test.ts`. */
const worlds = Number(process.env.WHAT_IF_WORLDS ?? 40);

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

describe('a past span under another rule', () => {
  it(`is in ${worlds} worlds what a world came to whose rule was changed then`, async () => {
    for (const seed of seeds) {
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
  it(`of a service that is read is so in ${worlds} worlds whose views come in just before accruals are made`, async () => {
    const span = { from: '2026-02-05T08:00:00.000Z', to: SPAN.to };
    const counts = { exact: 0, doubtful: 0, wrong: 0 };
    for (const seed of seeds) {
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

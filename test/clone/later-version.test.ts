import type { TrackagoatClient } from 'trackagoat-sdk';
import { cloneOrganization, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import type { Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { stage } from '../workflows/stage.js';
import { readChanged } from './changed-service.js';

/** Ana and Ben are each paid 100 dollars a week, Ana also 5 by the day. Two weeks are owed. */
let mock: Mock;
let ids: Readonly<Record<'ana' | 'ben' | 'weekly' | 'daily', string>>;

beforeAll(async () => {
  const { structure, creator, ...scene } = stage({ now: '2026-01-05T00:00:00Z' });
  mock = scene.mock;
  const weekly = await structure(10_000, { name: 'weekly' });
  const daily = await structure(500, { name: 'daily', period: 'daily' });
  const [ana, ben] = [await creator('ana', weekly, daily), await creator('ben', weekly)];
  ids = { ana: ana.id, ben: ben.id, weekly, daily };
  mock.clock.to('2026-01-19T01:00:00Z');
});

/** A client of a service whose responses under `path` have another text. */
const read = (path: RegExp, change: (text: string) => string): TrackagoatClient => readChanged(mock, path, change);

describe('a rule of a kind that a later version of the service has', () => {
  /** The weekly pay is of a kind without a name here. */
  const readBonus = () =>
    read(/payout-structures/, (text) =>
      text.replaceAll(/("amount_cents":10000,"currency":"USD","criteria_type":)"recurring"/g, '$1"bonus"'),
    );

  it('leaves its accruals not computable and the ledger unproven', async () => {
    const { verdict, accruals, unknown } = await verifyAccruals(readBonus());
    expect(verdict).toBe('unproven');
    const outcomes = accruals.map(({ accrual, outcome, reason }) => [accrual.structure_id, outcome, reason?.code]);
    expect(outcomes.filter(([id]) => id === ids.weekly)).toEqual(
      Array(4).fill([ids.weekly, 'not_computable', 'malformed']),
    );
    expect(outcomes.filter(([id]) => id === ids.daily)).toEqual(Array(14).fill([ids.daily, 'equal', undefined]));
    expect(unknown).toContainEqual(
      expect.objectContaining({ code: 'malformed', ids: [ids.weekly], what: expect.stringContaining('"bonus"') }),
    );
  });

  it('leaves a ledger without accruals by it unproven too, because some may be missing', async () => {
    const without = read(/payout-(structures|accruals)/, (text) => {
      const body = JSON.parse(
        text.replaceAll('"criteria_type":"recurring","criteria_params"', '"criteria_type":"bonus","criteria_params"'),
      );
      return JSON.stringify({
        ...body,
        data: Array.isArray(body.data) && text.includes('period_start_at') ? [] : body.data,
      });
    });
    const report = await verifyAccruals(without);
    expect(report.verdict).toBe('unproven');
    expect(verificationText(report)).toContain('It has no accrual.');
  });
});

describe('a clone', () => {
  // Two weeks of two creators, and 14 days of one.
  const owed = 4 * 10_000 + 14 * 500;

  it('names accruals of a status that it does not know', async () => {
    const all = await cloneOrganization(read(/nothing/, String));
    expect(all.mock.ledger().sums.earned).toBe(owed);
    expect(all.unknown.filter(({ code }) => code === 'malformed')).toEqual([]);
    const processing = await cloneOrganization(
      read(/payout-accruals/, (text) =>
        text.replaceAll(/("amount_cents":10000[^}]*?"status":)"earned"/g, '$1"processing"'),
      ),
    );
    expect(processing.mock.ledger().sums.earned).toBe(14 * 500);
    const named = processing.unknown.filter(({ code, what }) => code === 'malformed' && what.includes('status'));
    expect(named).toHaveLength(4);
  });

  it('names accruals of structures that the service does not list', async () => {
    const unlisted = await cloneOrganization(
      read(/payout-structures$/, (text) => {
        const body = JSON.parse(text);
        return JSON.stringify({ ...body, data: body.data.filter(({ id }: { id: string }) => id !== ids.weekly) });
      }),
    );
    expect(unlisted.mock.ledger().sums.earned).toBe(14 * 500);
    const named = unlisted.unknown.filter(({ code, what }) => code === 'malformed' && what.includes('structure_id'));
    expect(named).toHaveLength(4);
  });
});

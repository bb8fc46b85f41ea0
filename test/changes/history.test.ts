import fc from 'fast-check';
import { createClient } from 'trackagoat-sdk';
import { createMock, type Mock, type RowChange, type Snapshot } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';
import { atLeast } from '../harness/breadth.js';

type Rows = { readonly id: string }[];

/** The tables of the API's entities, as a snapshot has them. */
function entityTables({ world }: Snapshot): Record<string, Rows> {
  const own = ['settlements', 'accrual_evidence', 'warnings'];
  return Object.fromEntries(
    Object.entries(world.tables)
      .filter(([name]) => !own.includes(name))
      .map(([name, rows]) => [name, [...rows]]),
  );
}

/** The tables as a reader of the changes builds them: new rows at the end, changed ones in their place. */
function apply(tables: Record<string, Rows>, changes: readonly RowChange[]): Record<string, Rows> {
  for (const { entity, id, before, after } of changes) {
    const rows = tables[`${entity}s`] ?? [];
    const at = rows.findIndex((row) => row.id === id);
    if (before === null) rows.push(after as unknown as Rows[number]);
    else if (after === null) rows.splice(at, 1);
    else rows[at] = after as unknown as Rows[number];
  }
  return tables;
}

/** An event, and the number of its creator or its hours. */
const step = fc.record({
  act: fc.constantFrom('advance', 'create', 'remove', 'pay', 'void', 'campaign', 'deleteCampaign'),
  number: fc.nat(199),
});
type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

async function live(phase: string, mock: Mock, steps: readonly Step[]): Promise<void> {
  let keys = 0;
  const newIdempotencyKey = () => `${phase}-${++keys}`;
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, newIdempotencyKey });
  const refused = () => undefined;
  for (const { act, number } of steps) {
    const creators = await goat.creators.list().toArray();
    const creator = creators[number % Math.max(1, creators.length)];
    const [payment] = await goat.payoutPayments.list({ status: 'paid' }).toArray();
    const [campaign] = await goat.campaigns.list().toArray();
    if (act === 'advance') mock.clock.advance({ hours: 1 + number });
    if (act === 'create')
      await goat.creators.create(mock.projectId, { tiktok_handle: `c${number % 7}` }).catch(refused);
    if (act === 'remove' && creator) await goat.creators.delete(creator.id);
    if (act === 'pay' && creator) {
      await goat.payoutPayments.create({ creator_id: creator.id, auto_apply_outstanding: true }).catch(refused);
    }
    if (act === 'void' && payment) await goat.payoutPayments.void(payment.id);
    if (act === 'campaign' && creator) {
      const made = await goat.campaigns.create(creator.project_id, { name: 'Spring' });
      await goat.campaigns.addItem(made.id, { item_type: 'creator', item_id: creator.id });
    }
    if (act === 'deleteCampaign' && campaign) await goat.campaigns.delete(campaign.id);
  }
}

it('over random histories the changes since a checkpoint lead to the rows of now, and a rewind back to all of the moment', async () => {
  const base = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z', kept: { changesSize: 100_000 } });
  base.setScraper('simulated');
  base.faults.add({ operation: '*', kind: 'latency', ms: 0, probability: 0.5, times: 1000 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 12 }), async (before, after) => {
      const mock = base.fork();
      await live('before', mock, before);
      mock.checkpoint('here');
      const then = mock.snapshot();
      await live('after', mock, after);
      const now = mock.snapshot();
      const changes = mock.changes({ since: 'here' });
      expect(JSON.stringify(apply(entityTables(then), changes))).toBe(JSON.stringify(entityTables(now)));
      const calls = mock.requests.count();
      mock.rewind('here');
      expect(JSON.stringify(mock.snapshot())).toBe(JSON.stringify(then));
      // The same calls do the same.
      await live('after', mock, after);
      expect([JSON.stringify(mock.snapshot()), mock.requests.count()]).toEqual([JSON.stringify(now), calls]);
    }),
    { numRuns: atLeast(15) },
  );
});

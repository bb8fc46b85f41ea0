import fc from 'fast-check';
import { createClient } from 'trackagoat-sdk';
import { createMock, type Mock, type RowChange, type Snapshot } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';

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

const step = fc.oneof(
  fc.record({ do: fc.constant('advance' as const), hours: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ do: fc.constant('create' as const), handle: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('pay' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('void' as const) }),
  fc.record({ do: fc.constant('campaign' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('deleteCampaign' as const) }),
);

async function live(
  phase: string,
  mock: Mock,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
) {
  let keys = 0;
  const newIdempotencyKey = () => `${phase}-${++keys}`;
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, newIdempotencyKey });
  for (const one of steps) {
    const creators = await goat.creators.list().toArray();
    const creator = 'at' in one ? creators[one.at % Math.max(1, creators.length)] : undefined;
    const [payment] = await goat.payoutPayments.list({ status: 'paid' }).toArray();
    const [campaign] = await goat.campaigns.list().toArray();
    const refused = () => undefined;
    if (one.do === 'advance') mock.clock.advance({ hours: one.hours });
    if (one.do === 'create')
      await goat.creators.create(mock.projectId, { tiktok_handle: `c${one.handle}` }).catch(refused);
    if (one.do === 'remove' && creator) await goat.creators.delete(creator.id);
    if (one.do === 'pay' && creator) {
      await goat.payoutPayments.create({ creator_id: creator.id, auto_apply_outstanding: true }).catch(refused);
    }
    if (one.do === 'void' && payment) await goat.payoutPayments.void(payment.id);
    if (one.do === 'campaign' && creator) {
      const made = await goat.campaigns.create(creator.project_id, { name: 'Spring' });
      await goat.campaigns.addItem(made.id, { item_type: 'creator', item_id: creator.id });
    }
    if (one.do === 'deleteCampaign' && campaign) await goat.campaigns.delete(campaign.id);
  }
}

describe('over random histories', () => {
  it('the changes since a checkpoint, applied to its snapshot, give the snapshot of now, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 12 }), async (before, after) => {
        const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z', kept: { changesSize: 100_000 } });
        mock.setScraper('simulated');
        await live('before', mock, before);
        mock.checkpoint('here');
        const then = entityTables(mock.snapshot());
        await live('after', mock, after);
        const changes = mock.changes({ since: 'here' });
        expect(JSON.stringify(apply(then, changes))).toBe(JSON.stringify(entityTables(mock.snapshot())));
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('a rewind brings back all of the moment, and the same calls then do the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), async (before, after) => {
        const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
        mock.faults.add({ operation: '*', kind: 'latency', ms: 0, probability: 0.5, times: 1000 });
        await live('before', mock, before);
        mock.checkpoint('here');
        const then = JSON.stringify(mock.snapshot());
        await live('after', mock, after);
        const first = JSON.stringify([mock.snapshot(), mock.requests.count()]);
        mock.rewind('here');
        expect(JSON.stringify(mock.snapshot())).toBe(then);
        await live('after', mock, after);
        expect(JSON.stringify([mock.snapshot(), mock.requests.count()])).toBe(first);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

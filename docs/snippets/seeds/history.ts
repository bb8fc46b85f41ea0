import { createClient } from 'trackagoat-sdk';
import { createMock, defineSeed } from 'trackagoat-sdk/mocks';

const seed = defineSeed({
  start: { ago: '4w' },
  tier: 'starter',
  projects: [
    {
      name: 'Spring',
      creators: [
        {
          tiktok_handle: 'ana.fit',
          follower_count: 1_000,
          counts: [{ at: { ago: '1w' }, follower_count: 1_800 }],
          posts: [
            {
              posted_at: { ago: '20d' },
              view_count: 100,
              counts: [
                { at: { after: '1d' }, view_count: 8_000 },
                { at: { after: '4d' }, view_count: 30_000 },
              ],
            },
            { posted_at: { ago: '10d' }, title: 'Off topic', tracking_status: 'excluded' },
          ],
        },
      ],
      payout_structures: [
        {
          name: 'Retainer',
          period: 'weekly',
          amount_cents: 10_000,
          criteria_type: 'recurring',
          assigned_to: [{ creator: 'ana.fit', assigned_at: { ago: '4w' }, unassigned_at: { ago: '1w' } }],
          changes: [{ at: { ago: '11d' }, amount_cents: 12_000 }],
        },
      ],
      payout_payments: [
        { at: { ago: '15d' }, creator: 'ana.fit', method: 'Venmo', auto_apply_outstanding: true },
        { at: { ago: '2d' }, total_amount_cents: 4_500, readme: 'Studio', voided_at: { ago: '1d' } },
      ],
    },
  ],
});

const mock = createMock({ seed, now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
for await (const { period_start_at, amount_cents, status } of goat.payoutAccruals.list()) {
  console.log(period_start_at.slice(0, 10), amount_cents, status);
}
// → 2026-02-16 12000 earned
// → 2026-02-09 10000 earned
// → 2026-02-02 10000 paid

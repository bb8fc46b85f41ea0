import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { weeklyPayoutReview } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const review = await weeklyPayoutReview(goat);
const { payableCents, heldCents, flagged } = review.totals;
console.log(review.week.from, payableCents, heldCents, flagged); // → 2025-12-29T00:00:00.000Z 1164270 0 4
for (const { handle, dueCents, flags } of review.creators.slice(0, 2)) {
  console.log(handle, dueCents, flags.map((flag) => flag.code).join(' '));
  // → thriftychef.ana 90000 scrape_stale
  // → maya.moves 40000 goals_provisional
}

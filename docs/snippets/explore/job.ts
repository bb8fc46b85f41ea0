import { explore, type Program } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';

const world = createMock({ seed: 'demo' });
world.clock.advance({ days: 7 });

// The job checks whether this week was paid already, and pays if it was not.
const payKenji: Program = async ({ goat }) => {
  const [kenji] = await goat.creators.list({ search: 'kenjicooks' }).toArray();
  const creator_id = kenji?.id ?? '';
  const owed = await goat.payoutAccruals.list({ creator_id, status: 'earned' }).toArray();
  const payments = await goat.payoutPayments.list({ creator_id }).toArray();
  if (payments.some(({ metadata }) => metadata.week === '2026-02')) return;
  const total_amount_cents = owed.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
  await goat.payoutPayments.create({ creator_id, total_amount_cents, metadata: { week: '2026-02' } });
};

// Two copies at once, as when a scheduler starts the job twice.
const report = await explore({ world, workers: [payKenji, payKenji], invariants: ['paidOnce'], maxFailures: 1 });
console.log(report.failures[0]?.message); // → @kenjicooks was paid $6,351.20, and $3,175.60 was owed
for (const line of report.failures[0]?.story.slice(0, -1) ?? []) console.log(line.replace(/, key .*\)/, ')'));
// → worker 1 reads listCreators, listPayoutAccruals, listPayoutPayments.
// → worker 1 sends createPayoutPayment (@kenjicooks, $3,175.60); the connection breaks before it arrives.
// → worker 2 reads listCreators, listPayoutAccruals, listPayoutPayments.
// → worker 2 sends createPayoutPayment (@kenjicooks, $3,175.60); it gets 201.
// → worker 1 sends createPayoutPayment (@kenjicooks, $3,175.60); it gets 201.

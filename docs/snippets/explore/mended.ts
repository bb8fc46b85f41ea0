import { explore, type Program } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

const world = createMock({ seed: 'demo' });
world.clock.advance({ days: 7 });

// Settles accruals, each of which can be paid once, under a key that follows from them.
const payKenji: Program = ({ goat }) => settleCreator(goat, { creatorId: '@kenjicooks', method: 'Venmo' });

const report = await explore({
  world,
  workers: [payKenji, payKenji],
  invariants: ['paidOnce', 'booksBalance', 'receiptsTellTheTruth'],
  seeds: 20, // 200 by default
  pairs: 20,
});
console.log(report.holds); // → true

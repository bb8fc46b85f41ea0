import { createClient } from 'trackagoat-sdk';
import { explore, type Program } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

const world = createMock({ seed: 'demo' });
world.clock.advance({ days: 7 });

// Settles accruals, each of which can be paid once, under a key derived from them.
const payKenji: Program = ({ goat }) => settleCreator(goat, { creatorId: '@kenjicooks', method: 'Venmo' });

const creators = await createClient({ apiKey: world.apiKey, fetch: world.fetch }).creators.list().toArray();
const others = creators.filter(({ tiktok_handle: handle }) => handle !== 'kenjicooks');

const report = await explore({
  world,
  workers: [payKenji, payKenji],
  mayLeave: [
    ...others.map(({ id: creator }) => ({ creator, reason: 'another job pays them' })),
    { removed: true, reason: 'they are paid by hand' },
  ],
  seeds: 10, // 20 by default
  singles: false,
});
console.log(report.holds); // → true
console.log(report.calm.payments, report.calm.cents); // → 1 317560

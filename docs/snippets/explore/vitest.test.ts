import { explore } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleAll } from 'trackagoat-sdk/workflows';
import { expect, it } from 'vitest';

it('pays everybody once, whatever breaks', async () => {
  const world = createMock({ seed: 'demo' });
  const { failures } = await explore({
    world,
    workers: [({ goat }) => settleAll(goat), ({ goat }) => settleAll(goat)],
    invariants: ['paidOnce', 'receiptsTellTheTruth'],
    seeds: 20,
    singles: false,
  });
  expect(failures).toEqual([]); // a failure shows its story
}, 60_000);

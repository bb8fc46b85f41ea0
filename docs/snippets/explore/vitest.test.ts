import { explore } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { type MockMatchers, matchers } from 'trackagoat-sdk/mocks/matchers';
import { settleAll } from 'trackagoat-sdk/workflows';
import { expect, it } from 'vitest';

expect.extend(matchers);

declare module 'vitest' {
  interface Assertion<T> extends MockMatchers<T> {}
}

it('pays everybody once, whatever breaks', async () => {
  const world = createMock({ seed: 'demo' });
  const report = await explore({
    world,
    workers: [({ goat }) => settleAll(goat), ({ goat }) => settleAll(goat)],
    seeds: 10, // 20 by default
    singles: false,
  });
  expect(report).toHold(); // a failure prints its stories
}, 60_000);

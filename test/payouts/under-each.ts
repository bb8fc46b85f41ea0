import type { RuleProfile } from '../../mocks/index.js';
import type { RuleOption } from '../../mocks/world/store/rule-profile.js';
import { RULE_VARIANTS } from '../../mocks/world/store/rule-profile.js';
import { PayoutFixture } from './payout-fixture.js';

/** The result of `play` on Monday, 2026-01-05 under each variant of `option`, all else as by default. */
export function underEach<Result>(
  option: RuleOption,
  play: (fixture: PayoutFixture) => Result,
): Record<string, Result> {
  const variants: readonly string[] = RULE_VARIANTS[option];
  return Object.fromEntries(
    variants.map((variant) => [
      variant,
      play(new PayoutFixture('2026-01-05T00:00:00Z', { [option]: variant } as Partial<RuleProfile>)),
    ]),
  );
}

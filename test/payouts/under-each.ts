import { RULE_VARIANTS, type RuleOption, type RuleProfile } from '../../mocks/index.js';
import { Office } from './office.js';

/** What `play` comes to on Monday, 2026-01-05 under each variant of `option`, all else as by default. */
export function underEach<Result>(option: RuleOption, play: (office: Office) => Result): Record<string, Result> {
  const variants: readonly string[] = RULE_VARIANTS[option];
  return Object.fromEntries(
    variants.map((variant) => [
      variant,
      play(new Office('2026-01-05T00:00:00Z', { [option]: variant } as Partial<RuleProfile>)),
    ]),
  );
}

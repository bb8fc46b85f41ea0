import { findCriterion } from '../../mocks/world/payouts/criteria/criteria.js';
import type { Criterion } from '../../mocks/world/payouts/criteria/criterion.js';
import { getRuleProfile } from '../../mocks/world/payouts/rules/get-rule-profile.js';
import { completeProfile, type RuleOption } from '../../mocks/world/store/rule-profile.js';
import type { World } from '../../mocks/world/store/world.js';

/** The assumptions behind the figures of a world that runs on, in words. `ofViews` describes views and posts. */
export function listAssumptions(world: World, ofViews: readonly string[]): string[] {
  const structures = [...world.tables.payoutStructures.values()];
  const kinds = structures
    .filter(({ is_active }) => is_active)
    .map((row) => findCriterion(row.current_version.criteria_type));
  return [
    ...ofViews,
    'Nobody pays, rejects or voids anything: what is owed is what stays open without a payment.',
    'Nobody is assigned or unassigned: open assignments stay, those with an end end then.',
    'Rules stay as they are, and archived structures pay nothing.',
    'Videos that wait for review go on waiting, and count nowhere.',
    ...listAssumptionsOfCriteria(world, kinds),
    'No amount is capped: the service publishes no cap on what a creator earns.',
    scraperWord(world),
    ...listOtherRules(world),
  ];
}

/** The assumptions of the criteria that are in use. */
function listAssumptionsOfCriteria(world: World, kinds: readonly (Criterion | undefined)[]): string[] {
  return [
    ...(kinds.some((kind) => kind?.needsMinViews)
      ? [
          `A threshold pays as soon as min_views are ${thresholdWord(world)} when its period is evaluated, and nothing below.`,
        ]
      : []),
    ...(kinds.some((kind) => kind?.readsGoals)
      ? ['Goals stay as they are; periods by goals are evaluated 48 hours after their end.']
      : []),
  ];
}

function thresholdWord(world: World): string {
  return getRuleProfile(world).thresholds === 'reached' ? 'reached' : 'exceeded';
}

function scraperWord(world: World): string {
  return world.state.scraper === 'stalled'
    ? 'The scraper of this mock is stalled and stays so: pay by views and goals waits for it.'
    : 'Creators are scraped every hour, so that no period waits for views.';
}

function listOtherRules(world: World): string[] {
  const standard = completeProfile({});
  const other = Object.entries(getRuleProfile(world)).filter(
    ([name, variant]) => standard[name as RuleOption] !== variant,
  );
  if (other.length === 0) return ['Where the service is silent it pays as docs/payouts.md says; calibrate finds out.'];
  return [`The service pays by these rules: ${other.map(([name, variant]) => `${name} ${variant}`).join(', ')}.`];
}

import { type GrowthProfile, impliedProfile } from '../store/growth-profile.js';
import type { Derivation, World } from '../store/world.js';

/** A profile, and the world's settings from which it was made. */
interface KnownProfile {
  readonly own: Partial<GrowthProfile> | undefined;
  readonly profile: GrowthProfile;
}

const growthProfiles: Derivation<Map<string, KnownProfile>> = {
  name: 'growth profiles',
  create: () => new Map(),
  end: null,
};

/**
 * The growth profile of a creator, derived from its id and the world's settings for it. The same object as long as
 * these are the same.
 */
export function getGrowthProfile(world: World, creatorId: string): GrowthProfile {
  const known = world.derive(growthProfiles);
  const own = world.state.profiles[creatorId];
  let found = known.get(creatorId);
  if (!found || found.own !== own) {
    found = { own, profile: { ...impliedProfile(creatorId), ...own } };
    known.set(creatorId, found);
  }
  return found.profile;
}

import { type GrowthProfile, impliedProfile } from '../store/growth-profile.js';
import type { Derivation, World } from '../store/world.js';

/** A profile, and what the world said of it when it was put together. */
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
 * The profile by which a creator grows: what its id implies, changed by what the world says of it. The same object for as
 * long as that is the same.
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

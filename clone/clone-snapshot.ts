import { createMock } from '../mocks/control/mock.js';
import type { Snapshot } from '../mocks/control/state/snapshot.js';
import type { World } from '../mocks/world/store/world.js';

/** The snapshot of a mock that has this world and whose callers have done nothing yet. */
export function createCloneSnapshot(world: World): Snapshot {
  return { ...createMock().snapshot(), world: world.dump() };
}

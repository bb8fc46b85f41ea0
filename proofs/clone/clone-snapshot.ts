import { createMock } from '../../mocks/control/mock.js';
import type { Snapshot } from '../../mocks/control/state/snapshot.js';
import type { World } from '../../mocks/world/store/world.js';

/** The snapshot of a mock with this world and without any calls yet. */
export function createCloneSnapshot(world: World): Snapshot {
  return { ...createMock().snapshot(), world: world.dump() };
}

import { createProject } from '../../world/catalogue/projects.js';
import type { World } from '../../world/store/world.js';
import { seedDefaultMethods } from './default-methods.js';

/** One project and the default payout methods. */
export function seedEmpty(world: World): void {
  seedDefaultMethods(world);
  createProject(world, { name: 'Default project' });
}

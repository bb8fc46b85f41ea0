import { createProject } from '../../world/catalogue/projects.js';
import type { World } from '../../world/store/world.js';
import { seedDefaultMethods } from './default-methods.js';

/** One project, the default payout methods and nothing else. */
export function seedEmpty(world: World): void {
  seedDefaultMethods(world);
  createProject(world, { name: 'Default project' });
}

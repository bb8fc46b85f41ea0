import { createProject } from '../../world/catalogue/projects.js';
import type { World } from '../../world/store/world.js';
import { plantDefaultMethods } from './default-methods.js';

/** One project, the default payout methods and nothing else. */
export function plantEmpty(world: World): void {
  plantDefaultMethods(world);
  createProject(world, { name: 'Default project' });
}

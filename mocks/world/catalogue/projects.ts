import type { ProjectCreate, ProjectUpdate } from '../../../src/generated/entities.js';
import { notFound } from '../store/api-problem.js';
import { checkCap } from '../store/limits.js';
import type { ProjectRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { notesAfter } from './notes.js';

/** The project with this id; refuses with 404, naming `field` if a field has the id. */
export function findProject(world: World, id: string, field?: string): ProjectRow {
  const project = world.tables.projects.get(id);
  if (!project) throw notFound('project', id, field);
  return project;
}

/** Adds a project to the organization. Refuses with 402 at `max_projects_per_org`. */
export function createProject(world: World, input: ProjectCreate): ProjectRow {
  const { projects } = world.tables;
  checkCap(world, 'max_projects_per_org', { current: projects.size, adding: 1 });
  return projects.put({
    id: world.newId(),
    org_id: world.state.orgId,
    name: input.name,
    ...notesAfter(input),
    metadata: input.metadata ?? {},
    created_at: world.now,
    updated_at: world.now,
  });
}

/** Changes name, readme or metadata (replaced whole) of a project. */
export function updateProject(world: World, id: string, input: ProjectUpdate): ProjectRow {
  const project = findProject(world, id);
  return world.tables.projects.put({
    ...project,
    name: input.name ?? project.name,
    ...notesAfter(input, project.readme),
    metadata: input.metadata ?? project.metadata,
    updated_at: world.now,
  });
}

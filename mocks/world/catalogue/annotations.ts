import type { AnalyticsEntity, AnnotationCreate, AnnotationUpdate } from '../../../src/generated/entities.js';
import { invalidBody, notFound } from '../store/api-problem.js';
import type { AnnotationRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { findCampaign } from './campaigns.js';
import { findCreator } from './creators.js';
import { findVideo } from './videos.js';

const FINDERS: Readonly<
  Record<AnalyticsEntity, (world: World, id: string, field: string) => { readonly project_id: string }>
> = {
  creator: findCreator,
  video: findVideo,
  campaign: findCampaign,
};

/** The annotation with this id; refuses with 404. */
function findAnnotation(world: World, id: string): AnnotationRow {
  const annotation = world.tables.annotations.get(id);
  if (!annotation) throw notFound('annotation', id);
  return annotation;
}

/** Marks a day. Refuses with 404 an entity that is not in the project, with 400 one that is only partly named. */
export function createAnnotation(world: World, input: AnnotationCreate): AnnotationRow {
  const { entity = null, entity_id = null, kind = 'note', metadata = {} } = input;
  if ((entity === null) !== (entity_id === null)) {
    const [given, missing] = entity === null ? ['entity_id', 'entity'] : ['entity', 'entity_id'];
    throw invalidBody(missing as string, `is required beside ${given}; leave both out to mark the whole project`);
  }
  const project = world.tables.projects.get(input.project_id);
  if (!project) throw notFound('project', input.project_id, 'project_id');
  if (
    entity !== null &&
    entity_id !== null &&
    FINDERS[entity](world, entity_id, 'entity_id').project_id !== project.id
  ) {
    throw notFound(`${entity} of the project`, entity_id, 'entity_id');
  }
  return world.tables.annotations.put({
    id: world.newId(),
    project_id: project.id,
    entity,
    entity_id,
    date: input.date,
    kind,
    label: input.label,
    metadata,
    created_at: world.now,
  });
}

/** Changes the given fields of an annotation. */
export function updateAnnotation(world: World, id: string, input: AnnotationUpdate): AnnotationRow {
  return world.tables.annotations.put({ ...findAnnotation(world, id), ...input });
}

/** Removes an annotation for good. */
export function deleteAnnotation(world: World, id: string): void {
  world.tables.annotations.delete(findAnnotation(world, id).id);
}

/** The annotations of an entity and of its project as a whole, on the days `from` to `to`, oldest day first. */
export function annotationsBetween(
  world: World,
  subject: { readonly projectId: string; readonly entityId: string },
  days: { readonly from: string; readonly to: string },
): AnnotationRow[] {
  const found = world.tables.annotations.by('project_id', subject.projectId).filter(({ entity_id, date }) => {
    return (entity_id === null || entity_id === subject.entityId) && date >= days.from && date <= days.to;
  });
  return found.sort((a, b) => (a.date === b.date ? compare(a.id, b.id) : compare(a.date, b.date)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

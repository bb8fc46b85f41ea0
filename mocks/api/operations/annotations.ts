import { createAnnotation, deleteAnnotation, updateAnnotation } from '../../world/catalogue/annotations.js';
import type { AnnotationRow } from '../../world/store/rows.js';
import { toPage } from '../cursor.js';
import { instantRange } from '../instant-range.js';
import type { OperationsOf } from '../operation.js';

/** The annotations of the tag Analytics. */
export const annotations: OperationsOf<
  'listAnnotations' | 'createAnnotation' | 'updateAnnotation' | 'deleteAnnotation'
> = {
  listAnnotations: ({ world, query }) => {
    const { project_id, entity_id } = query;
    const lies = instantRange(query);
    const within = project_id === undefined ? undefined : ({ index: 'project_id', key: project_id } as const);
    return toPage('listAnnotations', (options) => world.tables.annotations.slice(options, within), {
      query,
      where: (row: AnnotationRow) =>
        (entity_id === undefined || row.entity_id === entity_id) && lies(`${row.date}T00:00:00.000Z`),
    });
  },
  createAnnotation: ({ world, body }) => ({ status: 201, data: createAnnotation(world, body) }),
  updateAnnotation: ({ world, params, body }) => ({ data: updateAnnotation(world, params.id, body) }),
  deleteAnnotation: ({ world, params }) => {
    deleteAnnotation(world, params.id);
    return { data: { id: params.id, deleted: true } };
  },
};

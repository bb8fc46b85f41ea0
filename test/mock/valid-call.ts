import { deref } from '../../scripts/generate/document.js';
import type { OperationId } from '../../src/generated/operations.js';
import type { CallInput } from '../harness/mock-api.js';
import { document, specOperation, unpublishedOperations } from '../harness/spec.js';

/** An id that no world has. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

const QUERIES: Partial<Record<OperationId, CallInput['query']>> = {
  getVideoLeaderboard: { project_id: unknownId },
  getPostingHeatmap: { project_id: unknownId, from: '2026-01-01', to: '2026-01-31' },
  getGoalComplianceCounts: { project_id: unknownId },
  ...Object.fromEntries(unpublishedOperations.map((operation) => [operation, { project_id: unknownId }])),
  getAnalytics: { entity: 'creator', entity_id: unknownId, metric: 'views' },
};

/**
 * A call that the spec allows, made from its own examples, with ids that are in no world: whatever refuses it is a check
 * that comes after validation.
 */
export function validCall(operation: OperationId): Required<Pick<CallInput, 'params'>> & CallInput {
  const { parameters, body } = specOperation(operation);
  const names = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
  const [example] = Object.values(body?.examples ?? {});
  const query = QUERIES[operation];
  return {
    params: Object.fromEntries(names.map((name) => [name, unknownId])),
    ...(query ? { query } : {}),
    ...(example ? { body: deref(document, example).value ?? body?.example } : {}),
  };
}

/** Whether the spec lets the operation have a body. */
export function takesBody(operation: OperationId): boolean {
  return specOperation(operation).body !== undefined;
}

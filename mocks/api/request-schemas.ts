import { type OperationId, operations } from '../../src/generated/operations.js';
import { type DocumentNode, nodeAt } from './document.js';
import type { SchemaLookup } from './issues.js';

/** Where in a request a value stands. */
export type Place = 'params' | 'query' | 'body';

/** Where the schema of a part of a request is to be looked up. */
export function createLookup(operation: OperationId, place: Place): SchemaLookup {
  if (place === 'body') return { nodeAt };
  const names = listParameters(operation, place === 'params' ? 'path' : 'query');
  return { nodeAt: () => ({ properties: Object.fromEntries(names.map((name) => [name, {}])) }) };
}

function listParameters(operation: OperationId, where: 'path' | 'query'): string[] {
  const { path, method } = operations[operation];
  const node = nodeAt(`/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/parameters`);
  const parameters = Object.values(node ?? {}) as DocumentNode[];
  return parameters
    .map((parameter) => (typeof parameter.$ref === 'string' ? nodeAt(parameter.$ref.slice(1)) : parameter))
    .filter((parameter) => parameter?.in === where)
    .map((parameter) => String(parameter?.name));
}

import type { PlainResponse } from '../../mocks/api/plain.js';
import { operationErrors } from '../../src/generated/operation-errors.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { type Node, parseJson } from './read-spec.js';
import { document, spec } from './spec.js';

/** Failures that come before any operation, because the request is malformed; the spec describes them once for all. */
const BEFORE_OPERATION = new Set([400, 413, 415]);

/**
 * Every difference between a response and the spec: an undocumented status, error code or header, a body that its
 * schema refuses, a field that the spec does not know, or one of an entity that is missing. Empty when all is well.
 */
export function responseErrors(operation: OperationId, received: PlainResponse): string[] {
  const { status } = received;
  const ofAll = BEFORE_OPERATION.has(status) ? spec.operation('createProject').responses[status] : undefined;
  const response = spec.operation(operation).responses[status] ?? ofAll;
  const differences = spec.differences(response, received);
  const body = parseJson(received.body);
  if (!response || body === undefined) return differences;
  const { schema } = response.content['application/json'];
  const more = status < 400 ? [...missingFields(schema, body), ...cursorErrors(operation, body)] : [];
  return [...differences, ...more, ...(status < 400 ? [] : refusalErrors(operation, received, body))];
}

/** Fields of a stored entity that the mock forgot, optional ones too: JSON Schema lets these pass. */
function missingFields(schema: Node, body: unknown): string[] {
  return [...spec.objects(schema, body)].flatMap(({ schema: one, value, path, known }) => {
    if (!spec.names(one).some((name) => document.components.schemas[name]?.['x-stored'])) return [];
    return [...known.keys()].filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}/${name} is missing`);
  });
}

/** The documentation lets a list end without a cursor; the mock says it with a null. */
function cursorErrors(operation: OperationId, body: unknown): string[] {
  if (operations[operation].paging !== 'cursor') return [];
  const { meta } = body as { meta: object | null };
  return meta && 'nextCursor' in meta ? [] : ['a list without meta.nextCursor'];
}

function refusalErrors(operation: OperationId, received: PlainResponse, body: unknown): string[] {
  const { meta } = body as { meta: { code?: string; issues?: unknown[]; retryAfter?: number } };
  const codes: readonly string[] | undefined = operationErrors[operation][received.status];
  const errors = Object.keys(meta)
    .filter((name) => !Object.hasOwn(document.components.schemas.ErrorMeta?.properties ?? {}, name))
    .map((name) => `meta.${name} is not in the spec`);
  if (codes && !codes.includes(String(meta.code))) {
    errors.push(`code ${meta.code} is not documented for ${received.status}; ${codes.join(', ')} are`);
  }
  if (received.status === 400 && !meta.issues?.length) errors.push('a 400 without meta.issues');
  if (received.status === 429 && received.headers['retry-after'] !== String(meta.retryAfter)) {
    errors.push(`Retry-After is ${received.headers['retry-after']}, meta.retryAfter is ${meta.retryAfter}`);
  }
  return errors;
}

/** Throws if a response differs from the spec, and names every difference. */
export function checkResponse(operation: OperationId, received: PlainResponse): void {
  const errors = responseErrors(operation, received);
  if (errors.length === 0) return;
  const { method, path } = operations[operation];
  throw new Error(
    [`${operation} (${method} ${path}) answered ${received.status} against the spec:`, ...errors].join('\n  '),
  );
}

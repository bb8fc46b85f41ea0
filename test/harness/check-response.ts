import type { PlainResponse } from '../../mocks/api/plain.js';
import type { Schema } from '../../scripts/generate/document.js';
import { operationErrors } from '../../src/generated/operation-errors.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { document, schemaErrors, spec, specOperation, specResponse } from './spec.js';

/** Headers that every answer may carry, whatever the response says of itself. */
const EVERYWHERE = new Set([
  'content-type',
  'date',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-mock-rate-limit', // Of the mock, which no contract knows.
  'x-request-id', // So is this: the id of the call in the journal.
]);

/** Failures that come before any operation, because the request is malformed; the spec describes them once for all. */
const BEFORE_OPERATION = new Set([400, 413, 415]);

/**
 * Every difference between a response and the spec: an undocumented status, error code or header, a body that its
 * schema refuses, a field that the spec does not know, or one of an entity that is missing. Empty when all is well.
 */
export function responseErrors(operation: OperationId, received: PlainResponse): string[] {
  const response = specResponse(operation, received.status) ?? fallback(received.status);
  if (!response) return [`status ${received.status} is not documented: ${received.body.slice(0, 300)}`];
  const documented = new Set(Object.keys(response.headers ?? {}).map((name) => name.toLowerCase()));
  const unknownHeaders = Object.keys(received.headers).filter((name) => !documented.has(name) && !EVERYWHERE.has(name));
  const schema = response.content?.['application/json']?.schema;
  if (!schema) return ['the response has no schema'];
  const undocumented = unknownHeaders.map((name) => `header ${name} is not documented for ${received.status}`);
  if (response.content?.['text/csv'] && received.headers['content-type']?.startsWith('text/csv')) return undocumented;
  const body: unknown = JSON.parse(received.body);
  return [
    ...undocumented,
    ...(/^application\/json\b/.test(received.headers['content-type'] ?? '') ? [] : ['content-type is not JSON']),
    ...schemaErrors(schema, body),
    ...(received.status < 400
      ? [...fieldErrors(schema, body), ...cursorErrors(operation, body)]
      : refusalErrors(operation, received, body)),
  ];
}

function fallback(status: number): ReturnType<typeof specResponse> {
  return BEFORE_OPERATION.has(status) ? specResponse('createProject', status) : undefined;
}

/** Entities whose every documented field the mock answers with, optional ones too. */
const COMPLETE = new Set([
  'Project',
  'Creator',
  'Video',
  'Campaign',
  'CampaignItem',
  'Goal',
  'PayoutMethod',
  'PayoutStructure',
  'PayoutStructureDetail',
  'PayoutStructureVersion',
  'PayoutAssignment',
  'PayoutAccrual',
  'PayoutPayment',
  'PayoutPaymentLine',
  'PayoutAdjustment',
]);

/**
 * Defects that JSON Schema lets pass because responses are open: fields that the spec does not know, and fields of an entity
 * that the mock forgot. Returns one sentence each.
 */
function fieldErrors(schema: Schema, body: unknown): string[] {
  const missing = [...spec.objects(schema, body)].flatMap(({ schema: one, value, path, known }) => {
    if (!spec.names(one).some((name) => COMPLETE.has(name))) return [];
    return [...known.keys()].filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}/${name} is missing`);
  });
  return [...spec.unknownFields(schema, body).map((path) => `${path} is not in the spec`), ...missing];
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
  const { method, path } = specOperation(operation);
  throw new Error(
    [`${operation} (${method} ${path}) answered ${received.status} against the spec:`, ...errors].join('\n  '),
  );
}

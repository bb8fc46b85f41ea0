import { readFileSync } from 'node:fs';
import { type Document, parseDocument } from '../../scripts/generate/document.js';
import { formats } from '../../scripts/generate/formats.js';
import { listOperations, type SpecOperation } from '../../scripts/generate/spec-operations.js';
import type { OperationId } from '../../src/generated/operations.js';
import { Spec } from './read-spec.js';

/** The document as it is in the repository, not as it was generated from. */
export const document: Document = parseDocument(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));

const operations = new Map<string, SpecOperation>(
  listOperations(document).map((operation) => [operation.id, operation]),
);

export const operationIds = [...operations.keys()] as OperationId[];

/** The document as the harness reads it. */
export const spec = new Spec(
  document,
  Object.fromEntries(Object.entries(formats).map(([name, { pattern }]) => [name, pattern])),
);

export function specOperation(id: OperationId): SpecOperation {
  const operation = operations.get(id);
  if (!operation) throw new Error(`the spec has no operation ${id}`);
  return operation;
}

/** The operations of which only the name is published: the mock answers 501 until a test gives it an answer. */
export const unpublishedOperations: readonly OperationId[] = operationIds.filter(
  (id) => specOperation(id).responses['501'] !== undefined,
);

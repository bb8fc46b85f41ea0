import { readFileSync } from 'node:fs';
import { type Document, deref, parseDocument, type Response, type Schema } from '../../scripts/generate/document.js';
import { formats } from '../../scripts/generate/formats.js';
import { listOperations, type SpecOperation } from '../../scripts/generate/spec-operations.js';
import type { OperationId } from '../../src/generated/operations.js';
import { Spec } from './read-spec.js';

/** The document as it is in the repository, not as it was generated from. */
export const document: Document = parseDocument(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));

const operations = new Map<string, SpecOperation>(
  listOperations(document).map((operation) => [operation.id, operation]),
);

/** The ids of all operations of the spec. */
export const operationIds = [...operations.keys()] as OperationId[];

/** The document as the harness reads it. */
export const spec = new Spec(
  document,
  Object.fromEntries(Object.entries(formats).map(([name, { pattern }]) => [name, pattern])),
);

/** An operation of the spec by its id. */
export function specOperation(id: OperationId): SpecOperation {
  const operation = operations.get(id);
  if (!operation) throw new Error(`the spec has no operation ${id}`);
  return operation;
}

/** The operations of which only the name is published: the mock answers 501 until a test gives it an answer. */
export const unpublishedOperations: readonly OperationId[] = operationIds.filter(
  (id) => specOperation(id).responses['501'] !== undefined,
);

/** A response of the spec with the headers that it documents. */
export type SpecResponse = Response & { readonly headers?: Readonly<Record<string, unknown>> };

/** The response that the spec documents for this status, or undefined. */
export function specResponse(id: OperationId, status: number): SpecResponse | undefined {
  const response = specOperation(id).responses[String(status)];
  return response && deref(document, response);
}

/** The defects of `value` as an instance of `schema` (a node of the document); empty when nothing is. */
export const schemaErrors = (schema: Schema, value: unknown): string[] => spec.errors(schema, value);

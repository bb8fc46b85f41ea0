import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Document, deref, parseDocument, type Response, type Schema } from '../../scripts/generate/document.js';
import { formats } from '../../scripts/generate/formats.js';
import { listOperations, type SpecOperation } from '../../scripts/generate/spec-operations.js';
import type { OperationId } from '../../src/generated/operations.js';

/** The document as it is in the repository, not as it was generated from. */
export const document: Document = parseDocument(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));

const operations = new Map<string, SpecOperation>(
  listOperations(document).map((operation) => [operation.id, operation]),
);

/** The ids of all operations of the spec. */
export const operationIds = [...operations.keys()] as OperationId[];

const ajv = new Ajv2020({ allErrors: true, strict: false });
for (const [name, { pattern }] of Object.entries(formats)) ajv.addFormat(name, pattern);
ajv.addSchema({ ...document, $id: 'spec' });

const validators = new Map<Schema, ValidateFunction>();

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
export function schemaErrors(schema: Schema, value: unknown): string[] {
  let validate = validators.get(schema);
  if (!validate) {
    validate = ajv.compile(absolute(schema));
    validators.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath || '/'} ${message} ${JSON.stringify(params)}`.slice(0, 300),
  );
}

/** References of a fragment point into the whole document. */
function absolute(node: Schema): Schema {
  const text = JSON.stringify(node, (key, value) => (key === 'example' || key === 'examples' ? undefined : value));
  return JSON.parse(text.replaceAll('"$ref":"#/', '"$ref":"spec#/')) as Schema;
}

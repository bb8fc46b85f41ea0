import type { Document } from './document.js';
import { literal } from './source-text.js';
import { listOperations, uuidParameters } from './spec-operations.js';

const head = `/** One row of the operation table. */
export interface OperationRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Template below the base URL, such as /creators/{id}. */
  readonly path: string;
  readonly tag: string;
  /** The scope that a key needs; null when no key is needed. */
  readonly scope: 'read' | 'write' | null;
  /** Accepts an Idempotency-Key. */
  readonly creates: boolean;
  readonly paging: 'cursor' | 'offset' | null;
  /** Who vouches for it: the data-model reference, the other public documentation, or this project. */
  readonly provenance: 'reference' | 'docs' | 'ours';
  /** Path parameters that are uuids. */
  readonly uuidParams: readonly string[];
}

`;

/**
 * The table that the client, the mock, the tools and the tests read. It has one line per operation, because it is part
 * of the core. The names are listed separately, so the published types have them without the table.
 */
export function emitOperations(document: Document): string {
  const operations = listOperations(document);
  const rows = operations.map((operation) => {
    const { method, path, tags, scope, creates, paging, provenance } = operation;
    const uuidParams = uuidParameters(document, operation);
    return `  ${operation.id}: ${literal({ method, path, tag: tags[0], scope, creates, paging, provenance, uuidParams })},`;
  });
  const pages = operations.filter(({ paging }) => paging !== null);
  return [
    head,
    '/** The name of an operation, such as `createPayoutPayment`: what faults, journal and errors call it by. */\n',
    `export type OperationId =${nameUnion(operations)};\n\n`,
    '/** The operations that return pages. */\n',
    `export type ListId =${nameUnion(pages)};\n\n`,
    '/** Every operation of the API by its operationId. */\n',
    `export const operations: Readonly<Record<OperationId, OperationRow>> = {\n${rows.join('\n')}\n};\n\n`,
    '/** A table by operation of values that stand in the order of the operations: so the names of these stand once. */\n',
    'export function nameByOperation<Value>(values: readonly Value[]): Record<OperationId, Value> {\n',
    '  const rows = Object.keys(operations).map((id, place) => [id, values[place]]);\n',
    '  return Object.fromEntries(rows) as Record<OperationId, Value>;\n}\n',
  ].join('');
}

function nameUnion(operations: readonly { readonly id: string }[]): string {
  return operations.map(({ id }) => `\n  | ${literal(id)}`).join('') || ' never';
}

import { operationIndex } from '../generated/operation-index.js';
import type { OperationId } from '../generated/operations.js';

/** What the client needs to know of an operation. */
export interface Operation {
  readonly method: string;
  /** Template below the base URL; every parameter is a uuid. */
  readonly path: string;
  /** Takes an idempotency key. */
  readonly creates: boolean;
  /** The name of the query parameter that leads to the next page, if it answers page by page. */
  readonly paging: 'cursor' | 'offset' | undefined;
  /** Answers a document of its own and no envelope. */
  readonly bare: boolean;
}

/** Every operation by its id, read from the compact text that ships in the core. */
export const operationTable = readIndex(operationIndex);

function readIndex(index: string): ReadonlyMap<string, Operation> {
  const table = new Map<string, Operation>();
  for (const line of index.split('\n')) {
    const [path = '', ...pairs] = line.split(' ');
    for (let i = 0; i < pairs.length; i += 2) {
      const [, method = '', mark] = /(\w+)(.?)/.exec(pairs[i] as string) as RegExpExecArray;
      const paging = mark === '*' ? 'cursor' : mark === '#' ? 'offset' : undefined;
      table.set(pairs[i + 1] as string, { method, path, creates: mark === '+', paging, bare: mark === '!' });
    }
  }
  return table;
}

/** The operation of an id that the types vouch for. */
export const operationOf = (id: OperationId): Operation => operationTable.get(id) as Operation;

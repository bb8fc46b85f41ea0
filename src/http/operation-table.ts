import { operationIndex } from '../generated/operation-index.js';
import type { OperationId } from '../generated/operations.js';
import { misuse } from './misuse.js';

/** What the client needs to know of an operation. */
export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  /** Template below the base URL; every parameter is a uuid. */
  readonly path: string;
  /** The template cut at its parameters: text and parameter names in turn. */
  readonly pieces: readonly string[];
  /** Which paths it means. */
  readonly pattern: RegExp;
  /** `+` takes an idempotency key, `*` pages by cursor, `#` pages by offset, `!` answers a document and no envelope. */
  readonly mark: string;
  /** Its method of the client, such as `creators.list?`: `?` takes a query, `=` a body, `=field` one field of the body. */
  readonly client: string;
}

/** Every operation, read from the compact text that ships in the core. */
export const operationTable: readonly Operation[] = operationIndex.split('\n').flatMap((line) => {
  const [path = '', ...rest] = line.split(' ');
  const pieces = path.split(/[{}]/);
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`);
  return rest.flatMap((client, i) => {
    const [, method = '', mark = ''] = /(\w+)(.?)/.exec(rest[i - 2] ?? '') ?? [];
    return i % 3 === 2 ? [{ id: rest[i - 1] as OperationId, method, path, pieces, pattern, mark, client }] : [];
  });
});

const byId = new Map(operationTable.map((operation) => [operation.id, operation]));

/** The operation of an id; a ConfigurationError when there is none. */
export function getOperation(id: OperationId): Operation {
  return byId.get(id) ?? misuse('unknown_operation', `${JSON.stringify(id)} is no operation of the spec.`);
}

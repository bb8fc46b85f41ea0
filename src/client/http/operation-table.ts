import { findNearest } from '../../../base/options/find-nearest.js';
import { operationIndex } from '../../generated/operation-index.js';
import type { OperationId } from '../../generated/operations.js';
import { throwConfigurationError } from '../errors/errors.js';

/** The facts about an operation that the client needs. */
export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  /** Template below the base URL; every parameter is a uuid. */
  readonly path: string;
  /** The template cut at its parameters: text and parameter names in turn. */
  readonly pieces: readonly string[];
  /** Matches its paths. */
  readonly pattern: RegExp;
  /** Whether it takes an idempotency key. */
  readonly creates: boolean;
  /** How a list pages; undefined if it is not a list. */
  readonly paging: 'cursor' | 'offset' | undefined;
  /** Whether it responds with a document without an envelope. */
  readonly isDocument: boolean;
  /** The property of the client that has its method. */
  readonly resource: string;
  readonly name: string;
  /** The parameter of the method; undefined without one. */
  readonly takes: 'query' | 'body' | undefined;
  /** The field of the body for the parameter; empty if it is the whole body. */
  readonly field: string;
}

let resource = '';

/** Every operation, read from the compact text that ships in the core. */
export const operationTable: readonly Operation[] = operationIndex.split('\n').flatMap((line) => {
  const [path = '', ...rest] = line.split(' ');
  if (rest.length === 0) resource = path;
  const pieces = path.split(/[{}]/);
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`);
  return [...line.matchAll(/ ([A-Z]+)(\W?) (\w+)(\S*)( [a-z]\w+)?/g)].map(
    ([, method = '', mark = '', name = '', input = '', ownId]) => {
      // Most ids follow from the name: `get` of `creators` is `getCreator`.
      const id = name + resource.replace(/^./, (first) => first.toUpperCase());
      const known = ownId?.trim() ?? (name === 'list' ? id : id.replace(/s$/, ''));
      return {
        id: known as OperationId,
        method,
        path,
        pieces,
        pattern,
        creates: mark === '+',
        paging: mark === '*' ? 'cursor' : mark === '#' ? 'offset' : undefined,
        isDocument: mark === '!',
        resource,
        name,
        takes: input[0] === '?' ? 'query' : input ? 'body' : undefined,
        field: input.slice(1),
      };
    },
  );
});

const byId = new Map(operationTable.map((operation) => [operation.id, operation]));

/** The operation of an id; a ConfigurationError if it is unknown. */
export function getOperation(id: OperationId): Operation {
  return (
    byId.get(id) ??
    throwConfigurationError(
      'unknown_operation',
      `there is no operation ${`${id}`.slice(0, 100)}; the nearest is ${findNearest(`${id}`, [...byId.keys()])}.`,
    )
  );
}

import { type ClientInput, listClientMethods } from './client-methods.js';
import type { Document } from './document.js';
import { type SpecOperation, uuidParameters } from './spec-operations.js';

const head = `/**
 * The operation table again, as text: what the client needs of it at a third of the size, for it is in every bundle. One
 * line for each path: the path, then for each operation its HTTP method, its operationId and its method of the client. After
 * an HTTP method: + creates, * pages by cursor, # pages by offset, ! has no envelope. After a method of
 * the client: ? takes a query, = takes a body, =field takes one field of the body. Every path parameter is a uuid.
 */
`;

/** The part of the operation table that ships in the core of the client. */
export function emitOperationIndex(document: Document): string {
  const lines = new Map<string, string[]>();
  for (const { operation, resource, name, input } of listClientMethods(document)) {
    const { id, method, path } = operation;
    const names = path.match(/\{\w+\}/g) ?? [];
    if (names.length !== uuidParameters(document, operation).length) {
      throw new Error(`${id}: the client's path guard expects every path parameter to be a uuid`);
    }
    lines.set(path, [
      ...(lines.get(path) ?? []),
      `${method}${mark(operation)} ${id} ${resource}.${name}${inputMark(input)}`,
    ]);
  }
  const text = [...lines].map(([path, operations]) => `${path} ${operations.join(' ')}`).join('\n');
  return `${head}export const operationIndex = \`${text}\`;\n`;
}

function mark({ creates, paging, raw }: SpecOperation): string {
  if (raw) return '!';
  if (creates) return '+';
  return paging === 'cursor' ? '*' : paging === 'offset' ? '#' : '';
}

function inputMark(input: ClientInput): string {
  if (input.kind === 'none') return '';
  return input.kind === 'query' ? '?' : `=${input.field ?? ''}`;
}

import type { Document } from './document.js';
import { listOperations, type SpecOperation, uuidParameters } from './spec-operations.js';

const head = `/**
 * The operation table again, as text: what the client needs of it at a third of the size, for it is in every bundle. A line
 * a path, then method and operationId in turn. After a method: + creates, * pages by cursor, # pages by offset, ! answers
 * without an envelope. Every path parameter is a uuid.
 */
`;

/** The part of the operation table that ships in the core of the client. */
export function emitOperationIndex(document: Document): string {
  const lines = new Map<string, string[]>();
  for (const operation of listOperations(document)) {
    const { id, method, path } = operation;
    const names = path.match(/\{\w+\}/g) ?? [];
    if (names.length !== uuidParameters(document, operation).length) {
      throw new Error(`${id}: the client's path guard expects every path parameter to be a uuid`);
    }
    lines.set(path, [...(lines.get(path) ?? []), `${method}${mark(operation)} ${id}`]);
  }
  const text = [...lines].map(([path, operations]) => `${path} ${operations.join(' ')}`).join('\n');
  return `${head}export const operationIndex = \`${text}\`;\n`;
}

function mark({ creates, paging, raw }: SpecOperation): string {
  if (raw) return '!';
  if (creates) return '+';
  return paging === 'cursor' ? '*' : paging === 'offset' ? '#' : '';
}

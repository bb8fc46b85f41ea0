import { type ClientInput, listClientMethods } from './client-methods.js';
import type { Document } from './document.js';
import { type SpecOperation, uuidParameters } from './spec-operations.js';

const head = `/**
 * The operation table again, as text: what the client needs of it at a quarter of the size, for it is in every bundle. A
 * resource has a line of its own, then comes a line for each of its paths: the path, then for each operation its HTTP method,
 * its name in the client, and its operationId where that does not follow from the name. After an HTTP method: + creates, *
 * pages by cursor, # pages by offset, ! has no envelope. After a name: ? takes a query, = takes a body, =field takes one field
 * of the body. Every path parameter is a uuid.
 */
`;

/** The part of the operation table that ships in the core of the client. */
export function emitOperationIndex(document: Document): string {
  const resources = new Map<string, Map<string, string[]>>();
  for (const { operation, resource, name, input } of listClientMethods(document)) {
    const { id, method, path } = operation;
    const names = path.match(/\{\w+\}/g) ?? [];
    if (names.length !== uuidParameters(document, operation).length) {
      throw new Error(`${id}: the client's path guard expects every path parameter to be a uuid`);
    }
    const lines = resources.get(resource) ?? new Map<string, string[]>();
    const ownId = id === toOperationId(resource, name) ? '' : ` ${id}`;
    lines.set(path, [...(lines.get(path) ?? []), `${method}${mark(operation)} ${name}${inputMark(input)}${ownId}`]);
    resources.set(resource, lines);
  }
  const text = [...resources].flatMap(([resource, lines]) => [
    resource,
    ...[...lines].map(([path, operations]) => `${path} ${operations.join(' ')}`),
  ]);
  return `${head}export const operationIndex = \`${text.join('\n')}\`;\n`;
}

/** The operationId of most methods, as `operation-table.ts` makes it: `list` of `creators` is `listCreators`, `get` is `getCreator`. */
function toOperationId(resource: string, name: string): string {
  const id = name + resource.charAt(0).toUpperCase() + resource.slice(1);
  return name === 'list' ? id : id.replace(/s$/, '');
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

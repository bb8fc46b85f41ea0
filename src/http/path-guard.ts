import { PathError } from '../errors/local-errors.js';
import type { OperationId } from '../generated/operations.js';
import { operationOf, operationTable } from './operation-table.js';
import { redactKeys } from './redaction.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// An empty or dot segment, a backslash, a percent escape or a control character: each can change which route is meant.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /\/\.{0,2}(\/|$)|[\u0000-\u0020\u007f\\%{}]/;

function refuse(what: string, operationId?: string): never {
  // Someone may have passed the key in place of an id.
  throw new PathError(redactKeys(`${what}; nothing was sent.`), { code: 'invalid_path', operationId });
}

/** Puts ids into the path of an operation, refusing whatever is no uuid: it could reach another route. */
export function fillPath(operationId: OperationId, params: Readonly<Record<string, unknown>> = {}): string {
  return operationOf(operationId).path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = params[name];
    if (typeof id !== 'string' || !uuid.test(id)) refuse(`${name} ${JSON.stringify(id)} is not a uuid`, operationId);
    return id;
  });
}

/** Checks a URL that was written as text, before the URL parser resolves its dots; answers its path below the base. */
export function checkUrl(baseUrl: string, url: string): string {
  const path = url.startsWith(`${baseUrl}/`) && url.slice(baseUrl.length).replace(/[?#].*/s, '');
  if (!path || unsafe.test(path)) refuse(`${JSON.stringify(path || url)} is not a safe path below the base URL`);
  return path;
}

/** Finds the operation that a method and a concrete path reach, and holds its ids to the same rule. */
export function matchRoute(method: string, path: string): OperationId | undefined {
  const parts = path.split('/');
  for (const [id, operation] of operationTable) {
    const names = operation.path.split('/');
    const hit = names.length === parts.length && names.every((name, i) => name[0] === '{' || name === parts[i]);
    if (!hit || operation.method !== method) continue;
    fillPath(id as OperationId, Object.fromEntries(names.map((name, i) => [name.slice(1, -1), parts[i]])));
    return id as OperationId;
  }
  return undefined;
}

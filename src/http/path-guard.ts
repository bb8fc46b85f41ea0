import { PathError } from '../errors/local-errors.js';
import { type Operation, operationTable } from './operation-table.js';
import { redactKeys } from './redaction.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// An empty or dot segment, a backslash, a percent escape, a brace or a control character: each can change which route
// is meant.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /\/\.{0,2}(\/|$)|[\u0000-\u0020\u007f\\%{}]/;

/** Where a checked URL leads. */
export interface Route {
  /** Below the base URL, without the query. */
  readonly path: string;
  /** The operation of the spec that it reaches, if it is one. */
  readonly operation: Operation | undefined;
}

/**
 * Checks a URL that was written as text, before the URL parser resolves its dots: it must stay below the base URL, have
 * no segment that could lead elsewhere, and a uuid wherever the spec has an id.
 */
export function checkUrl(baseUrl: string, method: string, url: string): Route {
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length).replace(/[?#].*/s, '') : '';
  const depth = path.split('/').length;
  const operation = operationTable.find(
    (known) => known.method === method && known.depth === depth && known.pattern.test(path),
  );
  const ids = operation?.pattern.exec(path)?.slice(1) ?? [];
  // A key in a URL ends up in the logs of everyone on the way.
  if (!path || unsafe.test(path) || redactKeys(url) !== url || !ids.every((id) => uuid.test(id))) {
    const shown = redactKeys(JSON.stringify(path || url));
    const fields = { code: 'invalid_path', operationId: operation?.id };
    throw new PathError(`${shown} is no safe path below the base URL with uuids for ids; nothing was sent.`, fields);
  }
  return { path, operation };
}

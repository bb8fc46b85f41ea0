import type { Mock } from '../../mocks/index.js';

/** One action on a mock. Its result, as text, is compared. */
export interface Command {
  readonly name: string;
  run(mock: Mock): unknown;
}

/** A body of a request. */
export type Body = Readonly<Record<string, unknown>>;

/** The ids of the rows in a response. */
export function listIds(text: string): string[] {
  const body = JSON.parse(text.slice(text.startsWith('[') ? 0 : text.indexOf('{"data"')));
  const rows = Array.isArray(body) ? body : [body.data].flat();
  return rows.flatMap((row) => (row ? [row.id as string] : []));
}

/** A command that is a call of the API. */
export function api(method: string, path: string, body?: Body): Command {
  return { name: `${method} ${path} ${JSON.stringify(body) ?? ''}`, run: (mock) => call(mock, method, path, body) };
}

/** Calls the API of a mock; the whole response as text. */
export function call(mock: Mock, method: string, path: string, body?: Body): string {
  const {
    status,
    headers,
    body: text,
  } = mock.handle({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
  });
  return `${status} ${JSON.stringify(headers)} ${text}`;
}

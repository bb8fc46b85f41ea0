import { check } from './bench.js';
import type { Contender } from './contest.js';
import { type ServerProcess, startOwnServer } from './server-process.js';

/** Connections of a load, unless the bench is about them. */
export const CONNECTIONS = 10;

/** A call of the mock. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly apiKey: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response, with the headers that its server chose. Those that node:http adds to every response are left out. */
export interface CheckedResponse {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const ADDED = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

/** Sends the request once, to check the response. */
export async function ask(server: ServerProcess, question: Question): Promise<CheckedResponse> {
  const { method, path, apiKey, headers = {}, body } = question;
  const response = await fetch(server.ready.url + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body } : {}),
  });
  const chosen = [...response.headers].filter(([name]) => !ADDED.includes(name));
  return { status: response.status, body: await response.text(), headers: Object.fromEntries(chosen) };
}

/** The text of a request on the wire. */
export function toText({ method, path, apiKey, headers = {}, body = '' }: Question): string {
  const length = String(Buffer.byteLength(body));
  const ofBody = body === '' ? {} : { 'content-type': 'application/json', 'content-length': length };
  const all = { host: '127.0.0.1', authorization: `Bearer ${apiKey}`, ...headers, ...ofBody };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`;
}

/** The limit for a response: bare node:http with the same headers, the same bytes and the same request. */
export async function rawLike(
  response: CheckedResponse,
  question: Question,
  more: { stringify?: boolean } = {},
): Promise<Contender> {
  const { status, body, headers } = response;
  const server = await startOwnServer('raw.ts', { status, headers, body, ...more });
  const same = await ask(server, question);
  check(same.status === status && same.body === body, `the bare server differs: ${same.body.slice(0, 200)}`);
  return {
    server,
    load: { url: server.ready.url, connections: CONNECTIONS, requests: [toText(question)], status },
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { type ClientOptions, createClient, type TrackagoatClient } from '../../src/index.js';
import { listen } from './sockets.js';

/** A key that must never be seen again outside an Authorization header. */
export const canaryKey = `tga_${'c0ffee00'.repeat(8)}`;

/** A uuid that stands for any id. */
export const someId = 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450';

/** A request as the service received it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly at: number;
}

/** Answers one request; `nth` counts from 1. */
export type Handler = (response: ServerResponse, request: Received, nth: number) => unknown;

/** A real HTTP server on loopback that answers as a test says and remembers what came. */
export interface Service {
  readonly url: string;
  readonly received: Received[];
}

/** Starts a service that ends with the test. A test that runs beside others gives its own `atEnd`. */
export async function startService(
  handler: Handler,
  atEnd: (close: () => void) => void = onTestFinished,
  port = 0,
): Promise<Service> {
  const received: Received[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: Buffer.concat(chunks).toString(), at: performance.now() };
    received.push(entry);
    await handler(response, entry, received.length);
  };
  const server = createServer((request, response) => void respond(request, response));
  return { url: `http://127.0.0.1:${await listen(server, atEnd, port)}/api/v1`, received };
}

/** A service and a client of it that retries at once. */
export async function startPair(
  handler: Handler,
  options: ClientOptions = {},
): Promise<Service & { goat: TrackagoatClient }> {
  const service = await startService(handler);
  return { ...service, goat: createClient({ apiKey: canaryKey, baseUrl: service.url, random: () => 0, ...options }) };
}

/** Answers a success. */
export function succeed(
  response: ServerResponse,
  data: unknown,
  meta: object | null = null,
  headers: object = {},
): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ data, error: null, meta }));
}

/** Answers a refusal. */
export function writeRefusal(response: ServerResponse, status: number, meta: object, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ data: null, error: 'It cannot be done.', meta }));
}

/** The rejections of this process that nobody handled, until the test is finished. */
export function watchRejections(): readonly unknown[] {
  const unhandled: unknown[] = [];
  const keep = (error: unknown): unknown => unhandled.push(error);
  process.on('unhandledRejection', keep);
  onTestFinished(() => void process.off('unhandledRejection', keep));
  return unhandled;
}

/** The error that a promise rejects with; fails when it does not. */
export async function catchError<T extends Error = Error>(promise: PromiseLike<unknown>): Promise<T> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error as T;
  }
  throw new Error(`expected an error, got ${JSON.stringify(value)}`);
}

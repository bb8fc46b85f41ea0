import type { ServerResponse } from 'node:http';
import type { HttpRefusal } from './who-may-enter.js';

/** Refuses a request in the form that JSON-RPC has for an unknown id. */
export function writeRefusal(response: ServerResponse, { status, message }: HttpRefusal): void {
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...challenge });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }));
  const { req } = response;
  if (req.complete) return;
  // A client that never sends the rest of its body would hold the connection for minutes.
  const timer = setTimeout(() => {
    if (!req.complete) req.destroy();
  }, LINGER_MS);
  req.once('close', () => clearTimeout(timer));
}

/** How long the client of a refused request may take to send the rest of it. */
const LINGER_MS = 1_000;

/** The response to a request for a session that is not open. */
export const NO_SESSION: HttpRefusal = { status: 404, message: 'There is no such session; initialize a new one.' };

/** Runs a handler that never rejects: a failure is a 500 that does not reveal its reason. */
export async function serveSafely(response: ServerResponse, serve: () => Promise<void>): Promise<void> {
  try {
    await serve();
  } catch {
    if (response.headersSent) response.destroy();
    else writeRefusal(response, { status: 500, message: 'The request could not be handled.' });
  }
}

import type { ServerResponse } from 'node:http';
import type { HttpRefusal } from './who-may-enter.js';

/** Refuses a request in the form that JSON-RPC has for an unknown id. The connection ends with it. */
export function writeRefusal(response: ServerResponse, { status, message }: HttpRefusal): void {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null });
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  const length = { 'content-length': Buffer.byteLength(body), connection: 'close' };
  response.writeHead(status, { 'content-type': 'application/json', ...length, ...challenge });
  const { req } = response;
  if (req.complete) {
    response.end(body);
    return;
  }
  // A client that still sends would see a broken pipe instead of the response.
  response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  response.once('close', () => clearTimeout(timer));
  req.once('end', end).resume();
}

/** How long the client of a request that has its response may take to send the rest of it. */
const LINGER_MS = 1_000;

/** The response to a request for a session that is not open. */
export const NO_SESSION: HttpRefusal = { status: 404, message: 'There is no such session; initialize a new one.' };

/** Runs a handler that never rejects: a failure is a 500 that does not reveal its reason. */
export async function serveSafely(response: ServerResponse, serve: () => Promise<void>): Promise<void> {
  const { req } = response;
  try {
    await serve();
    // A client that never sends the rest of its body would hold the connection for minutes.
    if (req.complete || !response.writableEnded) return;
    const timer = setTimeout(() => req.destroy(), LINGER_MS);
    for (const over of ['end', 'close']) req.once(over, () => clearTimeout(timer));
  } catch {
    if (response.headersSent) response.destroy();
    else writeRefusal(response, { status: 500, message: 'The request could not be handled.' });
  }
}

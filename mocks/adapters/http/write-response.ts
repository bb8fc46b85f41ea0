import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { PlainResponse, TransportEffect } from '../../api/plain.js';
import { unknownEffect } from '../../control/plane/respond.js';

/**
 * Headers of every response of the server, and of no other way in. A page from elsewhere may not take a response for a
 * script or an image. CORS decides what it may read.
 */
export const GUARDS = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' } as const;
const FLAT_GUARDS: readonly string[] = Object.entries(GUARDS).flat();

/** Writes a plain response, with `more` headers, and carries out the effect of a fault. */
export function writeResponse(
  response: ServerResponse<IncomingMessage>,
  plain: PlainResponse,
  more: Readonly<Record<string, string>> | undefined,
): void {
  if (plain.parts) writeParts(response, plain, more);
  else if (plain.effect) writeWithEffect(response, plain, more, plain.effect);
  else response.end(plain.body, writeHead(response, plain, more));
}

/** Writes each part when the client has taken those before it. Stops when the client goes away, which is not a defect. */
function writeParts(
  response: ServerResponse<IncomingMessage>,
  { status, headers, parts = [] }: PlainResponse,
  more: Readonly<Record<string, string>> | undefined,
): void {
  response.writeHead(status, { ...GUARDS, ...headers, ...more });
  pipeline(Readable.from(parts), response, () => {});
}

function writeWithEffect(
  response: ServerResponse<IncomingMessage>,
  plain: PlainResponse,
  more: Readonly<Record<string, string>> | undefined,
  effect: TransportEffect,
): void {
  switch (effect.kind) {
    case 'latency': {
      const timer = setTimeout(() => response.end(plain.body, writeHead(response, plain, more)), effect.ms);
      response.once('close', () => clearTimeout(timer));
      return;
    }
    case 'drop':
      response.socket?.resetAndDestroy();
      return;
    case 'stall_body': {
      writeHead(response, plain, more);
      // The header promises the full length, but the rest never comes.
      const bytes = Buffer.from(plain.body);
      response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      return;
    }
    default:
      unknownEffect(effect);
  }
}

/** Returns the cheapest encoding of the body: a text with one byte per character is copied without checking each one. */
function writeHead(
  response: ServerResponse<IncomingMessage>,
  plain: PlainResponse,
  more: Readonly<Record<string, string>> | undefined,
): 'latin1' | 'utf8' {
  const { status, headers, body } = plain;
  // node:http takes a flat list without copying it.
  const flat = [...FLAT_GUARDS];
  for (const name in headers) flat.push(name, headers[name] as string);
  for (const name in more) flat.push(name, more[name] as string);
  const length = Buffer.byteLength(body);
  if (status !== 204 && headers['content-length'] === undefined) flat.push('content-length', String(length));
  response.writeHead(status, flat);
  return length === body.length ? 'latin1' : 'utf8';
}

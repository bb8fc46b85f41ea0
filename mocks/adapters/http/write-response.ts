import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlainResponse } from '../../api/plain.js';
import { findTransportFault } from '../../control/plane/respond.js';

/** Writes a plain response, with `more` headers, and carries out the transport effects of faults. */
export function writeResponse(
  response: ServerResponse<IncomingMessage>,
  answer: PlainResponse,
  more: Readonly<Record<string, string>> | undefined,
): void {
  if (answer.transportFaults) writeWithEffects(response, answer, more);
  else response.end(answer.body, writeHead(response, answer, more));
}

function writeWithEffects(
  response: ServerResponse<IncomingMessage>,
  answer: PlainResponse,
  more: Readonly<Record<string, string>> | undefined,
): void {
  const latency = findTransportFault(answer, 'latency');
  if (latency) {
    const rest = answer.transportFaults?.filter((effect) => effect !== latency) ?? [];
    const timer = setTimeout(() => writeWithEffects(response, { ...answer, transportFaults: rest }, more), latency.ms);
    response.once('close', () => clearTimeout(timer));
    return;
  }
  if (findTransportFault(answer, 'drop')) {
    response.socket?.resetAndDestroy();
    return;
  }
  const encoding = writeHead(response, answer, more);
  if (!findTransportFault(answer, 'stall_body')) {
    response.end(answer.body, encoding);
    return;
  }
  // The header promises the full length, but the rest never comes.
  const bytes = Buffer.from(answer.body);
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
}

/** Returns the cheapest encoding of the body: a text with one byte per character is copied without checking each one. */
function writeHead(
  response: ServerResponse<IncomingMessage>,
  answer: PlainResponse,
  more: Readonly<Record<string, string>> | undefined,
): 'latin1' | 'utf8' {
  const { status, headers, body } = answer;
  // node:http takes a flat list without copying it.
  const flat: string[] = [];
  for (const name in headers) flat.push(name, headers[name] as string);
  for (const name in more) flat.push(name, more[name] as string);
  const length = Buffer.byteLength(body);
  if (status !== 204 && headers['content-length'] === undefined) flat.push('content-length', String(length));
  response.writeHead(status, flat);
  return length === body.length ? 'latin1' : 'utf8';
}

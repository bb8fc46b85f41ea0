import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlainAnswer } from '../../api/plain.js';
import { effectOf } from '../../control/respond.js';

/** Writes a plain answer, with `more` headers, and carries out what faults ask of the transport. */
export function writeAnswer(
  response: ServerResponse<IncomingMessage>,
  answer: PlainAnswer,
  more: Readonly<Record<string, string>> | undefined,
): void {
  if (answer.effects) writeWithEffects(response, answer, more);
  else {
    writeHead(response, answer, more);
    writeBody(response, answer.body);
  }
}

/** `end(body)` makes node:http gather two chunks into one write; `write` and an empty `end` make one chunk, a tenth faster. */
function writeBody(response: ServerResponse<IncomingMessage>, body: string): void {
  if (body !== '') response.write(body);
  response.end();
}

function writeWithEffects(
  response: ServerResponse<IncomingMessage>,
  answer: PlainAnswer,
  more: Readonly<Record<string, string>> | undefined,
): void {
  const latency = effectOf(answer, 'latency');
  if (latency) {
    const rest = answer.effects?.filter((effect) => effect !== latency) ?? [];
    const timer = setTimeout(() => writeWithEffects(response, { ...answer, effects: rest }, more), latency.ms);
    response.once('close', () => clearTimeout(timer));
    return;
  }
  if (effectOf(answer, 'drop')) {
    response.socket?.resetAndDestroy();
    return;
  }
  writeHead(response, answer, more);
  if (!effectOf(answer, 'stall_body')) {
    writeBody(response, answer.body);
    return;
  }
  // The length in the head promises all of it; the rest never comes.
  const bytes = Buffer.from(answer.body);
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
}

function writeHead(
  response: ServerResponse<IncomingMessage>,
  answer: PlainAnswer,
  more: Readonly<Record<string, string>> | undefined,
): void {
  // A flat list is what node:http takes without copying.
  const flat: string[] = [];
  for (const name in answer.headers) flat.push(name, answer.headers[name] as string);
  for (const name in more) flat.push(name, more[name] as string);
  if (answer.status !== 204 && answer.headers['content-length'] === undefined) {
    flat.push('content-length', String(Buffer.byteLength(answer.body)));
  }
  response.writeHead(answer.status, flat);
}

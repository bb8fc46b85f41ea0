import type { IncomingMessage } from 'node:http';

/** Whether a body follows; checking the headers saves the wait for an end that has already come. */
export function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** The part of a body that was read. */
export interface ReadBody {
  readonly text: string;
  /** Reading stopped beyond the limit; `text` is longer than it. */
  readonly isCut: boolean;
}

/**
 * Reads a body as UTF-8 text. Beyond `limit` bytes it stops and passes on what it has, which is more than the limit.
 * The core then refuses it in its own order of checks. Calls nothing if the client goes away.
 */
export function readBody(request: IncomingMessage, limit: number, done: (body: ReadBody) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const onData = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= limit) return;
    request.off('data', onData).off('end', onEnd).pause();
    // One byte per character, so the length in characters exceeds the limit too.
    done({ text: Buffer.concat(chunks).toString('latin1'), isCut: true });
  };
  const onEnd = (): void => {
    const only = chunks[0];
    const bytes = chunks.length === 1 && only ? only : Buffer.concat(chunks);
    done({ text: bytes.toString('utf8'), isCut: false });
  };
  request.on('data', onData).on('end', onEnd);
}

import type { IncomingMessage } from 'node:http';

/** Whether a body follows; asking the headers saves the wait for an end that is there already. */
export function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** What was read of a body. */
export interface ReadBody {
  readonly text: string;
  /** Reading stopped beyond the limit; `text` is longer than it. */
  readonly isCut: boolean;
}

/**
 * Reads a body as UTF-8 text. Beyond `limit` bytes it stops and hands over what it has, which is more than the limit: the
 * core then refuses it in its own order of checks. Calls nothing when the client goes away.
 */
export function readBody(request: IncomingMessage, limit: number, done: (body: ReadBody) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const onData = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= limit) return;
    request.off('data', onData).off('end', onEnd).pause();
    // One byte a character, so that the length in characters is over the limit as well.
    done({ text: Buffer.concat(chunks).toString('latin1'), isCut: true });
  };
  const onEnd = (): void => {
    const only = chunks[0];
    const bytes = chunks.length === 1 && only ? only : Buffer.concat(chunks);
    done({ text: bytes.toString('utf8'), isCut: false });
  };
  request.on('data', onData).on('end', onEnd);
}

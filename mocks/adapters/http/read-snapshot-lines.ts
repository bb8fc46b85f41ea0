import type { IncomingMessage } from 'node:http';
import { SnapshotAssembly } from '../../control/state/snapshot-lines.js';
import { ApiProblem } from '../../world/store/api-problem.js';

/** The snapshot, or why it could not be read. */
export interface StreamedSnapshot {
  readonly take: () => unknown;
  /** Reading stopped before the body's end. */
  readonly isCut: boolean;
}

/**
 * Reads a snapshot line by line, so it may be longer than any string. Stops at the first error. Calls nothing if the
 * client goes away.
 */
export function readSnapshotLines(
  request: IncomingMessage,
  limit: number,
  done: (snapshot: StreamedSnapshot) => void,
): void {
  const assembly = new SnapshotAssembly('The body');
  // A replaced character would be another text.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new Error('The body has bytes that are not UTF-8.', { cause });
    }
  };
  let length = 0;
  // The parts of the line that has not ended. To search or to copy them with each chunk would be quadratic.
  let begun: string[] = [];
  const stop = (error: unknown): void => {
    request.off('data', onData).off('end', onEnd).pause();
    done({ take: () => fail(error), isCut: true });
  };
  const onData = (chunk: Buffer): void => {
    length += chunk.length;
    if (length > limit) {
      const message = `The body is larger than ${limit} bytes. Start from the file (--snapshot FILE), or serve the mock with a larger kept.maxSnapshotBytes.`;
      stop(new ApiProblem('payload_too_large', message));
      return;
    }
    try {
      const [end, ...lines] = decode(chunk).split('\n');
      begun.push(end as string);
      for (const start of lines) {
        assembly.add(begun.join(''));
        begun = [start];
      }
    } catch (error) {
      stop(error);
    }
  };
  const onEnd = (): void => {
    const take = (): unknown => {
      const last = begun.join('') + decode();
      if (last !== '') assembly.add(last);
      return assembly.finish().snapshot;
    };
    done({ take, isCut: false });
  };
  request.on('data', onData).on('end', onEnd);
}

function fail(error: unknown): never {
  throw error;
}

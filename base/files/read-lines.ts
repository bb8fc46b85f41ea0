import { createReadStream } from 'node:fs';

/** A text without the byte order mark that some editors put at the start of a file. It is not part of JSON. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

const LINE_FEED = 10;
/** The longest line, in bytes. A text cannot have twice as much. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A line of a file, without its end. */
export interface FileLine {
  readonly text: string;
  /** The number of bytes up to the end of the line; undefined if the file ends within it. */
  readonly end: number | undefined;
}

/**
 * The lines of a file in UTF-8. A line ends at a line feed and nowhere else: `node:readline` also ends one at U+2028 and
 * U+2029 from Node 22 on, and JSON may have these in a text. A carriage return before the line feed belongs to the end.
 * Throws an Error for bytes that are not UTF-8, because a replaced character would be another text, and for a line of
 * more than 256 MiB.
 */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // The parts of the line that has not ended. To search or to copy them with each chunk would be quadratic.
  let begun: Buffer[] = [];
  let length = 0;
  let end = 0;
  let lines = 0;
  const finish = (last: Buffer): string => {
    const bytes = begun.length > 0 ? Buffer.concat([...begun, last]) : last;
    begun = [];
    length = 0;
    lines += 1;
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new Error(`${path} has bytes in line ${lines} that are not UTF-8: it was changed or cut off.`, { cause });
    }
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      end += length + to + 1 - from;
      yield { text: finish(chunk.subarray(from, to)).replace(/\r$/, ''), end };
      from = to + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > MOST_BYTES)
      throw new Error(`${path} has a line of more than ${MOST_BYTES} bytes, which cannot be read.`);
  }
  if (length > 0) yield { text: finish(Buffer.alloc(0)), end: undefined };
}

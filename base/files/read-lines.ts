import { createReadStream } from 'node:fs';

const LINE_FEED = 10;

/** A line of a file, without its end. */
export interface FileLine {
  readonly text: string;
  /** The number of bytes up to the end of the line; undefined if the file ends within it. */
  readonly end: number | undefined;
}

/**
 * The lines of a file in UTF-8. A line ends at a line feed and nowhere else: `node:readline` also ends one at U+2028 and
 * U+2029 from Node 22 on, and JSON may have these in a text. A carriage return before the line feed belongs to the end.
 * Throws an Error for bytes that are not UTF-8, because a replaced character would be another text.
 */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  const source = createReadStream(path);
  const decode = createDecoder(path);
  let rest: Buffer = Buffer.alloc(0);
  let end = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let from = 0;
      for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
        end += to + 1 - from;
        yield { text: decode(bytes.subarray(from, to)).replace(/\r$/, ''), end };
        from = to + 1;
      }
      rest = bytes.subarray(from);
    }
    if (rest.length > 0) yield { text: decode(rest), end: undefined };
  } finally {
    source.destroy();
  }
}

function createDecoder(path: string): (bytes: Buffer) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let lines = 0;
  return (bytes) => {
    lines += 1;
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new Error(`${path} has bytes in line ${lines} that are not UTF-8: it was changed or cut off.`, { cause });
    }
  };
}

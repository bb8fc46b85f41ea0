import { readFile } from 'node:fs/promises';
import { withoutByteOrderMark } from '../base/files/read-lines.js';
import { UsageError } from './command.js';

/** The text of a file that the command line names. Throws a UsageError if it cannot be read. */
export function readText(file: string, name = file): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${name} cannot be read: ${error.message}`);
  });
}

/**
 * Reads JSON that a person wrote. A key that one object has twice is an error, because JSON.parse would take the last
 * one without a sign: of two limits perhaps the looser one.
 */
export function parseJson(given: string): unknown {
  const text = withoutByteOrderMark(given);
  const value: unknown = JSON.parse(text);
  const open: Set<string>[] = [];
  // The text is valid, so a colon after a text makes it a key.
  for (const [token, quoted, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (quoted !== undefined && colon !== undefined) addKey(open.at(-1), JSON.parse(quoted) as string);
  }
  return value;
}

function addKey(keys: Set<string> | undefined, key: string): void {
  if (keys?.has(key)) throw new SyntaxError(`it has ${JSON.stringify(key)} twice; keep one of them`);
  keys?.add(key);
}

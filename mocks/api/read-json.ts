/** Maximum number of levels of arrays and objects in incoming JSON. */
const MAX_DEPTH = 64;

/** The mock's own JSON (seeds, snapshots) contains bodies as deep as a request, some levels below its top. */
export const MAX_DOCUMENT_DEPTH = MAX_DEPTH + 16;

/** Why a text cannot be read as JSON, as the message of an issue. */
export class JsonProblem extends Error {
  override readonly name = 'JsonProblem';

  constructor(
    message: string,
    /** The field with the problem; empty if it is the whole. */
    readonly path = '',
  ) {
    super(message);
  }
}

/** Parses JSON that comes from outside. Throws a JsonProblem for text that is not JSON or has too many levels. */
export function readJson(text: string, maxDepth: number = MAX_DEPTH): unknown {
  // Checked before parsing: a too deep value must not even be built, because most later code on it recurses.
  if (hasMoreLevels(text, maxDepth)) throw new JsonProblem(tooDeepMessage(maxDepth));
  const value = parse(text);
  const path = MAYBE_INFINITE.test(text) ? findInfinite(value, '') : undefined;
  if (path !== undefined) throw new JsonProblem('is a number that is too large: it would be kept as null', path);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonProblem('is not valid JSON');
  }
}

/** A part of every number of 1.8e308 or more, however it is written. */
const MAYBE_INFINITE = /\de\+?\d{2}|\d{300}/i;

/** The path of a number that JSON.parse could not hold. */
function findInfinite(value: unknown, path: string): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = findInfinite(inner, path === '' ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The message for JSON with more than `maxDepth` levels. */
export function tooDeepMessage(maxDepth: number): string {
  return `has more than ${maxDepth} levels of arrays and objects; flatten it`;
}

/** Whether a value has more than `maxDepth` levels of arrays and objects. It makes no lists: a world has a million values. */
export function isDeeperThan(value: unknown, maxDepth: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (maxDepth === 0) return true;
  if (Array.isArray(value)) return value.some((inner) => isDeeperThan(inner, maxDepth - 1));
  for (const name in value) if (isDeeperThan(value[name as keyof typeof value], maxDepth - 1)) return true;
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function hasMoreLevels(text: string, maxDepth: number): boolean {
  // At least this many brackets must open and close.
  if (text.length <= maxDepth * 2) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = findEndOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > maxDepth) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
    }
  }
  return false;
}

/** Where the string that begins at `start` ends; the end of the text if it does not end. */
function findEndOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

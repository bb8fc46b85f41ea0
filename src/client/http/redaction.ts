const shown = /^(content-type|retry-after|date|x-request-id|idempotency-replayed|x-ratelimit-.*)$/;

/** The headers that events and logs may show: an allow-list, so unforeseen headers stay hidden. */
export function safeHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) => (shown.test(name) ? [[name, showForeign(value)]] : [])),
  );
}

/**
 * A character of a key as a URL or JSON may write it: `%74` or `\u0074`, with more of `25` or of backslashes for one in another.
 * Looking behind keeps a long run of backslashes from being read once for each of them.
 */
const escaped = (codes: string): string => String.raw`(?:(?<!\\)\\{1,500}u00|%(?:25){0,500})(?:${codes})`;
const letter = (plain: string, codes: string): string => `(?:${plain}|${escaped(codes)})`;
const begin = letter('t', '[57]4') + letter('g', '[46]7') + letter('a', '[46]1') + letter('_', '5f');
// Each number is bounded, because the engine keeps each repetition on its stack: in a process with much code also those of one
// character, and then an endless key would end in a RangeError.
const keys = new RegExp(`${begin}(?:\\w{1,2000}|${escaped('3\\d|[46][1-9a-f]|[57][0-9a]|5f')}){1,2000}`, 'gi');
/** A key in base64, by the three places where its first letters may be in a group. */
const encodedKeys = /(?:dGdhX|[HXn3]RnYV[89+/_-]|[BFJNRVZdhlptx159]0Z2Ff)[\w+/-]{40,100}/g;

/** Blanks everything that looks like an API key, because a service or a proxy may return one in its error text. */
export function redactKeys(text: string): string {
  return text.replace(keys, 'tga_[redacted]').replace(encodedKeys, 'tga_[redacted]');
}

/** Characters of a foreign text in a message. */
const LONGEST = 2_000;
/** So that no key is cut in two, and its first half shown. */
const MARGIN = 1_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The start of a foreign text, fit for a terminal or a log: no key, no line end, nothing that turns the text around. */
export function showForeign(text: string): string {
  const write = (found: string): string => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return redactKeys(text.slice(0, LONGEST + MARGIN))
    .slice(0, LONGEST)
    .replace(unseen, write);
}

const LEFT_OUT = '[left out: it may show the API key]';
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
/** How many objects it looks into, and how deep. A socket leads to thousands of others. */
const MOST_OBJECTS = 2_000;
const MOST_LEVELS = 50;
/** Fields that an error may have by its class alone. A copy of a DOMException could not compute them. */
const ERROR_FIELDS = ['name', 'message', 'stack', 'code', 'cause'];

/**
 * What was thrown, without an API key: `fetch`, a middleware or a store may put the headers of the request into its
 * error. If it shows no key, it is returned as it is. Otherwise the result is a copy of the same class with each key
 * blanked. The copy has no functions, and leaves out what cannot be copied.
 */
export function redactThrown<Thrown>(thrown: Thrown): Thrown {
  const redaction = new Redaction();
  const copy = redaction.copy(thrown, 0) as Thrown;
  return redaction.hasHidden ? copy : thrown;
}

class Redaction {
  hasHidden = false;
  readonly #copies = new Map<unknown, unknown>();

  copy(value: unknown, level: number): unknown {
    if (typeof value === 'string') return this.#blank(value);
    if (Object(value) !== value) return value;
    if (this.#copies.has(value)) return this.#copies.get(value);
    if (level < MOST_LEVELS && this.#copies.size < MOST_OBJECTS) {
      try {
        const shows = showsKeyItself(value as object);
        this.hasHidden ||= shows;
        if (!shows || value instanceof Error) return this.#copyObject(value as object, level + 1);
      } catch {
        // A getter or a proxy threw.
      }
    }
    this.hasHidden = true;
    return LEFT_OUT;
  }

  #blank(text: string): string {
    const blanked = redactKeys(text);
    this.hasHidden ||= blanked !== text;
    return blanked;
  }

  #copyObject(value: object, level: number): unknown {
    const copy = createCopy(value);
    this.#copies.set(value, copy);
    if (copy === value) return value;
    if (value instanceof Map) {
      for (const [key, held] of value) (copy as typeof value).set(this.copy(key, level), this.copy(held, level));
    }
    if (value instanceof Set) for (const held of value) (copy as typeof value).add(this.copy(held, level));
    const byClass = value instanceof Error ? ERROR_FIELDS.filter((name) => name in value) : [];
    for (const key of new Set([...listKeys(value), ...byClass])) {
      if (key === (Array.isArray(value) ? 'length' : typeof value === 'function' && 'prototype')) continue;
      const field: unknown = Reflect.get(value, key);
      const copied = this.copy(field, level);
      if (typeof field === 'function') continue;
      const enumerable = Object.getOwnPropertyDescriptor(value, key)?.enumerable ?? false;
      const name = typeof key === 'string' ? this.#blank(key) : key;
      Object.defineProperty(copy, name, { value: copied, enumerable, writable: true, configurable: true });
    }
    return copy;
  }
}

/** An empty object for the fields of a copy; the value itself if it has none to copy. */
function createCopy(value: object): object {
  if (ArrayBuffer.isView(value) || value instanceof Date) return value;
  if (Array.isArray(value)) return [];
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (!(value instanceof Error)) return {};
  const copy = new Error();
  // Set while it has its own class: Node writes the stack late, by a name that the class may have to compute.
  copy.stack = '';
  Object.setPrototypeOf(copy, Object.getPrototypeOf(value));
  // Those of its class may need private fields, which a copy does not have.
  const hidden = { value: undefined, configurable: true };
  for (const key of [INSPECT, 'toJSON']) if (key in value) Object.defineProperty(copy, key, hidden);
  return copy;
}

/** The names of the fields that can be seen. A class that shows itself does not show those behind symbols. */
function listKeys(value: object): readonly PropertyKey[] {
  return INSPECT in value ? Object.getOwnPropertyNames(value) : Reflect.ownKeys(value);
}

/** Whether an object shows a key in another way than by its own fields. */
function showsKeyItself(value: object): boolean {
  // Nobody can look into it.
  if (value instanceof Promise) return true;
  const { [INSPECT]: inspect, toJSON, headers = value } = value as Readonly<Record<PropertyKey, unknown>>;
  const shown = [
    ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : '',
    typeof inspect === 'function' ? String(inspect.call(value, 9, {}, String)) : '',
    typeof toJSON === 'function' ? String(JSON.stringify(value)) : '',
    headers instanceof Headers ? [...headers].join() : '',
  ];
  return shown.some((text) => redactKeys(text) !== text);
}

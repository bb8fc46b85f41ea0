import { redactKeys } from './redaction.js';

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

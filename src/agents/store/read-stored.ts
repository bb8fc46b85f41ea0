import { ToolRefusal } from '../text/tool-error.js';
import type { ToolsetStore } from './toolset-store.js';

/** A counter of the store; 0 if it does not exist. A value that is not a whole number from 0 up stops payments. */
export async function readCount(store: ToolsetStore, key: string): Promise<number> {
  const text = await store.get(key);
  if (text === null) return 0;
  const count = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(count) && count >= 0) return count;
  throw damaged(
    `The counter ${key} in the store of this toolset is ${JSON.stringify(text)}, and not a count; nothing was paid or changed.`,
  );
}

/** The value of a key; null if it is missing. Throws as `parseStored` does. */
export async function readStored<Value extends object>(
  store: ToolsetStore,
  key: string,
  fields: readonly (keyof Value & string)[],
): Promise<Value | null> {
  const text = await store.get(key);
  return text === null ? null : parseStored<Value>(key, text, fields);
}

/**
 * The value of a key, from the text that the store has. A text that is not JSON, or an object without one of `fields`,
 * was not written by a toolset: then nothing is known about what the key says, and `store_failed` names the key.
 */
export function parseStored<Value extends object>(
  key: string,
  text: string,
  fields: readonly (keyof Value & string)[],
): Value {
  const value = parse(text);
  const isWhole = typeof value === 'object' && value !== null && fields.every((field) => Object.hasOwn(value, field));
  if (isWhole) return value as Value;
  throw damaged(`The value of ${key} in the store of this toolset is damaged, and nothing is paid that depends on it.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(what: string): ToolRefusal {
  return new ToolRefusal('store_failed', `${what} A person has to look at the store.`, { namesPerson: true });
}

import { ToolRefusal } from '../text/tool-error.js';

/**
 * The value of a key, from the text that the store has. A text that is not JSON, or an object without one of `fields`,
 * was not written by a toolset: then nothing is known about what the key says, and `store_failed` names the key.
 */
export function parseStored<Value extends object>(
  key: string,
  text: string,
  fields: readonly (keyof Value & string)[],
): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(key);
  }
  const isWhole = typeof value === 'object' && value !== null && fields.every((field) => Object.hasOwn(value, field));
  if (!isWhole) throw damaged(key);
  return value as Value;
}

function damaged(key: string): ToolRefusal {
  return new ToolRefusal(
    'store_failed',
    `The value of ${key} in the store of this toolset is damaged, and nothing is paid that depends on it. A person has to look at the store.`,
    { namesPerson: true },
  );
}

import { ToolRefusal } from '../text/tool-error.js';
import type { ToolsetStore } from './toolset-store.js';

/** A counter of the store; 0 if it does not exist. A value that is not a whole number from 0 up stops payments. */
export async function readCount(store: ToolsetStore, key: string): Promise<number> {
  const text = await store.get(key);
  if (text === null) return 0;
  const count = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(count) && count >= 0) return count;
  throw new ToolRefusal(
    'store_failed',
    `The counter ${key} in the store of this toolset is ${JSON.stringify(text)}, and not a count; nothing was paid or changed. A person has to look at the store.`,
    { namesPerson: true },
  );
}

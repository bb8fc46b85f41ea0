import { ToolRefusal } from '../tool-error.js';

/** Sandboxes that stand at once in a process. */
const AT_ONCE = 4;
/** Programs that wait for one. */
const WAITING = 32;

let running = 0;
const line: (() => void)[] = [];

/** Runs work when there is room for one more sandbox in this process; refuses it when too many wait. */
export async function whenThereIsRoom<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (line.length >= WAITING) {
      throw new ToolRefusal('program_busy', 'Too many programs run in this process.', { retry: 'later' });
    }
    await new Promise<void>((resolve) => line.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    // The place goes to the next in line, or is free.
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}

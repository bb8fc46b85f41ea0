import { ToolRefusal } from '../../text/tool-error.js';

/** Maximum number of sandboxes at once in a process. */
const AT_ONCE = 4;
/** Maximum number of programs that wait for one. */
const WAITING = 32;

let running = 0;
const line: (() => void)[] = [];

/** Runs work as soon as this process has room for another sandbox. Refuses it if too many wait. */
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

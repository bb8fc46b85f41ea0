import { cryptoUnderWay } from './crypto-watch.js';
import type { RunSetup } from './run.js';
import type { VirtualClock } from './virtual-clock.js';
import type { WorkerProcess } from './worker.js';

/** How many turns of the event loop without activity make a process count as waiting. */
const QUIET_TURNS = 3;
/**
 * How many times longer the wait is if nobody else can go on. A module that is loaded on a busy machine takes seconds, and a
 * run that gave up on it would be a false alarm.
 */
const ALONE = 400;

/**
 * Resolves when every process waits for a decision or for time to pass, or has ended. It waits up to `patienceMs` for a
 * process that does something else (a hash, a file, a lock that another worker has). Then the others go on.
 */
export async function waitUntilIdle(
  processes: readonly WorkerProcess[],
  clock: VirtualClock,
  { patienceMs, border }: Pick<RunSetup, 'patienceMs' | 'border'>,
): Promise<void> {
  const isWaiting = (process: WorkerProcess) =>
    process.ending !== undefined || process.pending.length > 0 || clock.isAwaited(process);
  let waited = 0;
  for (;;) {
    await settle(processes);
    if (border.crossed || processes.every(isWaiting)) return;
    const othersCanGoOn = processes.some(({ pending }) => pending.length > 0);
    if (waited >= patienceMs * (othersCanGoOn ? 1 : ALONE)) return;
    const before = countActivity(processes);
    await new Promise((resolve) => setTimeout(resolve, 1));
    waited = countActivity(processes) === before ? waited + 1 : 0;
  }
}

/** Lets promises run until nothing changes any more. */
async function settle(processes: readonly WorkerProcess[]): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; ) {
    const before = countActivity(processes);
    await turnLoop();
    const isQuiet = cryptoUnderWay.size === 0 && countActivity(processes) === before;
    quiet = isQuiet ? quiet + 1 : 0;
    // Turns of the loop would keep the processor busy that the other thread needs.
    await Promise.allSettled(cryptoUnderWay);
  }
}

function countActivity(processes: readonly WorkerProcess[]): number {
  return processes.reduce((sum, { activity }) => sum + activity, 0);
}

/**
 * Resolves after one turn of the event loop. A browser has no setImmediate, and its timers wait longer than a message does. In
 * a Worker of Cloudflare a message comes before promises that are due, so a timer is taken there.
 */
function turnLoop(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  if (globalThis.navigator?.userAgent === 'Cloudflare-Workers') return new Promise((resolve) => setTimeout(resolve, 0));
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

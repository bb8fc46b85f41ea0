import { countCryptoUnderWay } from './crypto-watch.js';
import type { VirtualClock } from './virtual-clock.js';
import type { WorkerProcess } from './worker.js';

/** How often the event loop turns without any activity before a process counts as waiting. */
const QUIET_TURNS = 3;

/**
 * Until every process waits for a decision, for time to pass, or has ended. A process that does something else (a hash, a
 * file, a lock that another worker holds) is waited for up to `patienceMs`; then the others go on.
 */
export async function becomeQuiet(
  processes: readonly WorkerProcess[],
  clock: VirtualClock,
  patienceMs: number,
): Promise<void> {
  const isWaiting = (process: WorkerProcess) =>
    process.ending !== undefined || process.pending.length > 0 || clock.isAwaited(process);
  let waited = 0;
  for (;;) {
    await settle(processes);
    if (processes.every(isWaiting)) return;
    const othersCanGoOn = processes.some(({ pending }) => pending.length > 0);
    if (waited >= patienceMs * (othersCanGoOn ? 1 : 40)) return;
    const before = countActivity(processes);
    await new Promise((resolve) => setTimeout(resolve, 1));
    waited = countActivity(processes) === before ? waited + 1 : 0;
  }
}

/** Lets promises run until nothing moves any more. */
async function settle(processes: readonly WorkerProcess[]): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; ) {
    const before = countActivity(processes);
    await turnLoop();
    quiet = countActivity(processes) === before && countCryptoUnderWay() === 0 ? quiet + 1 : 0;
  }
}

function countActivity(processes: readonly WorkerProcess[]): number {
  return processes.reduce((sum, { activity }) => sum + activity, 0);
}

/** One turn of the event loop. A browser has no setImmediate, and its timers wait longer than a message does. */
function turnLoop(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

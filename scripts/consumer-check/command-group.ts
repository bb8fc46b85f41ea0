import { type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** A shell command with all processes that it starts. */
export interface CommandGroup {
  /** The end of the command. It rejects with `stdout` and `stderr` if the command failed. */
  readonly ended: Promise<void>;
  /** Ends what still runs, by force after the patience (5 s). Resolves when nothing of it can write any more. */
  stop(patienceMs?: number): Promise<void>;
}

const PATIENCE_MS = 5000;
const POLL_MS = 50;

/** Starts a command as a process group, because npx and npm do not pass signals on to what they start. */
export function startGroup(command: string, options: Pick<SpawnOptions, 'cwd' | 'env'>): CommandGroup {
  const shell = spawn('sh', ['-c', command], { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  shell.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  shell.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<void>((resolve, reject) => {
    shell.once('error', reject);
    shell.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      shell.once('close', () =>
        reject(Object.assign(new Error(`${command}: ended with ${signal ?? code}`), { stdout, stderr })),
      );
      // A process that it left behind would keep its output open.
      signalGroup(shell.pid, 'SIGKILL');
    });
  });
  // A server is stopped by a signal. Its caller does not wait for its end.
  ended.catch(() => {});
  return {
    ended,
    stop: async (patienceMs = PATIENCE_MS) => {
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        const until = Date.now() + patienceMs;
        if (!signalGroup(shell.pid, signal)) return;
        while (signalGroup(shell.pid, 0) && Date.now() < until) await wait(POLL_MS);
      }
    },
  };
}

/** Runs a command to its end, but not longer than the limit. Nothing that it started outlives this. */
export async function runGroup(
  command: string,
  options: Pick<SpawnOptions, 'cwd' | 'env'> & { readonly timeoutMs: number },
): Promise<void> {
  const { timeoutMs, ...others } = options;
  const group = startGroup(command, others);
  const over = new AbortController();
  const late = wait(timeoutMs, undefined, { signal: over.signal }).then(() => {
    throw new Error(`${command}: not done after ${timeoutMs / 1000} s`);
  });
  try {
    await Promise.race([group.ended, late]);
  } finally {
    over.abort();
    late.catch(() => {});
    await group.stop();
  }
}

/** Whether the group is there to take the signal. */
function signalGroup(pid: number | undefined, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

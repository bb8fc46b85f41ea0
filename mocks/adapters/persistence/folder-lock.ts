import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a holder may take to be gone: a killed process lets go of its sockets before it ends. */
const PATIENCE_MS = 2_000;
const STEP_MS = 20;

/** Takes a folder for this process; throws when another process that is alive has it. Returns how to let go of it. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  for (let waited = 0; isHeld(path); waited += STEP_MS) {
    if (waited >= PATIENCE_MS) {
      const holder = read(path)?.split(' ')[0];
      throw new Error(
        `The folder ${folder} is in use by the mock with process id ${holder}. Stop it, or take another folder.`,
      );
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
  }
  writeFileSync(path, processIdentity(process.pid) ?? String(process.pid));
  return () => rmSync(path, { force: true });
}

/**
 * A process by its id and, where the system tells, the moment it began: `1234 567890`. Undefined when it is gone or
 * ended. The id alone would not do: after a kill it may belong to a stranger, and the folder would stay shut for good.
 */
export function processIdentity(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== undefined) {
    // The fields behind the name in parentheses: the state first, the start in clock ticks as the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${pid} ${fields[19]}`;
  }
  return isAlive(pid) ? String(pid) : undefined;
}

function isHeld(path: string): boolean {
  const holder = read(path);
  const pid = Number(holder?.split(' ')[0]);
  if (holder === undefined || !(pid > 0) || pid === process.pid) return false;
  const living = processIdentity(pid);
  // A lock that says no beginning (an older version, a system that tells none) holds as long as its process lives.
  return living !== undefined && (living === holder || !holder.includes(' '));
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // Nobody has been here, left in good order, or the system keeps no such file.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

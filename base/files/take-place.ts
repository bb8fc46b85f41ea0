import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { elementAt } from '../values/element-at.js';
import { readCode } from '../values/thrown.js';
import { askSocket, type Listener, listenIn } from './sockets.js';

/** How long a holder may take to end, because a killed process releases its sockets before it ends. */
const PATIENCE_MS = 2_000;
const STEP_MS = 20;

/** The place that several processes want. */
export interface MeetingPlace {
  /** Folders of sockets. This process listens in the first, and looks into all. */
  readonly folders: readonly string[];
  /** Called with the name of a socket whose process is dead, before the socket is removed. */
  readonly onDead?: (name: string) => void;
  /** The error for a process that comes too late. */
  readonly refuse: (holder: string) => Error;
}

/**
 * Takes a place for this process. Rejects if a living holder has it: in this process, in another one, or in another
 * container of this machine. Everybody who wants it listens at a socket. The system knows which of them are alive,
 * independent of process ids, and forgets the dead.
 *
 * Two that come at once see each other, because both listen before they look. Then the smaller name stays and the other
 * one withdraws. An undecided one is waited for.
 */
export async function takePlace(place: MeetingPlace): Promise<Listener> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const own = await listenAgain(elementAt(place.folders, 0), deadline);
    let verdict: string;
    try {
      verdict = await contend(place, own, deadline);
    } catch (error) {
      own.close();
      throw error;
    }
    if (verdict === MINE) return own;
    own.close();
    if (verdict !== AGAIN && performance.now() >= deadline) throw place.refuse(verdict);
    // A random pause, because two in step could collide for ever.
    await sleep(STEP_MS * (1 + elementAt(randomBytes(1), 0) / 64));
  }
}

const MINE = 'mine';
const AGAIN = 'again';

/** A process that leaves removes the folder of the sockets, perhaps just after it was made here. */
async function listenAgain(folder: string, deadline: number): Promise<Listener> {
  for (;;) {
    try {
      return await listenIn(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== 'ENOENT' && code !== 'EACCES') || performance.now() >= deadline) throw error;
      await sleep(STEP_MS);
    }
  }
}

async function contend({ folders, onDead }: MeetingPlace, own: Listener, deadline: number): Promise<string> {
  for (;;) {
    let mustWait = false;
    for (const folder of folders) {
      for (const name of socketsIn(folder).filter((other) => other !== own.name)) {
        const verdict = await askSocket(folder, name);
        if (verdict.state === 'held') return verdict.by;
        if (verdict.state === 'dead') {
          onDead?.(name);
          rmSync(join(folder, name), { force: true });
        } else if (name < own.name) return AGAIN;
        else mustWait = true;
      }
    }
    if (!mustWait) {
      own.hold();
      return MINE;
    }
    if (performance.now() >= deadline + PATIENCE_MS) return 'a process that does not decide';
    await sleep(STEP_MS);
  }
}

function socketsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.sock'));
  } catch (error) {
    if (readCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

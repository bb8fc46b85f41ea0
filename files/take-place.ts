import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { askSocket, type Listener, listenIn } from './sockets.js';

/** How long a holder may take to be gone: a killed process lets go of its sockets before it ends. */
const PATIENCE_MS = 2_000;
const STEP_MS = 20;

/** Where those who want one thing meet. */
export interface MeetingPlace {
  /** Folders of sockets: the first is listened in, all are looked into. */
  readonly folders: readonly string[];
  /** Hears the name of a socket whose process is dead, before the socket is taken away. */
  readonly onDead?: (name: string) => void;
  /** The error for who comes too late. */
  readonly refuse: (holder: string) => Error;
}

/**
 * Takes a place for this process; rejects when somebody alive has it, be it in this process, in another one or in another
 * container of this machine. Each who wants it listens at a socket: the system tells who is alive, whatever their process
 * ids, and forgets the dead.
 *
 * Two who come at once see each other, for both listen before they look. Then the smaller name stays and the other goes
 * back; who is still undecided is waited for.
 */
export async function takePlace(place: MeetingPlace): Promise<Listener> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const own = await listenAgain(place.folders[0] as string, deadline);
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
    // Not all in step, or two could meet for ever.
    await sleep(STEP_MS * (1 + (randomBytes(1)[0] as number) / 64));
  }
}

const MINE = 'mine';
const AGAIN = 'again';

/** Whoever leaves takes the folder of the sockets away, perhaps between its making and the listening in it. */
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
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

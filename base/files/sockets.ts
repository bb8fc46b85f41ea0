import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { elementAt } from '../values/element-at.js';
import { readCode, readMessage } from '../values/thrown.js';
import { makeFolder } from './own-file.js';

/** A stopped holder accepts the connection and says nothing. */
const RESPONSE_MS = 500;

/** A socket in a folder. It shows that its process is alive. */
export interface Listener {
  readonly name: string;
  /** From now on it says that the place is taken, instead of being tried for. */
  hold(): void;
  close(): void;
}

/** Listens at a new name in the folder `place`, which is made when it is missing. */
async function listenIn(place: string): Promise<Listener> {
  makeFolder(place, ALL_MAY_ASK);
  const name = `${randomBytes(6).toString('hex')}.sock`;
  const directory = openSync(place, 'r');
  let isHeld = false;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(isHeld ? `process ${process.pid}\n` : `${TRYING}\n`);
  });
  server.unref();
  // Without a free file handle one connection fails, and the next may not.
  server.on('error', () => {});
  try {
    // It gets its name only when it listens, because before that it would look dead.
    server.listen({ path: toAddress(directory, place, `${name}.new`), readableAll: true, writableAll: true });
    await once(server, 'listening');
    renameSync(join(place, `${name}.new`), join(place, name));
  } finally {
    closeSync(directory);
  }
  return {
    name,
    hold() {
      isHeld = true;
    },
    close() {
      rmSync(join(place, name), { force: true });
      server.close();
      try {
        rmdirSync(place);
      } catch {
        // Another process uses it, or has removed it.
      }
    },
  };
}

const TRYING = 'trying';
/** Another user who wants the same file finds out who has it. */
export const ALL_MAY_ASK = 0o755;

/**
 * Asks the socket at a name: `TRYING`, or who has the place. It is dead, undefined, only if the system says that nobody
 * listens. A process without free file handles accepts the connection and drops it, and a stopped process says nothing;
 * both are alive.
 */
async function askSocket(place: string, name: string): Promise<string | undefined> {
  const directory = openSync(place, 'r');
  try {
    const socket = connect(toAddress(directory, place, name));
    // Also after it has been read.
    socket.on('error', () => {});
    socket.setTimeout(RESPONSE_MS, () => socket.destroy(new Error('a process that is stopped')));
    return (await text(socket)).trim() || 'a process that does not respond';
  } catch (error) {
    const code = readCode(error);
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return undefined;
    return code === undefined ? readMessage(error) : `a process that cannot be asked (${code})`;
  } finally {
    closeSync(directory);
  }
}

/**
 * The path of a socket may have at most 107 bytes. On Linux the folder is named by its handle, so it may be at any
 * depth.
 */
function toAddress(directory: number, place: string, name: string): string {
  if (process.platform === 'win32') return `\\\\?\\pipe\\${join(place, name)}`;
  return process.platform === 'linux' ? `/proc/self/fd/${directory}/${name}` : join(place, name);
}

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
    const isLate = performance.now() >= deadline;
    let own: Listener | undefined;
    try {
      own = await listenIn(elementAt(place.folders, 0));
      const holder = await findHolder(place, own, deadline);
      if (holder === undefined) return own;
      own.close();
      if (holder !== TRYING && isLate) throw place.refuse(holder);
    } catch (error) {
      own?.close();
      // A process that leaves removes the folder of the sockets, perhaps just after it was made here.
      if (isLate || (readCode(error) !== 'ENOENT' && readCode(error) !== 'EACCES')) throw error;
    }
    // A random pause, because two in step could collide for ever.
    await sleep(STEP_MS * (1 + elementAt(randomBytes(1), 0) / 64));
  }
}

/** The names in a folder. One that cannot be read is an error: somebody may be there. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (readCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Another holder of the place, or `TRYING` if another one goes first. Undefined if `own` has it from now on. */
async function findHolder(
  { folders, onDead }: MeetingPlace,
  own: Listener,
  deadline: number,
): Promise<string | undefined> {
  for (;;) {
    let mustWait = false;
    for (const folder of folders) {
      for (const name of listNames(folder).filter((other) => other.endsWith('.sock') && other !== own.name)) {
        const holder = await askSocket(folder, name);
        if (holder === undefined) {
          onDead?.(name);
          rmSync(join(folder, name), { force: true });
        } else if (holder !== TRYING || name < own.name) return holder;
        else mustWait = true;
      }
    }
    if (!mustWait) {
      own.hold();
      return undefined;
    }
    if (performance.now() >= deadline + PATIENCE_MS) return 'a process that does not decide';
    await sleep(STEP_MS);
  }
}

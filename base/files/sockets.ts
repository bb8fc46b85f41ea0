import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { elementAt } from '../values/element-at.js';
import { readCode } from '../values/thrown.js';
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

/** The state of a socket: its process wants the place too, or has it, or is dead. */
export type SocketState = { readonly state: 'dead' | 'trying' } | { readonly state: 'held'; readonly by: string };

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
  try {
    // It gets its name only when it listens, because before that it would look dead.
    await start(server, toAddress(directory, place, `${name}.new`));
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

function start(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ path, readableAll: true, writableAll: true }, done);
  });
}

/**
 * Asks the socket at a name. It is dead only if the system says that nobody listens. A process without free file
 * handles accepts the connection and drops it, and a stopped process says nothing; both are alive.
 */
async function askSocket(place: string, name: string): Promise<SocketState> {
  const directory = openSync(place, 'r');
  try {
    return await new Promise<SocketState>((done) => {
      let text = '';
      const socket = connect(toAddress(directory, place, name));
      const held = (by: string): void => done({ state: 'held', by });
      socket.setTimeout(RESPONSE_MS, () => {
        socket.destroy();
        held('a process that is stopped');
      });
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => {
        const words = text.trim();
        if (words === TRYING) done({ state: 'trying' });
        else held(words || 'a process that does not respond');
      });
      socket.on('error', ({ code }: NodeJS.ErrnoException) => {
        if (code === 'ECONNREFUSED' || code === 'ENOENT') done({ state: 'dead' });
        else held(`a process that cannot be asked (${code})`);
      });
    });
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

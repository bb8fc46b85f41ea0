import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

/** A stopped holder accepts the connection and says nothing. */
const PATIENCE_MS = 500;

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
export async function listenIn(place: string): Promise<Listener> {
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
export async function askSocket(place: string, name: string): Promise<SocketState> {
  const directory = openSync(place, 'r');
  try {
    return await new Promise<SocketState>((done) => {
      let text = '';
      const socket = connect(toAddress(directory, place, name));
      const held = (by: string): void => done({ state: 'held', by });
      socket.setTimeout(PATIENCE_MS, () => {
        socket.destroy();
        held('a process that is stopped');
      });
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => {
        const said = text.trim();
        if (said === TRYING) done({ state: 'trying' });
        else held(said || 'a process that does not respond');
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

import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** A holder that is stopped takes the connection and says nothing. */
const ANSWER_MS = 500;

/** A socket in a folder that tells whoever asks that its process is alive. */
export interface Listener {
  readonly name: string;
  /** Says from now on that the place is taken, no longer that it is being tried for. */
  hold(): void;
  close(): void;
}

/** What a socket that was asked says: it wants the place too, or has it, or nobody is there any more. */
export type Verdict = { readonly state: 'dead' | 'trying' } | { readonly state: 'held'; readonly by: string };

/** Listens at a new name in the folder `place`, which is made when it is missing. */
export async function listenIn(place: string): Promise<Listener> {
  mkdirSync(place, { recursive: true });
  const name = `${randomBytes(6).toString('hex')}.sock`;
  const directory = openSync(place, 'r');
  let isHeld = false;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(isHeld ? `process ${process.pid}\n` : `${TRYING}\n`);
  });
  server.unref();
  try {
    // It gets its name when it listens: who finds it before would take it for dead.
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
        // Another one is in it, or has taken it away.
      }
    },
  };
}

const TRYING = 'trying';

function start(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ path, readableAll: true, writableAll: true }, done);
  });
}

/**
 * Asks the socket at a name. Dead is only what the system says nobody listens at: a process that has no file handle left takes
 * the connection and drops it, one that is stopped says nothing, and both are alive.
 */
export async function askSocket(place: string, name: string): Promise<Verdict> {
  const directory = openSync(place, 'r');
  try {
    return await new Promise<Verdict>((done) => {
      let text = '';
      const socket = connect(toAddress(directory, place, name));
      const held = (by: string): void => done({ state: 'held', by });
      socket.setTimeout(ANSWER_MS, () => {
        socket.destroy();
        held('a process that is stopped');
      });
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => {
        const said = text.trim();
        if (said === TRYING) done({ state: 'trying' });
        else held(said || 'a process that does not answer');
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

/** The path of a socket may have 107 bytes: on Linux the folder is named by its handle, however deep it lies. */
function toAddress(directory: number, place: string, name: string): string {
  if (process.platform === 'win32') return `\\\\?\\pipe\\${join(place, name)}`;
  return process.platform === 'linux' ? `/proc/self/fd/${directory}/${name}` : join(place, name);
}

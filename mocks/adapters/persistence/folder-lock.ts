import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';

/** How long a holder may take to be gone: a killed process lets go of its sockets before it ends. */
const PATIENCE_MS = 2_000;
const STEP_MS = 20;
/** A holder that is stopped takes the connection and says nothing. */
const ANSWER_MS = 500;

type State = 'trying' | 'held';

/** Lets go of a folder. */
export type Unlock = () => void;

/**
 * Takes a folder for this process; rejects when somebody alive has it, be it in this process, in another one or in another
 * container of this machine. Each who wants it listens at a socket in the folder: the system tells who is alive, whatever
 * their process ids, and forgets the dead; a copied folder holds dead sockets only.
 *
 * Two who come at once see each other, for both listen before they look. Then the smaller name stays and the other goes
 * back; who is still undecided is waited for.
 */
export async function lockFolder(folder: string): Promise<Unlock> {
  const place = join(resolve(folder), 'holders');
  mkdirSync(place, { recursive: true });
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const own = await listen(place);
    const verdict = await contend(place, own, deadline);
    if (verdict === 'mine') return own.close;
    own.close();
    if (verdict !== 'again' && performance.now() >= deadline) {
      throw new Error(`The folder ${folder} is in use by another mock (${verdict}). Stop it, or take another folder.`);
    }
    // Not all in step, or two could meet for ever.
    await sleep(STEP_MS * (1 + (randomBytes(1)[0] as number) / 64));
  }
}

interface Listener {
  readonly name: string;
  state: State;
  readonly close: Unlock;
}

async function contend(place: string, own: Listener, deadline: number): Promise<'mine' | 'again' | string> {
  for (;;) {
    let mustWait = false;
    for (const name of readdirSync(place).filter((other) => other.endsWith('.sock') && other !== own.name)) {
      const answer = await ask(place, name);
      if (answer === undefined) rmSync(join(place, name), { force: true });
      else if (!answer.startsWith('trying')) return answer;
      else if (name < own.name) return 'again';
      else mustWait = true;
    }
    if (!mustWait) {
      own.state = 'held';
      return 'mine';
    }
    if (performance.now() >= deadline + PATIENCE_MS) return 'a mock that does not decide';
    await sleep(STEP_MS);
  }
}

async function listen(place: string): Promise<Listener> {
  const name = `${randomBytes(6).toString('hex')}.sock`;
  const directory = openSync(place, 'r');
  const listener = { name, state: 'trying' as State };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(`${listener.state === 'held' ? `process ${process.pid}` : 'trying'}\n`);
  });
  server.unref();
  try {
    // It gets its name when it listens: who finds it before would take it for dead.
    await start(server, toAddress(directory, place, `${name}.new`));
    renameSync(join(place, `${name}.new`), join(place, name));
  } finally {
    closeSync(directory);
  }
  const close = (): void => {
    rmSync(join(place, name), { force: true });
    server.close();
  };
  return Object.assign(listener, { close });
}

function start(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ path, readableAll: true, writableAll: true }, done);
  });
}

/** What the listener at a name says of itself; undefined when it is dead. */
async function ask(place: string, name: string): Promise<string | undefined> {
  const directory = openSync(place, 'r');
  try {
    return await new Promise((done) => {
      let text = '';
      const socket = connect(toAddress(directory, place, name));
      socket.setTimeout(ANSWER_MS, () => {
        socket.destroy();
        done('a process that is stopped');
      });
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => done(text.trim() || undefined));
      const dead = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTSOCK'];
      socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => done(dead.includes(code) ? undefined : code));
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

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** The ready message of a server: its URL and optional further data. */
export interface Ready {
  readonly url: string;
  readonly [fact: string]: unknown;
}

/** A server in its own process. */
export interface ServerProcess {
  readonly ready: Ready;
  /** Milliseconds of processor time that it has used, all its threads together; NaN if the system does not say. */
  readonly cpu: () => number;
  /** Milliseconds that its main thread has run so far; undefined if the system does not say. */
  readonly mainThread: () => number | undefined;
  readonly stop: () => Promise<void>;
  /** Bytes of heap and array buffers in use after a collection; only of servers of `bench/servers` that were started for it. */
  readonly memory: () => Promise<number>;
}

/** Starts `node ...args` and waits for the first line of JSON with a `url` on its standard output. */
export async function startServer(args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ready = await firstLine(child, args);
  return {
    ready,
    cpu: () => readCpu(child.pid),
    mainThread: () => findMainThread(child.pid as number),
    memory: () =>
      new Promise((resolve) => {
        child.stdout.once('data', (chunk) => resolve(Number(chunk)));
        child.stdin.write('memory\n');
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** Starts a server of `bench/servers`, which is TypeScript; `options` reach it as JSON. */
export function startOwnServer(file: string, options: object, flags: readonly string[] = []): Promise<ServerProcess> {
  const path = new URL(`../servers/${file}`, import.meta.url).pathname;
  return startServer([...flags, '--import', 'tsx', path, JSON.stringify(options)]);
}

function firstLine(child: ChildProcess, args: readonly string[]): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    lines.on('line', (line) => {
      if (line.startsWith('{') && line.includes('"url"')) resolve(JSON.parse(line) as Ready);
    });
  });
}

const TICK_MS = 10;

/** Milliseconds of processor time that a process has used, all its threads together; NaN if the system does not say. */
export function readCpu(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** Neither other processes nor compiler threads count in it. */
function findMainThread(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

import type { Worker } from 'node:worker_threads';
import { readCode } from '../../../../base/values/thrown.js';
import { startTimer, systemClock } from '../../../client/http/clock.js';
import { onAbort } from '../../../client/http/on-abort.js';
import { preludeCode, workerCode } from '../../../generated/program-code.js';
import { loadProgramPeers } from './program-peers.js';
import type { FailureKind, FromWorker, ProgramLimits, ProgramWorld, ToWorker, WorkerInput } from './worker/wire.js';

/** How a program ended. Its own words count as text by others. */
export type ProgramOutcome =
  | { readonly ok: true; readonly output: string }
  | {
      readonly ok: false;
      readonly why: FailureKind | 'deadline' | 'aborted' | 'crashed';
      readonly message: string;
      readonly line: number | null;
      /** The read whose refusal it did not catch. */
      readonly read: number | null;
    };

/** The result of a read: JSON, and the service's time. */
export type ProgramReadResponse = Pick<ToWorker, 'ok' | 'text' | 'now'>;

/** A program, and the function that serves its reads. */
export interface SandboxRun {
  readonly code: string;
  readonly world: ProgramWorld;
  /** Serves a read; never rejects. Everything that a sandbox asks for is checked again here. */
  readonly respond: (id: number, name: string, args: string) => Promise<ProgramReadResponse>;
  /** Milliseconds for the whole run, including its reads. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** How long after its own limit a silent thread is ended. By then no interrupt reaches it. */
const GRACE_MS = 1_500;
/** The time for a starting thread to load QuickJS and strip the types. */
const START_MS = 10_000;

/** Runs a program in a separate thread, and ends the thread. Nothing that the program does makes it reject. */
export async function runSandbox({ code, world, respond, deadlineMs, signal }: SandboxRun): Promise<ProgramOutcome> {
  const worker = await startThread(code, world);
  const ends: (() => void)[] = [];
  try {
    return await new Promise<ProgramOutcome>((resolve) => {
      const end = (why: Extract<ProgramOutcome, { ok: false }>['why'], message: string): void =>
        resolve({ ok: false, why, message, line: null, read: null });
      const { limits } = world;
      const count = new ReadCount(limits);
      const after = (ms: number, work: () => void): (() => void) => {
        const timer = startTimer(systemClock, ms, work);
        return () => systemClock.clearTimeout(timer);
      };
      const tooLong = (): void => end('compute', 'it computed for too long');
      let watch = after(START_MS, tooLong);
      const watchAgain = (): void => {
        watch();
        watch = after(limits.computeMs + GRACE_MS, tooLong);
      };
      ends.push(
        () => watch(),
        after(Math.max(0, deadlineMs), () => end('deadline', 'its time is over')),
      );
      const abort = (): void => end('aborted', 'the call was aborted');
      if (signal?.aborted) abort();
      if (signal) ends.push(onAbort(signal, abort));
      worker.on('error', (error) => end('crashed', String(readCode(error) ?? error.name)));
      worker.on('exit', () => end('crashed', 'its thread ended'));
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'idle') watch();
        else if (message.kind === 'ready') watchAgain();
        else if (message.kind === 'done') resolve({ ok: true, output: message.output });
        else if (message.kind === 'failed') resolve({ ...message, ok: false });
        else {
          const { id, name, args } = message;
          const why = count.begin(message);
          if (why) return end(why, 'it asked for too much');
          respond(id, name, args).then(
            (given) => {
              count.end();
              watchAgain();
              worker.postMessage({ id, ...given } satisfies ToWorker);
            },
            () => end('crashed', 'a read got no result'),
          );
        }
      });
    });
  } finally {
    for (const clear of ends) clear();
    await worker.terminate();
  }
}

/** A thread that has nothing of the host: no environment, arguments, loaders or streams. */
async function startThread(code: string, world: ProgramWorld): Promise<Worker> {
  const { from, peers, wasm } = await loadProgramPeers();
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  const workerData: WorkerInput = { from, peers, wasm, prelude: preludeCode, code, world };
  return new Thread(workerCode, {
    eval: true,
    workerData,
    env: {},
    argv: [],
    execArgv: [],
    stdin: true,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
}

/** Counts the reads of a program at the host, whatever became of the program's thread, which counts too. */
export class ReadCount {
  readonly #limits: ProgramLimits;
  #asked = 0;
  #open = 0;

  constructor(limits: ProgramLimits) {
    this.#limits = limits;
  }

  /** Counts a read. Why the program ends, or null if the read is within the limits. */
  begin({ args }: { readonly args: string }): FailureKind | null {
    this.#asked += 1;
    this.#open += 1;
    if (this.#asked > this.#limits.reads) return 'reads';
    if (this.#open > this.#limits.pendingReads) return 'pending';
    return args.length > this.#limits.argsChars ? 'arguments' : null;
  }

  /** Counts a read that has its result. */
  end(): void {
    this.#open -= 1;
  }
}

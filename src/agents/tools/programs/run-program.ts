import { ToolRefusal } from '../../text/tool-error.js';
import { UNTRUSTED_NOTICE } from '../../text/untrusted-text.js';
import { type Closing, toLeftOut } from '../parts/shared-schemas.js';
import type { ToolContext } from '../parts/tool.js';
import { describeFailure } from './describe-failure.js';
import { markTexts } from './mark-texts.js';
import { whenThereIsRoom } from './program-line.js';
import { ProgramReads } from './program-reads.js';
import { runSandbox } from './run-sandbox.js';
import type { ProgramLimits } from './worker/wire.js';

/** The limits of a program, besides the toolset's budget of requests and time. */
export const PROGRAM_LIMITS: ProgramLimits = {
  computeMs: 3_000,
  memoryBytes: 64 * 1_048_576,
  stackBytes: 512 * 1_024,
  outputChars: 6_000,
  pendingReads: 100,
  reads: 1_000,
  argsChars: 20_000,
};

/** Runs a program that reads, as soon as there is room for another sandbox. */
export function runProgram(asked: AskedProgram, context: ToolContext): Promise<ProgramResponse> {
  return whenThereIsRoom(() => run(asked, context));
}

interface AskedProgram {
  readonly code: string;
  /** Its purpose, for the audit log. */
  readonly purpose: string;
}

interface ProgramResponse extends Pick<Closing, 'left_out' | 'usage'> {
  readonly result: unknown;
  readonly log?: string[];
  readonly notice?: string;
}

async function run({ code, purpose }: AskedProgram, context: ToolContext): Promise<ProgramResponse> {
  const { goat, scope, workflow, audit, call } = context;
  // A read that cannot be logged is not made.
  const witness = await audit.program({ purpose, code });
  const reads = new ProgramReads(goat, scope, workflow);
  const limits = PROGRAM_LIMITS;
  const { deadlineMs = 60_000 } = workflow.budget ?? {};
  const { signal } = call;
  const ended = await attempt(async () => {
    // A program without a clock needs no time.
    const now = /\bDate\b/.test(code) ? await reads.readTime() : reads.now;
    const world = { ...reads.offer(), now, limits };
    const respond = reads.respond.bind(reads);
    const outcome = await runSandbox({ code, world, respond, deadlineMs, signal });
    // Reads that it asked for and did not await end here.
    reads.close();
    if (!outcome.ok) throw describeFailure(outcome, { code, limits, errors: reads.errors });
    return JSON.parse(outcome.output) as { readonly result: unknown; readonly log: readonly unknown[] };
  });
  await witness.end({
    outcome: ended.ok ? 'ok' : toOutcome(ended.error),
    requests: reads.requests,
    reads: reads.records,
  });
  if (!ended.ok) throw ended.error;
  const result = markTexts(ended.value.result, code);
  const log = ended.value.log.map((line) => String(markTexts(String(line), code)));
  const isMarked = /[«]|<untrusted/.test(JSON.stringify([result, log]));
  return {
    result,
    ...(log.length > 0 ? { log } : {}),
    ...(isMarked ? { notice: UNTRUSTED_NOTICE } : {}),
    ...toLeftOut(reads.leftOut),
    // It says its requests even if it made none.
    usage: { requests: 0, waited_ms: 0 },
  };
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
}

function toOutcome(error: unknown): string {
  return error instanceof ToolRefusal ? error.error.code : 'tool_failed';
}

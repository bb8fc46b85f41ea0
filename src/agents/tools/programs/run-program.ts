import { programDeclarations, programReads, programTypes } from '../../../generated/program-types.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { fence, handleText, label, UNTRUSTED_NOTICE } from '../../text/untrusted-text.js';
import { type Closing, toLeftOut } from '../parts/shared-schemas.js';
import type { ToolContext } from '../parts/tool.js';
import { describeFailure } from './describe-failure.js';
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

/*
 * The output of a program may be text by others, even if the program took it apart. So each text is checked as it comes
 * out. Ids, times, numbers, amounts, handles, the words of the API, and texts that occur in the program itself stay
 * unmarked. Any other text is marked as tools mark it.
 */

/** Maximum length of a text that is shown on one line. A longer text is fenced. */
const LINE = 80;
/** Maximum length of a fenced text. */
const LONG = 2_000;
/** Ids and times within a text. */
const ATOMS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/gi;
/** Days, times, numbers, percentages, amounts: nothing that reads as words. */
const FIGURES = /^(?:USD |-?\$)?[\d\s.,:;+\-–/%()|=]*(?:T[\d:.]+Z?)?(?: ?(?:USD|UTC|cents|%))?$/;

let words: ReadonlySet<string> | undefined;

/** The words of the API: its fields, the values of its enumerations, the names of its types. */
function apiWords(): ReadonlySet<string> {
  if (words) return words;
  const code = [...Object.values(programTypes), ...programDeclarations.map(({ signature }) => signature)]
    .join('\n')
    .replaceAll(/\/\/.*$/gm, '');
  const found = code.match(/[A-Za-z_]\w*/g) ?? [];
  words = new Set([...found, ...Object.values(programReads).flatMap(({ fields }) => fields)]);
  return words;
}

/** Marks the texts in a program's result. */
function markTexts(value: unknown, code: string): unknown {
  const own = ownTexts(code);
  const mark = (inner: unknown): unknown => {
    if (typeof inner === 'string') return markText(inner, own);
    if (Array.isArray(inner)) return inner.map(mark);
    if (typeof inner !== 'object' || inner === null) return inner;
    // Two keys may become equal by their marks. They get distinct names, so no value is lost.
    const entries = new Map<string, unknown>();
    for (const [name, held] of Object.entries(inner)) {
      const shown = markText(name, own);
      let free = shown;
      for (let more = 2; entries.has(free); more++) free = `${shown} (${more})`;
      entries.set(free, mark(held));
    }
    return Object.fromEntries(entries);
  };
  return mark(value);
}

function markText(text: string, own: ReadonlySet<string>): string {
  if (text === '' || own.has(text) || FIGURES.test(text.replaceAll(ATOMS, '0')) || apiWords().has(text)) return text;
  if (/^@[\w.-]{1,30}$/.test(text)) return handleText(text.slice(1)) ?? text;
  return text.length <= LINE && !text.includes('\n')
    ? label(text, LINE)
    : fence(text, { source: 'program', max: LONG });
}

/** The texts and names in the program itself. Its author wrote them. */
function ownTexts(code: string): Set<string> {
  const quoted = [...code.matchAll(/'([^'\\\n]{1,80})'|"([^"\\\n]{1,80})"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return new Set([...quoted, ...(code.match(/[A-Za-z_$][\w$]*/g) ?? [])]);
}

/** Maximum number of sandboxes at once in a process. */
const AT_ONCE = 4;
/** Maximum number of programs that wait for one. */
const WAITING = 32;

let running = 0;
const line: (() => void)[] = [];

/** Runs work as soon as this process has room for another sandbox. Refuses it if too many wait. */
async function whenThereIsRoom<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (line.length >= WAITING) {
      throw new ToolRefusal('program_busy', 'Too many programs run in this process.', { retry: 'later' });
    }
    await new Promise<void>((resolve) => line.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    // The place goes to the next in line, or is free.
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}

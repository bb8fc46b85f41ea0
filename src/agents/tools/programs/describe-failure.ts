import { findNearest } from '../../../../base/options/find-nearest.js';
import { type ToolError, ToolRefusal } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import { readingWorkflows } from './reading-workflows.js';
import type { ProgramOutcome } from './run-sandbox.js';
import type { ProgramLimits } from './worker/wire.js';

type Failure = Extract<ProgramOutcome, { readonly ok: false }>;

/** The names that a program has, besides those of the language. */
const GLOBALS = ['goat', 'usd', 'formatUsd', 'console', ...Object.keys(readingWorkflows)];
const FIX = { retry: 'fix_input', next_tool: 'find_types' } as const;

/** The message about a failed program: the line, what is wrong, and the nearest existing name. */
export function describeFailure(
  { why, message, line, read }: Failure,
  {
    code,
    limits,
    errors,
  }: { readonly code: string; readonly limits: ProgramLimits; readonly errors: ReadonlyMap<number, ToolError> },
): ToolRefusal {
  const found = findLine(message, line, code);
  const at = found === null ? '' : `Line ${found}: `;
  const ofRead = read === null ? undefined : errors.get(read);
  if (ofRead)
    return refuse(ofRead.code, `${at}${ofRead.message}`, {
      retry: ofRead.retry,
      ...(ofRead.next_tool ? { next_tool: ofRead.next_tool } : {}),
    });
  if (why === 'aborted') return refuse('aborted', 'The call was aborted.');
  if (why === 'thrown' || why === 'syntax') {
    return describeThrown(message, at, { code, limits, isSyntax: why === 'syntax' });
  }
  const { code: errorCode, text, hasLine } = TEXTS[why];
  return refuse(errorCode, `${hasLine ? at : ''}${text(limits)}`, FIX);
}

interface FailureText {
  readonly code: string;
  readonly text: (limits: ProgramLimits) => string;
  /** Whether the line is where it went wrong. */
  readonly hasLine: boolean;
}

/** The text that a model reads of a program that was ended. */
const TEXTS: Readonly<Record<Exclude<Failure['why'], 'aborted' | 'thrown' | 'syntax'>, FailureText>> = {
  compute: {
    code: 'program_time',
    text: ({ computeMs }) => `The program computed for more than ${computeMs} ms: it may loop for ever.`,
    hasLine: true,
  },
  deadline: {
    code: 'program_time',
    text: () => 'The time of the program ended while it read: read less, or with narrower filters.',
    hasLine: false,
  },
  output: {
    code: 'program_output',
    text: ({ outputChars }) =>
      `More than ${outputChars} characters came out of the program: return sums, or the rows and fields that are needed.`,
    hasLine: false,
  },
  pending: {
    code: 'program_reads',
    text: ({ pendingReads }) => `More than ${pendingReads} reads were under way at once: await some of them first.`,
    hasLine: true,
  },
  reads: {
    code: 'program_reads',
    text: ({ reads }) => `The program asked for more than ${reads} reads.`,
    hasLine: true,
  },
  arguments: {
    code: 'program_reads',
    text: ({ argsChars }) => `The arguments of a read are longer than ${argsChars} characters.`,
    hasLine: true,
  },
  stuck: {
    code: 'program_stuck',
    text: () => 'The program waits for something that never comes: await what goat gives, and nothing else.',
    hasLine: false,
  },
  crashed: {
    code: 'program_memory',
    text: () => 'The thread of the program ended: it may have needed more memory than there is.',
    hasLine: false,
  },
};

function describeThrown(
  message: string,
  at: string,
  { code, limits, isSyntax }: { readonly code: string; readonly limits: ProgramLimits; readonly isSyntax: boolean },
): ToolRefusal {
  if (/^InternalError: out of memory/.test(message)) {
    return refuse(
      'program_memory',
      `${at}The program needed more than ${Math.round(limits.memoryBytes / 1_048_576)} MB: keep sums in place of rows.`,
      FIX,
    );
  }
  if (/Maximum call stack size exceeded|stack overflow/.test(message)) {
    return refuse('program_stack', `${at}The program calls itself too deeply.`, FIX);
  }
  const [, unknown] = /^ReferenceError: (\w+) is not defined$/.exec(message) ?? [];
  const nearest = unknown === undefined ? '' : `; the nearest name is ${findNearest(unknown, GLOBALS)}`;
  return refuse(isSyntax ? 'program_syntax' : 'program_failed', `${at}${asShown(message, code)}${nearest}.`, FIX);
}

/** The sentence of `guardReport` about a field that the answer of a workflow does not have. */
const REPORT = new RegExp(
  `^TypeError: (?:${Object.keys(readingWorkflows).join('|')}) returns no \\w+ here; it has [\\w, ]+$`,
);

/**
 * A sentence stays unmarked if all its words come from the engine, this package or the program. Any other may be text
 * by others.
 */
function asShown(message: string, code: string): string {
  const words = message.match(/[A-Za-z_$][\w$]*/g) ?? [];
  const own = new Set([...(code.match(/[A-Za-z_$][\w$]*/g) ?? []), ...ENGINE]);
  const isOurs = /^TypeError: (?:goat|a list is read whole)/.test(message) || REPORT.test(message);
  return isOurs || words.every((word) => own.has(word)) ? message.replace(/\.$/, '') : label(message, 300);
}

/** The words that occur in messages of QuickJS, of the type stripper, and of this package's code for programs. */
const ENGINE =
  `TypeError ReferenceError SyntaxError RangeError InternalError Error cannot read property of undefined null not a function
is object defined iterable an constructor expected expecting unexpected Unexpected token in expression field name invalid assignment left side
redeclaration identifier missing initializer for const variable set to value must be the unsupported keyword unterminated string regular template
array length number out stack program returned nothing end it with return result NaN or day that there went into promise await Map Set Object fromEntries
plain data bigint symbol make text Infinity imports and exports goat workflows usd formatUsd are takes such as at most two decimals whole cents`.split(
    /\s+/,
  );

/**
 * The line to name. QuickJS knows the line of a call but not that of a field, so an unknown field is searched from
 * there on.
 */
function findLine(message: string, line: number | null, code: string): number | null {
  const lines = code.split('\n');
  const isKnown = line !== null && Number.isInteger(line) && line >= 1 && line <= lines.length;
  const [, name] = /^TypeError: \S+ (?:returns|has) no (\w+)/.exec(message) ?? [];
  const from = isKnown ? line - 1 : 0;
  const at =
    name === undefined ? -1 : lines.findIndex((text, index) => index >= from && new RegExp(`\\b${name}\\b`).test(text));
  if (at >= 0) return at + 1;
  return isKnown ? line : null;
}

function refuse(code: string, message: string, more: ConstructorParameters<typeof ToolRefusal>[2] = {}): ToolRefusal {
  return new ToolRefusal(code, message, { ...more, isMarked: true });
}

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
  switch (why) {
    case 'compute':
      return refuse(
        'program_time',
        `${at}The program computed for more than ${limits.computeMs} ms: it may loop for ever.`,
        FIX,
      );
    case 'deadline':
      return refuse(
        'program_time',
        'The time of the program ended while it read: read less, or with narrower filters.',
        FIX,
      );
    case 'aborted':
      return refuse('aborted', 'The call was aborted.');
    case 'output':
      return refuse(
        'program_output',
        `More than ${limits.outputChars} characters came out of the program: return sums, or the rows and fields that are needed.`,
        FIX,
      );
    case 'pending':
      return refuse(
        'program_reads',
        `${at}More than ${limits.pendingReads} reads were under way at once: await some of them first.`,
        FIX,
      );
    case 'reads':
      return refuse('program_reads', `${at}The program asked for more than ${limits.reads} reads.`, FIX);
    case 'arguments':
      return refuse(
        'program_reads',
        `${at}The arguments of a read are longer than ${limits.argsChars} characters.`,
        FIX,
      );
    case 'stuck':
      return refuse(
        'program_stuck',
        'The program waits for something that never comes: await what goat gives, and nothing else.',
        FIX,
      );
    case 'crashed':
      return refuse(
        'program_memory',
        'The thread of the program ended: it may have needed more memory than there is.',
        FIX,
      );
    default:
      return describeThrown(message, at, { code, limits, isSyntax: why === 'syntax' });
  }
}

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

/**
 * A sentence stays unmarked if all its words come from the engine, this package or the program. Any other may be text
 * by others.
 */
function asShown(message: string, code: string): string {
  const words = message.match(/[A-Za-z_$][\w$]*/g) ?? [];
  const own = new Set([...(code.match(/[A-Za-z_$][\w$]*/g) ?? []), ...ENGINE]);
  const isOurs = message.startsWith('TypeError: goat') || message.startsWith('TypeError: a list is read whole');
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
  const [, name] = /^TypeError: goat\S* (?:returns|has) no (\w+)/.exec(message) ?? [];
  const from = isKnown ? line - 1 : 0;
  const at =
    name === undefined ? -1 : lines.findIndex((text, index) => index >= from && new RegExp(`\\b${name}\\b`).test(text));
  if (at >= 0) return at + 1;
  return isKnown ? line : null;
}

function refuse(code: string, message: string, more: ConstructorParameters<typeof ToolRefusal>[2] = {}): ToolRefusal {
  return new ToolRefusal(code, message, { ...more, isMarked: true });
}

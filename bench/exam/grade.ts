import type { ApprovalRequest } from '../../src/agents/index.js';
import type { ExamRequest, ExpectedApproval, Figure, Value } from './request.js';
import type { Seat } from './seat.js';

/** The graders check the figures of the answer, the changes of the world, the questions to the person, and the ledger later. */
export type Grader = 'figures' | 'ledger' | 'approvals' | 'later';

/** A grader that did not accept the answer, and why. */
export interface Finding {
  readonly grader: Grader;
  readonly why: string;
}

/** Everything that is wrong with an answer. An empty list means passed. */
export function grade(seat: Seat, answer: string): Finding[] {
  const { request, asked } = seat;
  const wrong: readonly (readonly [Grader, string | null])[] = [
    ['figures', compareFigures(request, answer)],
    ['ledger', seat.compareChanges()],
    ['approvals', compareApprovals(request.approvals ?? [], asked)],
    ['later', seat.compareLater()],
  ];
  return wrong.flatMap(([grader, why]) => (why === null ? [] : [{ grader, why }]));
}

function compareFigures({ figures }: ExamRequest, answer: string): string | null {
  const given = readFigures(answer);
  if (given === null) return isChoice(figures, answer) ? null : 'the answer ends with no JSON object';
  const wrong = Object.entries(figures).flatMap(([key, { is }]) => {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const isRight = isSame(is, value) || (key === 'unclear' && isChoice(figures, answer));
    return isRight ? [] : [`${key} is ${JSON.stringify(value) ?? 'missing'}, right is ${JSON.stringify(is)}`];
  });
  return wrong.length === 0 ? null : wrong.join('; ');
}

/** Whether an answer in words asks the boss to choose between the right creators: an offer "A or B" is a question. */
function isChoice({ unclear }: ExamRequest['figures'], answer: string): boolean {
  const names: readonly string[] = Array.isArray(unclear?.is) ? (unclear.is as readonly string[]) : [];
  const words: readonly string[] = answer.toLowerCase().match(/[\w.-]*\w/g) ?? [];
  return names.length > 0 && /\?|\bor\b/i.test(answer) && names.every((name) => words.includes(name));
}

/** The JSON object at the end of an answer, also in a fence; null if it is missing. */
export function readFigures(answer: string): Record<string, unknown> | null {
  const text = answer.slice(0, answer.lastIndexOf('}') + 1);
  const starts = [...text.matchAll(/\{/g)].map(({ index }) => index).reverse();
  for (const start of starts) {
    try {
      const found: unknown = JSON.parse(text.slice(start));
      if (isObject(found)) return found;
    } catch {
      // The object begins further to the left.
    }
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(right: Value, given: unknown): boolean {
  if (typeof right === 'string') return typeof given === 'string' && toWord(given) === toWord(right);
  if (typeof right !== 'object') return given === right;
  if (Array.isArray(right)) {
    if (!Array.isArray(given)) return false;
    return JSON.stringify(given.map(toWord).sort()) === JSON.stringify(right.map(toWord).sort());
  }
  if (!isObject(given)) return false;
  const found = Object.fromEntries(Object.entries(given).map(([key, value]) => [toWord(key), value]));
  const wanted = Object.entries(right);
  return (
    Object.keys(given).length === wanted.length && wanted.every(([key, value]) => isSame(value, found[toWord(key)]))
  );
}

/** A word without case, the marks of a handle, and those of a text by others. */
function toWord(text: unknown): string {
  return String(text)
    .trim()
    .toLowerCase()
    .replace(/^«|»$/g, '')
    .replace(/^@/, '')
    .replace(/ \(removed\)$/, '');
}

function compareApprovals(expected: readonly ExpectedApproval[], asked: readonly ApprovalRequest[]): string | null {
  const isRight = expected.length === asked.length && expected.every((want, at) => isAsked(want, asked[at]));
  if (isRight) return null;
  const were = asked.map(({ what, totalCents, summary }) => `${what} of ${totalCents}: ${summary}`);
  const right = expected.map(({ what, cents, names }) => `${what} of ${cents}: ${names.join(', ')}`);
  return `the person was asked ${were.join(' | ') || 'nothing'}; right is ${right.join(' | ') || 'nothing'}`;
}

function isAsked({ what, cents, names }: ExpectedApproval, asked: ApprovalRequest | undefined): boolean {
  if (asked?.what !== what || asked.totalCents !== cents) return false;
  if (what === 'payment' || what === 'payments') {
    const payees = asked.lines.flatMap(({ payee }) => payee ?? []).sort();
    return JSON.stringify(payees) === JSON.stringify([...names].sort());
  }
  const text = [asked.summary, ...asked.details].join('\n');
  return names.every((name) => text.includes(name));
}

/** The keys of the answer and their meaning, for the model. */
export function describeFigures(figures: Readonly<Record<string, Figure>>): string {
  return Object.entries(figures)
    .map(([key, { says }]) => `${key} (${says})`)
    .join(', ');
}

import type { ChangePattern } from '../../mocks/index.js';
import type { ApprovedThing } from '../../src/agents/payments/approve/approval-request.js';
import type { Books } from './books.js';

/** A figure that an answer must contain, worked out by hand from `world.json`. */
export type Value = number | boolean | string | readonly string[] | Readonly<Record<string, number | string>>;

/** A key of the last line of an answer: its meaning, in words for the model, and the right value. */
export interface Figure {
  readonly says: string;
  readonly is: Value;
}

/** A question that the person has to be asked: the thing, its amount in cents, and the names in it. */
export interface ExpectedApproval {
  readonly what: ApprovedThing;
  /** 0 for a change that pays nothing. */
  readonly cents: number;
  /** Payees of a payment, sorted; for a change, words that its text must contain. */
  readonly names: readonly string[];
}

/** One request of the boss, and the right outcome. */
export interface ExamRequest {
  readonly id: string;
  /** The request in the boss's words. */
  readonly ask: string;
  readonly figures: Readonly<Record<string, Figure>>;
  /** Every change of the world that has to happen; nothing else may. Default: nothing changes. */
  readonly changes?: (books: Books) => readonly ChangePattern[];
  /** The questions to the person, in order. Default: nothing. */
  readonly approvals?: readonly ExpectedApproval[];
  /** The ledger later, if nobody does anything more: what each period of a creator has earned by then, in cents. */
  readonly later?: { readonly at: string; readonly handle: string; readonly earned: Readonly<Record<string, number>> };
  /** The person's answer. Default: yes. */
  readonly person?: 'no';
}

/** Cents, as a whole number. */
export function cents(says: string, is: number): Figure {
  return { says: `${says}, in whole cents`, is };
}

/** A whole number. */
export function count(says: string, is: number): Figure {
  return { says: `${says}, a whole number`, is };
}

/** A day such as 2026-08-31. */
export function day(says: string, is: string): Figure {
  return { says: `${says}, as YYYY-MM-DD`, is };
}

/** A word or a name. */
export function text(says: string, is: string): Figure {
  return { says, is };
}

/** A list of handles, in any order. */
export function handles(says: string, ...is: readonly string[]): Figure {
  return { says: `${says}, a list of handles`, is };
}

/** A value for each handle. */
export function byHandle(says: string, is: Readonly<Record<string, number | string>>): Figure {
  return { says: `${says}, an object by handle`, is };
}

/**
 * The questions of every request about a payment: how much was paid, and whether the boss has to choose between
 * creators.
 */
export function paid(total: number, ...unclear: readonly string[]): Readonly<Record<string, Figure>> {
  return {
    paid_cents: cents('what was paid now, all together', total),
    unclear: handles('the creators between whom the boss has to choose, [] where it is clear', ...unclear),
  };
}

import type { PayoutAccrual } from '../../src/generated/resources.js';
import { findMalformed } from '../evidence/cases/find-malformed.js';
import { type AccrualCase, openCase } from '../evidence/cases/open-case.js';
import { type KnownRows, VerifiedWorld } from '../evidence/cases/verified-world.js';
import { CLUES_NEEDED, type Clue } from '../evidence/clues/clue.js';
import type { DailyHistory } from '../evidence/clues/daily-history.js';
import { listAbsentClues } from '../evidence/clues/list-absent-clues.js';
import { listHistoryClues } from '../evidence/clues/list-history-clues.js';
import { contradictDays, listAccrualClues } from './list-accrual-clues.js';
import { ProfileSet, RuleSpace } from './profile-set.js';
import { DAY_OPTIONS, listCombinations, PAY_OPTIONS } from './rule-space.js';

/** A combination of the choices about days that no accrual contradicts, with the ledger under it. */
export interface DayCandidate {
  /** Its place among all combinations. */
  readonly place: number;
  readonly verified: VerifiedWorld;
}

/**
 * The combinations of the choices about days under which every accrual has its period, version, assignments and days.
 * Those that miss no flat pay come alone: if all miss some, a structure was archived for a time, or rows are wrong.
 */
export function searchDays(known: KnownRows, timezone: string | undefined): DayCandidate[] {
  // The accrual that contradicted one combination probably contradicts the next.
  const suspects = [...known.rows.accruals];
  const candidates = listCombinations(DAY_OPTIONS).flatMap((days, place) => {
    if (days.period_zone === 'organization' && timezone === undefined) return [];
    const verified = VerifiedWorld.create(known, { rules: days, timezone });
    const at = suspects.findIndex((accrual) => isOfOtherDays(verified, accrual));
    if (at < 0) return [{ place, verified }];
    suspects.unshift(...suspects.splice(at, 1));
    return [];
  });
  const complete = candidates.filter(({ verified }) => !isFlatPayMissing(verified));
  return complete.length > 0 ? complete : candidates;
}

function isOfOtherDays(verified: VerifiedWorld, accrual: PayoutAccrual): boolean {
  const context = openAccrual(verified, accrual);
  return context !== null && contradictDays(context) !== null;
}

/** Flat pay that is absent under any rounding of cents. */
function isFlatPayMissing(verified: VerifiedWorld): boolean {
  const least = verified.under({ rounding: 'floor' });
  for (const { options, explain } of listAbsentClues(verified)) {
    if (options.length === 1 && options[0] === 'rounding' && explain(least) !== null) return true;
  }
  return false;
}

/** The accrual as it follows from the rows; null if it does not follow. */
export function openAccrual(verified: VerifiedWorld, accrual: PayoutAccrual): AccrualCase | null {
  if (findMalformed(accrual) !== null) return null;
  const opened = openCase(verified, accrual);
  return 'code' in opened ? null : opened;
}

/** Everything that the ledger and the daily history show about the choices besides those of the days. */
export function* listClues(verified: VerifiedWorld, history: DailyHistory): Generator<Clue> {
  for (const accrual of verified.known.rows.accruals) {
    const context = openAccrual(verified, accrual);
    if (context === null) continue;
    yield* listAccrualClues(context);
    yield* listHistoryClues(context, history);
  }
  yield* listAbsentClues(verified);
  yield* listAbsentClues(verified, history);
}

/** The remaining part of PAY_OPTIONS under one combination for the days. */
export interface PaySearch {
  /** Has a 1 at the places of the remaining combinations. */
  readonly remaining: Uint8Array;
  /** The combinations under which pay is absent. Other days may explain that. */
  readonly lacksPay: Uint8Array;
}

/** Which combinations of PAY_OPTIONS remain under these clues. */
export function searchPay(verified: VerifiedWorld, clues: Iterable<Clue>): PaySearch {
  const [ruledOut, absent] = [new ProfileSet(PAY_SPACE), new ProfileSet(PAY_SPACE)];
  const likely = new Map<LikelyKind, ProfileSet>();
  for (const clue of clues) {
    if (clue.kind === 'certain') markCertain(ruledOut, clue, verified);
    else if (clue.kind === 'absent') markCertain(absent, clue, verified);
    else markLikely(likely, { ...clue, kind: clue.kind }, verified);
  }
  const remaining = Uint8Array.from({ length: PAY_SPACE.size }, (_, place) => Number(ruledOut.countMarks(place) === 0));
  for (const [kind, marked] of likely) keepExplained(remaining, marked, CLUES_NEEDED[kind]);
  const lacksPay = remaining.map((_, place) => Number(absent.countMarks(place) > 0));
  return { remaining, lacksPay };
}

const PAY_SPACE = new RuleSpace(PAY_OPTIONS);

type LikelyKind = keyof typeof CLUES_NEEDED;

function markCertain(ruledOut: ProfileSet, clue: Clue, verified: VerifiedWorld): void {
  for (const choices of listCombinations(clue.options)) {
    if (ruledOut.areAllMarked(choices)) continue;
    if (clue.explain(verified.under(choices)) !== null) ruledOut.mark(choices);
  }
}

function markLikely(
  likely: Map<LikelyKind, ProfileSet>,
  clue: Clue & { readonly kind: LikelyKind },
  verified: VerifiedWorld,
): void {
  const all = listCombinations(clue.options);
  const marked = all.filter((choices) => clue.explain(verified.under(choices)) !== null);
  // A clue that no combination explains supports no combination.
  if (marked.length === all.length || marked.length === 0) return;
  const set = likely.get(clue.kind) ?? new ProfileSet(PAY_SPACE);
  likely.set(clue.kind, set);
  for (const choices of marked) set.mark(choices);
}

/** Removes combinations that leave this many clues of a kind unexplained, unless nothing would remain. */
function keepExplained(remaining: Uint8Array, marked: ProfileSet, needed: number): void {
  const isKept = (place: number): boolean => remaining[place] === 1 && marked.countMarks(place) < needed;
  if (!remaining.some((_, place) => isKept(place))) return;
  for (const place of remaining.keys()) if (!isKept(place)) remaining[place] = 0;
}

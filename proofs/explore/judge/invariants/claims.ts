import { readField } from '../../../../base/values/read-field.js';
/** The claim of a program about one payment. */
export interface ProgramClaim {
  readonly outcome: string;
  readonly paidCents: number;
  readonly paymentId: string | undefined;
  readonly creatorId: string | undefined;
}

/** Every receipt in what a program returned, at any depth: objects with a text `outcome` and a number `paidCents`. */
export function findClaims(value: unknown, seen: Set<object> = new Set()): ProgramClaim[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const { outcome, paidCents, payment, creatorId } = value as Record<string, unknown>;
  const nested = Object.values(value).flatMap((part) => findClaims(part, seen));
  if (typeof outcome !== 'string' || typeof paidCents !== 'number') return nested;
  // A summary around a receipt says less than the receipt.
  if (nested.length > 0) return nested;
  const id = readField(payment, 'id');
  const claim: ProgramClaim = {
    outcome,
    paidCents,
    paymentId: typeof id === 'string' ? id : undefined,
    creatorId: typeof creatorId === 'string' ? creatorId : undefined,
  };
  return [claim];
}

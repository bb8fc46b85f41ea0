import { findNearest } from '../../../../options/find-nearest.js';
import { isUuid } from '../../../workflows/find-creator.js';

/** What the tools may pay. Amounts are whole cents, not negative; a limit that is left out does not hold. */
export interface SpendingLimits {
  /** The largest single payment; of a batch, each of its payments. */
  readonly perPaymentCents?: number;
  /** All payments of a UTC day together, of all toolsets that share the store. */
  readonly perDayCents?: number;
  /** All payments of a week together; weeks begin on Monday, 00:00 UTC. */
  readonly perWeekCents?: number;
  /** How many payments of an hour together; hours begin on the hour. */
  readonly paymentsPerHour?: number;
  /** The only creators that are paid, by id: a handle can change hands. Nobody is paid who is not named, so no ad-hoc payment. */
  readonly allowedPayees?: readonly string[];
  /** The only payout methods, by id or by their exact name. A payment without a method is refused. */
  readonly allowedMethods?: readonly string[];
  /** The only projects that pay, by id. A removed creator, of whom the project is not known, is refused. */
  readonly allowedProjects?: readonly string[];
  /** Whoever was never paid is paid by a plan and an approval of its own, and in no batch. Default false. */
  readonly newPayeesAlone?: boolean;
  /** Above this amount a plan needs approvals of two persons whom the host names. */
  readonly dualApprovalAboveCents?: number;
}

/** The limits that add up, and what they count. */
export type CountedLimit = 'perDayCents' | 'perWeekCents' | 'paymentsPerHour';

type Kind = 'whole' | 'ids' | 'names' | 'flag';

const KINDS: { readonly [Name in keyof Required<SpendingLimits>]: Kind } = {
  perPaymentCents: 'whole',
  perDayCents: 'whole',
  perWeekCents: 'whole',
  paymentsPerHour: 'whole',
  allowedPayees: 'ids',
  allowedMethods: 'names',
  allowedProjects: 'ids',
  newPayeesAlone: 'flag',
  dualApprovalAboveCents: 'whole',
};

const EXPECTED: Readonly<Record<Kind, string>> = {
  whole: 'a whole number that is not negative',
  ids: 'a list of ids (uuid)',
  names: 'a list of names or ids',
  flag: 'true or false',
};

/** Refuses limits that would be ignored or misread. Throws a RangeError that names the limit. */
export function checkLimits(limits: SpendingLimits): void {
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(KINDS, name)) {
      throw new RangeError(`limits knows no ${name}; the nearest is ${findNearest(name, Object.keys(KINDS))}.`);
    }
    const kind = KINDS[name as keyof SpendingLimits];
    if (value === undefined || isOfKind(kind, value)) continue;
    throw new RangeError(`limits.${name} must be ${EXPECTED[kind]}, not ${describeValue(value)}.`);
  }
}

function isOfKind(kind: Kind, value: unknown): boolean {
  if (kind === 'whole') return Number.isSafeInteger(value) && (value as number) >= 0;
  if (kind === 'flag') return typeof value === 'boolean';
  if (!Array.isArray(value)) return false;
  return value.every((item) => typeof item === 'string' && item !== '' && (kind === 'names' || isUuid(item)));
}

function describeValue(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(String).join(', ')}]` : String(value);
}

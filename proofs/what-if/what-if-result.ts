import type { AccrualStatus, CriteriaType, Period, ProrationMode } from '../../src/generated/resources.js';
import type { Unknown } from '../read/unknown.js';

/** A rule of a payout structure, whole. */
export interface WhatIfRule {
  readonly period: Period;
  readonly amount_cents: number;
  readonly currency: string;
  readonly criteria_type: CriteriaType;
  readonly criteria_params: Readonly<Record<string, unknown>>;
  readonly proration_mode: ProrationMode;
}

/**
 * The basis of an amount: an accrual of the ledger, the rule alone, the views of an accrual of the ledger, the daily history, or the present views for a coming period.
 */
export type WhatIfBasis = 'ledger' | 'rule' | 'views_of_the_ledger' | 'daily_history' | 'frozen_views';

/** One period under one of the rules. */
export interface WhatIfPeriod {
  /** The period [start, end), ISO 8601. */
  readonly periodStartAt: string;
  readonly periodEndAt: string;
  /** Integer cents. Null if it cannot be computed; `note` then says why. */
  readonly amountCents: number | null;
  readonly basis: WhatIfBasis;
  /** Whether it is exact to the cent. Otherwise `note` says what is unknown. */
  readonly isExact: boolean;
  /** The views that were counted; null if views were not counted. */
  readonly views: number | null;
  /** The status of the accrual in the ledger; null without an accrual. */
  readonly status: AccrualStatus | null;
  /** Why it is not exact or cannot be computed; otherwise null. */
  readonly note: string | null;
}

/** Sums under both rules, in integer cents. Amounts that cannot be computed are left out of both. */
export interface WhatIfSums {
  readonly presentCents: number;
  readonly otherCents: number;
  /** `otherCents` less `presentCents`: above 0 the other rule costs more. */
  readonly differenceCents: number;
  /** Whether every amount is exact. */
  readonly isExact: boolean;
  /** How many periods cannot be computed. */
  readonly notComputable: number;
}

/** One creator under both rules. */
export interface CreatorWhatIf extends WhatIfSums {
  readonly creatorId: string;
  /** Text by others. */
  readonly handle: string;
  readonly present: readonly WhatIfPeriod[];
  readonly other: readonly WhatIfPeriod[];
}

/** The pay of a span under the present rules and under another one. */
export interface WhatIf extends WhatIfSums {
  /** The service's time when the ledger was read, ISO 8601. */
  readonly asOf: string;
  /** The time zone of the days, such as `Europe/Berlin`. */
  readonly timezone: string;
  /** The currency of every amount, such as `USD`. A comparison of amounts in several currencies is refused. */
  readonly currency: string;
  readonly structureId: string;
  /** Text by others. */
  readonly structureName: string;
  /** The present rule, and the other one with all fields that it takes over. */
  readonly presentRule: WhatIfRule;
  readonly otherRule: WhatIfRule;
  /** The span: the periods that end after `from` and not after `to`. ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** Sorted by how much they gain or lose, largest first. */
  readonly creators: readonly CreatorWhatIf[];
  /** The assumptions of the figures. */
  readonly assumptions: readonly string[];
  /** The facts that could not be read. */
  readonly unknown: readonly Unknown[];
  /** Requests that the reading took; 0 for a mock. */
  readonly requests: number;
}

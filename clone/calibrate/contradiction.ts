import type { GroupName } from './rule-space.js';

/** Something that the ledger shows and a profile does not allow. */
export interface Contradiction {
  /** The choices that it speaks against. */
  readonly group: GroupName | 'days';
  /** The accrual or payment that shows it; null where one is missing. */
  readonly id: string | null;
  readonly message: string;
  /** True where it rests on videos that are shown no more. */
  readonly hidden?: boolean;
}

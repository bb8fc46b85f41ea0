import type { verifyAccruals } from 'trackagoat-sdk/clone';
import type { LedgerScene, Row } from './ledger-scene.js';

/** How a row is broken on the way. */
export type Change = (row: Row) => Row | readonly Row[];

/** A fault of a list: what it is called, how it is made, and the words that name it. */
export type Fault = readonly [
  name: string,
  make: (scene: LedgerScene) => Change,
  words: RegExp,
  options?: Parameters<typeof verifyAccruals>[1],
];

/** Those payments that have lines. */
export const onlyPaid =
  (change: Change): Change =>
  (row) =>
    row.payout_payment_lines.length > 0 ? change(row) : row;

/** The payment with another first line. */
export const line = (row: Row, change: Row): Row => ({
  ...row,
  payout_payment_lines: row.payout_payment_lines.map((one: Row, at: number) =>
    at === 0 ? { ...one, ...change } : one,
  ),
});

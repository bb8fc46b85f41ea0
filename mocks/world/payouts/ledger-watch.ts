import type { PayoutPaymentRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** Hears of every payment and every void, before the call that made it is answered. */
interface LedgerWatch {
  onPayment?: ((world: World, payment: PayoutPaymentRow) => void) | undefined;
}

/** Set by this repository's own test runs, which look at the books then; nobody else sets it. */
export const ledgerWatch: LedgerWatch = {};

import type { PayoutPaymentRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** Called for every payment and every void, before the response of its call. */
interface LedgerWatch {
  onPayment?: ((world: World, payment: PayoutPaymentRow) => void) | undefined;
}

/** Set only by this repository's own test runs, which then check the books. */
export const ledgerWatch: LedgerWatch = {};

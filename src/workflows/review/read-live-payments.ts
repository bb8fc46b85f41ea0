import type { PayoutPayment } from '../../generated/resources.js';
import { paymentStatusValues } from '../../generated/transitions.js';
import { readPaymentsWhere } from '../find/read-rows.js';
import type { Run } from '../run/run.js';

/** The payments to read, and which of them are meant if the service ignores the filters. */
interface LivePayments {
  readonly filters: { readonly project_id?: string; readonly from?: string };
  readonly keep: (payment: PayoutPayment) => boolean;
}

/**
 * The payments that are made and not voided. It does not filter by status, so the run notes those whose status this
 * version does not know.
 */
export async function readLivePayments(run: Run, { filters, keep }: LivePayments): Promise<PayoutPayment[]> {
  const rows = await readPaymentsWhere(run, filters, keep);
  const statuses = rows.map(({ status }) => status);
  run.leaveOutUnknown('payments with the status', statuses, KNOWN, UNKNOWN);
  return rows.filter(({ status }) => status === 'paid');
}

const UNKNOWN =
  'This version does not know whether they were made, so they count nowhere here. Look at them, and update the package.';
const KNOWN: ReadonlySet<string> = new Set(paymentStatusValues);

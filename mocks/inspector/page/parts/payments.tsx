import { useState } from 'preact/hooks';
import { formatMoney } from '../../../../base/money/format-money.js';
import type { NamedPayment } from '../../../control/views/overview.js';
import { count, minute } from '../data/format.js';
import { Dialog } from './dialog.js';
import { useInspector } from './inspector-context.js';
import { More } from './more.js';
import { ActionsHeading, NumberHeading, Panel, Scroll, Status } from './panel.js';

/** The payments, newest first, with lines and adjustments. A payment that is not voided can be voided. */
export function Payments() {
  const { view } = useInspector();
  const { data, total } = view.overview.payments;
  return (
    <Panel id="payments" title="Payments and adjustments" note={total.toLocaleString('en-US')}>
      <Scroll label="Payments, newest first">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">Paid at</th>
              <th scope="col">Creator</th>
              <th scope="col">Method</th>
              <th scope="col">Consists of</th>
              <th scope="col">Status</th>
              <NumberHeading>Total</NumberHeading>
              <ActionsHeading />
            </tr>
          </thead>
          <tbody>
            {data.map((payment) => (
              <PaymentRow key={payment.id} payment={payment} />
            ))}
          </tbody>
        </table>
        {total === 0 && <p class="empty">No payments.</p>}
        <More shown={data.length} total={total} />
      </Scroll>
    </Panel>
  );
}

function PaymentRow({ payment }: { readonly payment: NamedPayment }) {
  const { act } = useInspector();
  const [asking, setAsking] = useState(false);
  const whom = payment.tiktok_handle === null ? 'nobody in particular' : `@${payment.tiktok_handle}`;
  const total = formatMoney(payment.total_amount_cents, payment);
  const voidIt = async (): Promise<void> => {
    setAsking(false);
    await act(async (server) => {
      await server.change('PATCH', `/payout-payments/${payment.id}`, { body: { status: 'voided' } });
      return `The payment of ${total} to ${whom} is voided; its accruals are earned again.`;
    });
  };
  return (
    <tr>
      <th scope="row">{minute(payment.paid_at)}</th>
      <td>{payment.tiktok_handle === null ? <span class="note">ad-hoc</span> : whom}</td>
      <td>{payment.method_name_snapshot ?? <span class="note">none</span>}</td>
      <td class="wide">{describeParts(payment)}</td>
      <td>
        <Status value={payment.status} />
      </td>
      <td class="number">{total}</td>
      <td class="action">
        {payment.status === 'paid' && (
          <button
            type="button"
            class="small"
            aria-label={`Void the payment of ${total} to ${whom}`}
            onClick={() => setAsking(true)}
          >
            Void
          </button>
        )}
        {asking && (
          <Dialog title="Void this payment?" verb="Void it" danger onConfirm={voidIt} onClose={() => setAsking(false)}>
            <p>
              {total} to {whom}. Its accruals go back to earned; lines and adjustments stay for the record.
            </p>
          </Dialog>
        )}
      </td>
    </tr>
  );
}

function describeParts(payment: NamedPayment): string {
  const { payout_payment_lines: lines, payout_adjustments: adjustments, creator_id } = payment;
  if (lines.length === 0) return creator_id === null ? 'no lines' : 'bonus, no lines';
  const changes = adjustments.map(
    ({ amount_cents, reason }) => `${amount_cents > 0 ? '+' : ''}${formatMoney(amount_cents, payment)} ${reason}`,
  );
  return [count(lines.length, 'line'), ...changes].join(', ');
}

import { formatMoney } from '../../../../base/money/format-money.js';
import type { NamedPayment } from '../../../control/views/overview.js';
import { count, minute } from '../data/format.js';
import { useInspector } from './inspector-context.js';
import { More, Panel, Status, Table } from './panel.js';

/** The payments, newest first, with lines and adjustments. Each opens in the drawer. */
export function Payments() {
  const { view } = useInspector();
  const { data, total } = view.overview.payments;
  return (
    <Panel id="payments" title="Payments and adjustments" note={total.toLocaleString('en-US')}>
      <Table
        label="Payments, newest first"
        columns={['Paid at', 'Creator', 'Method', 'Consists of', 'Status', 'Total']}
        numbers={1}
        rows={data.map((payment) => <PaymentRow key={payment.id} payment={payment} />)}
      >
        {total === 0 && <p class="empty">No payments.</p>}
        <More shown={data.length} total={total} />
      </Table>
    </Panel>
  );
}

function PaymentRow({ payment }: { readonly payment: NamedPayment }) {
  const { setFocus } = useInspector();
  const { id, tiktok_handle: handle } = payment;
  const total = formatMoney(payment.total_amount_cents, payment);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="link"
          title={`Open the payment of ${total} to ${handle === null ? 'nobody in particular' : `@${handle}`}`}
          onClick={() => setFocus({ payment: id, call: undefined })}
        >
          {minute(payment.paid_at)}
        </button>
      </th>
      <td>{handle === null ? <span class="note">ad-hoc</span> : `@${handle}`}</td>
      <td>{payment.method_name_snapshot ?? <span class="note">none</span>}</td>
      <td class="wide">{describeParts(payment)}</td>
      <td>
        <Status value={payment.status} />
      </td>
      <td class="number">{total}</td>
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

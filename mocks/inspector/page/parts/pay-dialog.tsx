import { useState } from 'preact/hooks';
import { formatMoney } from '../../../../base/money/format-money.js';
import { readCents } from '../../../../base/money/usd.js';
import type { CreatorBalance } from '../../../control/views/overview.js';
import { LostResponse, newIdempotencyKey } from '../data/server.js';
import { Dialog } from './dialog.js';
import { useInspector } from './inspector-context.js';

/** Pays a creator: everything outstanding, or another amount, which makes an adjustment; a bonus if nothing is owed. */
export function PayDialog({ creator, onClose }: { readonly creator: CreatorBalance; readonly onClose: () => void }) {
  const { view } = useInspector();
  const due = creator.earned_cents;
  const methods = view.overview.payout_methods.filter((method) => method.is_active);
  const [methodId, setMethodId] = useState(methods[0]?.id ?? '');
  const [amount, setAmount] = useState(due > 0 ? plain(due) : '');
  const total = readCents(amount);
  const { lost, pay } = usePayment(creator);

  return (
    <Dialog
      title={`Pay @${creator.tiktok_handle}`}
      verb={lost ? 'Ask again' : `Pay ${total === undefined ? '' : formatMoney(total)}`.trim()}
      blocked={total === undefined}
      onConfirm={async () => {
        if (await pay(methodId, total)) onClose();
      }}
      onClose={onClose}
    >
      <p>
        {due > 0
          ? `${formatMoney(due)} is outstanding; all of it becomes paid.`
          : 'Nothing is outstanding: this is a bonus.'}
      </p>
      <label>
        <span>Method</span>
        <select value={methodId} disabled={lost} onChange={(event) => setMethodId(event.currentTarget.value)}>
          {methods.map((method) => (
            <option key={method.id} value={method.id}>
              {method.name}
            </option>
          ))}
          <option value="">none</option>
        </select>
      </label>
      <label>
        <span>Amount in USD</span>
        <input
          inputMode="decimal"
          // The same key means the same payment, so the request stays the same until a response comes.
          disabled={lost}
          autoComplete="off"
          aria-describedby="pay-note"
          aria-invalid={total === undefined}
          value={amount}
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
      </label>
      <p id="pay-note" class="note" aria-live="polite">
        {describeDifference(total, due)}
      </p>
      {lost && (
        <p class="bad" role="alert">
          The response was lost, so the payment may have been made. Sending it again is safe: it sends the same
          idempotency key.
        </p>
      )}
    </Dialog>
  );
}

/** Sends the payment. `pay` returns whether it was made, and `lost` says that the response to the last one never came. */
function usePayment(creator: CreatorBalance) {
  const { act } = useInspector();
  const due = creator.earned_cents;
  const [lost, setLost] = useState(false);
  // One key as long as the question is open, because sending again after a lost response must not pay twice.
  const [idempotencyKey] = useState(newIdempotencyKey);
  const pay = (methodId: string, total: number | undefined): Promise<boolean> =>
    act(async (server) => {
      const body = {
        creator_id: creator.id,
        ...(methodId === '' ? {} : { method_id: methodId }),
        ...(due > 0 ? { auto_apply_outstanding: true } : {}),
        ...(due > 0 && total === due ? {} : { total_amount_cents: total }),
      };
      try {
        await server.change('POST', '/payout-payments', { body, idempotencyKey });
      } catch (error) {
        setLost(error instanceof LostResponse);
        throw error;
      }
      return `Paid @${creator.tiktok_handle} ${formatMoney(total ?? 0)}.`;
    });
  return { lost, pay };
}

function describeDifference(total: number | undefined, due: number): string {
  if (total === undefined) return 'An amount has at most two decimals, for instance 1,250.00.';
  if (due === 0 || total === due) return `Sent as ${total.toLocaleString('en-US')} cents.`;
  const difference = total - due;
  return `${formatMoney(Math.abs(difference))} ${difference > 0 ? 'over' : 'under'} what is due: an adjustment of ${difference.toLocaleString('en-US')} cents.`;
}

function plain(cents: number): string {
  return formatMoney(cents).replace(/[$,]/g, '');
}

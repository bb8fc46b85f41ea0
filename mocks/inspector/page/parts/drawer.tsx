import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatMoney } from '../../../../base/money/format-money.js';
import type { RowChange } from '../../../control/state/changes/change-history.js';
import type { JournalCall } from '../../../control/state/journal.js';
import { type CallHistory, listChanges, writeCurl, writeTest } from '../../../control/views/copy-call.js';
import type { NamedPayment, Overview } from '../../../control/views/overview.js';
import { count, describeFields, minute, period } from '../data/format.js';
import { ConfirmButton, CopyButton, SmallButton } from './buttons.js';
import { useControl, useInspector } from './inspector-context.js';
import { getOutcome } from './journal.js';
import { Status } from './panel.js';

/** How many of the newest payments and accruals a drawer looks through. */
const REACH = 9_999;

/** A call or a payment with all that is known of it. The browser keeps the focus inside, and closes it on Escape. */
export function Drawer() {
  const { focus, setFocus } = useInspector();
  const dialog = useRef<HTMLDialogElement>(null);
  const { call, payment } = focus;
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-labelledby="drawer-title"
      onClose={() => setFocus({ call: undefined, payment: undefined })}
    >
      <button type="button" class="small close" onClick={() => dialog.current?.close()}>
        Close
      </button>
      {call !== undefined && <CallDetail key={call} id={call} />}
      {call === undefined && payment !== undefined && <PaymentDetail key={payment} id={payment} />}
    </dialog>
  );
}

/** The journal with bodies, and the changes of rows. They are not read at each refresh, because both can be large. */
function useHistory(moment: unknown) {
  const calls = useControl<{ data: JournalCall[] }>('/requests?bodies=true', moment)?.data;
  const changes = useControl<{ data: RowChange[] }>('/changes', moment)?.data;
  return calls && changes && { calls, changes };
}

function CallDetail({ id }: { readonly id: string }) {
  const history = useHistory(id);
  const call = history?.calls.find((one) => one.id === id);
  if (!history || !call) return <Title text={history ? `The journal no longer has ${id}` : 'Looking it up…'} />;
  const { operation, status, error, path, method, at, duration_ms, idempotency_key, fault, replayed } = call;
  const facts = [
    `${id}, ${minute(at)}, ${duration_ms.toFixed(2)} ms`,
    ...(idempotency_key === null ? [] : [`key ${idempotency_key}`]),
    ...(fault === null ? [] : [`fault ${fault}`]),
    ...(replayed ? ['replayed'] : []),
  ];
  return (
    <>
      <Title text={`${getOutcome(call) === 'no response' ? 'Lost' : status} ${operation ?? 'no such route'}`} />
      {error !== null && <p class="bad">{error}</p>}
      <p class="facts">
        <code>
          {method} {path}
        </code>
        <span class="note">{facts.join(' · ')}</span>
      </p>
      <CallActions call={call} history={history} />
      <Changed changes={listChanges(call, history.changes)} />
      <Message title="Request" headers={call.request_headers} body={call.request_body} call={call} />
      <Message title="Response" headers={call.response_headers} body={call.response_body} call={call} />
    </>
  );
}

interface CallActionsProps {
  readonly call: JournalCall;
  readonly history: Pick<CallHistory, 'calls' | 'changes'>;
}

function CallActions({ call, history }: CallActionsProps) {
  const { view, act } = useInspector();
  const [failing, setFailing] = useState(false);
  const { operation } = call;
  const whole: CallHistory = { ...history, start: view.overview.start, faults: view.faults };
  const fail = (): void => {
    act(async (server) => {
      await server.control('POST', '/faults', { operation, kind: 'status', status: 503 });
      return `The next ${operation} responds 503.`;
    }).then(setFailing, () => setFailing(false));
  };
  return (
    <p class="facts">
      <CopyButton label="Copy as curl" text={writeCurl(call, location.origin)} isShown />
      <CopyButton label="Copy as test" text={writeTest(call, whole)} isShown />
      {operation !== null && (
        <button type="button" class="small" aria-live="polite" disabled={failing} onClick={fail}>
          {failing ? 'The next one responds 503' : 'Fail the next one of these'}
        </button>
      )}
    </p>
  );
}

function Title({ text }: { readonly text: string }) {
  return <h2 id="drawer-title">{text}</h2>;
}

function Changed({ changes }: { readonly changes: readonly RowChange[] }) {
  const { setFocus } = useInspector();
  return (
    <>
      <h3>{changes.length === 0 ? 'Changed no row' : `Changed ${count(changes.length, 'row')}`}</h3>
      <ul class="changed">
        {changes.map((change) => (
          <li key={change.id + change.type}>
            {change.entity} {change.type} <span class="note">{describeFields(change)}</span>{' '}
            {change.entity === 'payout_payment' && (
              <SmallButton label="Open the payment" onPress={() => setFocus({ call: undefined, payment: change.id })} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface MessageProps {
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly call: JournalCall;
}

function Message({ title, headers, body, call }: MessageProps) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2);
  const content = call.bodies_dropped ? 'The journal no longer keeps this body.' : text;
  return (
    <>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it */}
      <pre tabIndex={0}>{[...lines, ...(body === null && !call.bodies_dropped ? [] : ['', content])].join('\n')}</pre>
    </>
  );
}

function PaymentDetail({ id }: { readonly id: string }) {
  const { view } = useInspector();
  const voided = view.ledger.payments.voided.count;
  const changes = useHistory(voided)?.changes;
  const overview = useControl<Overview>(`/overview?limit=${REACH}`, voided);
  const payment = overview?.payments.data.find((one) => one.id === id);
  if (!overview || !changes || !payment) {
    return <Title text={overview && changes ? `No payment ${id}` : 'Looking it up…'} />;
  }
  const { tiktok_handle: handle, payout_payment_lines: lines } = payment;
  const accruals = overview.accruals.data.filter((one) => lines.some(({ accrual_id }) => accrual_id === one.id));
  const total = formatMoney(payment.total_amount_cents, payment);
  return (
    <>
      <Title text={`${total} ${handle === null ? 'to nobody in particular' : `to @${handle}`}`} />
      <p class="facts">
        <Status value={payment.status} />
        <code>{id}</code>
        <span class="note">
          {minute(payment.paid_at)} · {payment.method_name_snapshot ?? 'no method'}
        </span>
      </p>
      <PaymentActions payment={payment} changes={changes.filter((change) => change.id === id)} />
      <h3>{lines.length === 0 ? 'Settles no accrual' : `Settles ${count(lines.length, 'accrual')}`}</h3>
      <ul class="changed">
        {accruals.map((accrual) => (
          <li key={accrual.id}>
            {formatMoney(accrual.amount_cents, accrual)} {accrual.structure_name},{' '}
            {period(accrual.period_start_at, accrual.period_end_at)} <Status value={accrual.status} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PaymentActionsProps {
  readonly payment: NamedPayment;
  /** Of the payment itself. */
  readonly changes: readonly RowChange[];
}

function PaymentActions({ payment, changes }: PaymentActionsProps) {
  const { act, setFocus } = useInspector();
  const { id, creator_id: creator, tiktok_handle: handle } = payment;
  const calls = changes.filter(({ cause }) => cause.request !== null);
  const voidIt = (): void => {
    void act(async (server) => {
      await server.change(`/payout-payments/${id}`, { status: 'voided' });
      return 'The payment is voided; its accruals are earned again.';
    });
  };
  return (
    <p class="facts">
      {calls.map(({ cause: { request, operation }, type }) => (
        <SmallButton
          key={request}
          label={`${type} by ${operation}, ${request}`}
          onPress={() => setFocus({ call: request ?? undefined, payment: undefined })}
        />
      ))}
      {calls.length === 0 && <span class="note">No call of the journal made it: it was there from the beginning.</span>}
      {creator !== null && (
        <SmallButton
          label={`Only @${handle}`}
          onPress={() => setFocus({ creator, call: undefined, payment: undefined })}
        />
      )}
      {payment.status === 'paid' && (
        <ConfirmButton label="Void" question="Void it; its accruals are owed again" onConfirm={voidIt} />
      )}
    </p>
  );
}

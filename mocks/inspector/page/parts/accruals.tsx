import { useState } from 'preact/hooks';
import { formatMoney } from '../../../../base/money/format-money.js';
import type { AccrualStatus } from '../../../../src/generated/entities.js';
import { accrualStatusValues } from '../../../../src/generated/transitions.js';
import type { NamedAccrual } from '../../../control/views/overview.js';
import type { AccrualExplanation } from '../../../world/payouts/explanation.js';
import { minute, period } from '../data/format.js';
import { SmallButton } from './buttons.js';
import { useInspector, useResponse } from './inspector-context.js';
import { Choice, More, Panel, Status, Table } from './panel.js';

const MAX_VIDEOS = 100;

/** The explanation of an accrual's amount: the steps, and the videos considered. */
function Explanation({ accrual }: { readonly accrual: NamedAccrual }) {
  const { setFocus } = useInspector();
  const payment = accrual.payment_id ?? undefined;
  const path = `/accruals/${accrual.id}/explanation`;
  const { content: explanation, problem } = useResponse<AccrualExplanation>(path, accrual.id);
  if (problem !== undefined) return <p class="bad">{problem}</p>;
  if (!explanation) return <p class="note">Looking it up…</p>;
  return (
    <div class="explanation">
      <ol>
        {explanation.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {explanation.inputs.length > 0 && <Videos inputs={explanation.inputs} />}
      <p class="facts">
        <code>{accrual.id}</code>
        <span class="note">
          made {minute(accrual.created_at)}
          {accrual.updated_at !== accrual.created_at && `, changed ${minute(accrual.updated_at)}`}
        </span>
        {payment !== undefined && (
          <SmallButton label="Open its payment" onPress={() => setFocus({ payment, call: undefined })} />
        )}
      </p>
    </div>
  );
}

function Videos({ inputs }: { readonly inputs: AccrualExplanation['inputs'] }) {
  return (
    <table class="videos">
      <caption>Videos posted in the period, as they were when it was evaluated</caption>
      <thead>
        <tr>
          <th scope="col">Video</th>
          <th scope="col" class="number">
            Views
          </th>
          <th scope="col">Counted</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {inputs.slice(0, MAX_VIDEOS).map((video) => (
          <tr key={video.video_id}>
            <td>
              <code title={video.video_id}>{video.video_id.slice(0, 8)}</code>
            </td>
            <td class="number">{video.view_count.toLocaleString('en-US')}</td>
            <td>{video.counted ? 'yes' : 'no'}</td>
            <td class="wide">{video.why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ['Period', 'Creator', 'Structure', 'Status', 'Amount'];
const STATUSES = [['', 'any'], ...accrualStatusValues.map((status) => [status, status] as const)] as const;

/** The accruals, newest first. Each row opens to the explanation of its amount. */
export function Accruals() {
  const { view, focus, setFocus } = useInspector();
  const { data, total } = view.overview.accruals;
  const choice = (
    <Choice
      class="inline"
      label="Status"
      value={focus.status ?? ''}
      options={STATUSES}
      onChoose={(status) => setFocus({ status: (status || undefined) as AccrualStatus | undefined })}
    />
  );
  return (
    <Panel id="accruals" title="Accruals" note={total.toLocaleString('en-US')} tools={choice}>
      <Table
        label="Accruals, newest first"
        columns={COLUMNS}
        numbers={1}
        rows={data.map((accrual) => <AccrualRow key={accrual.id} accrual={accrual} />)}
      >
        {total === 0 && <p class="empty">No accruals. They come when a period ends: move the clock.</p>}
        <More shown={data.length} total={total} />
      </Table>
    </Panel>
  );
}

function AccrualRow({ accrual }: { readonly accrual: NamedAccrual }) {
  const [open, setOpen] = useState(false);
  const detailId = `explanation-${accrual.id}`;
  return (
    <>
      <tr class={open ? 'open' : ''}>
        <th scope="row">
          <button
            type="button"
            class="link disclose"
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            onClick={() => setOpen(!open)}
          >
            {period(accrual.period_start_at, accrual.period_end_at)}
          </button>
        </th>
        <td>@{accrual.tiktok_handle}</td>
        <td class="wide">{accrual.structure_name}</td>
        <td>
          <Status value={accrual.status} />
        </td>
        <td class="number">{formatMoney(accrual.amount_cents, accrual)}</td>
      </tr>
      {open && (
        <tr class="detail">
          <td colSpan={COLUMNS.length} id={detailId}>
            <Explanation accrual={accrual} />
          </td>
        </tr>
      )}
    </>
  );
}

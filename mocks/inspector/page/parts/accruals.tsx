import { useState } from 'preact/hooks';
import { formatMoney } from '../../../../base/money/format-money.js';
import type { AccrualStatus } from '../../../../src/generated/entities.js';
import { accrualStatusValues } from '../../../../src/generated/transitions.js';
import type { NamedAccrual } from '../../../control/views/overview.js';
import { period } from '../data/format.js';
import { Explanation } from './explanation.js';
import { useInspector } from './inspector-context.js';
import { More } from './more.js';
import { NumberHeading, Panel, Scroll, Status } from './panel.js';

const COLUMNS = 5;

/** The accruals, newest first. Each row opens to the explanation of its amount. */
export function Accruals() {
  const { view, focus, setFocus } = useInspector();
  const { data, total } = view.overview.accruals;
  const choice = (
    <label class="inline">
      <span>Status</span>
      <select
        value={focus.status ?? ''}
        onChange={(event) =>
          setFocus({ status: (event.currentTarget.value || undefined) as AccrualStatus | undefined })
        }
      >
        <option value="">any</option>
        {accrualStatusValues.map((status) => (
          <option key={status} value={status}>
            {status}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel id="accruals" title="Accruals" note={total.toLocaleString('en-US')} tools={choice}>
      <Scroll label="Accruals, newest first">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">Creator</th>
              <th scope="col">Structure</th>
              <th scope="col">Status</th>
              <NumberHeading>Amount</NumberHeading>
            </tr>
          </thead>
          <tbody>
            {data.map((accrual) => (
              <AccrualRow key={accrual.id} accrual={accrual} />
            ))}
          </tbody>
        </table>
        {total === 0 && <p class="empty">No accruals. They come when a period ends: move the clock.</p>}
        <More shown={data.length} total={total} />
      </Scroll>
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
          <td colSpan={COLUMNS} id={detailId}>
            <Explanation accrual={accrual} />
          </td>
        </tr>
      )}
    </>
  );
}

import { useState } from 'preact/hooks';
import { formatMoney } from '../../../../base/money/format-money.js';
import type { CreatorBalance } from '../../../control/views/overview.js';
import { count } from '../data/format.js';
import { useInspector } from './inspector-context.js';
import { ActionsHeading, NumberHeading, Panel, Scroll } from './panel.js';
import { PayDialog } from './pay-dialog.js';

/** The creators with their debts and payments. Choosing one limits the chart and the lists to it. */
export function Creators() {
  const { view, focus, setFocus } = useInspector();
  const [paying, setPaying] = useState<CreatorBalance>();
  const { data, total } = view.overview.creators;
  const find = (
    <input
      type="search"
      aria-label="Find creators by handle"
      placeholder="Find a handle"
      value={focus.search}
      onInput={(event) => setFocus({ search: event.currentTarget.value })}
    />
  );
  return (
    <Panel
      id="creators"
      title="Creators"
      note={data.length < total ? `${data.length} of ${total}` : String(total)}
      tools={find}
    >
      <Scroll label="Creators and balances">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">Handle</th>
              <NumberHeading>Owed</NumberHeading>
              <NumberHeading>Paid</NumberHeading>
              <ActionsHeading />
            </tr>
          </thead>
          <tbody>
            {data.map((creator) => (
              <CreatorRow key={creator.id} creator={creator} onPay={() => setPaying(creator)} />
            ))}
          </tbody>
        </table>
        {total === 0 && <p class="empty">{focus.search === '' ? 'No creators yet.' : 'No handle like that.'}</p>}
      </Scroll>
      {paying && <PayDialog creator={paying} onClose={() => setPaying(undefined)} />}
    </Panel>
  );
}

function CreatorRow({ creator, onPay }: { readonly creator: CreatorBalance; readonly onPay: () => void }) {
  const { focus, setFocus } = useInspector();
  const { id, tiktok_handle: handle, is_active, earned_cents, paid_cents, video_count, tracking_mode } = creator;
  const chosen = focus.creatorId === id;
  const facts = `${count(video_count, 'video')} on TikTok, ${tracking_mode} tracking${is_active ? '' : ', removed'}`;
  return (
    <tr class={chosen ? 'chosen' : ''}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-pressed={chosen}
          title={facts}
          onClick={() => setFocus({ creatorId: chosen ? undefined : id })}
        >
          @{handle}
        </button>
        {!is_active && <span class="note"> removed</span>}
      </th>
      <td class="number" data-label="Owed">
        {formatMoney(earned_cents)}
      </td>
      <td class="number soft" data-label="Paid">
        {formatMoney(paid_cents)}
      </td>
      <td class="action">
        <button type="button" class="small" aria-label={`Pay @${handle}`} onClick={onPay}>
          Pay
        </button>
      </td>
    </tr>
  );
}

import { formatMoney } from '../../../../base/money/format-money.js';
import type { CreatorBalance } from '../../../control/views/overview.js';
import { count } from '../data/format.js';
import { useInspector } from './inspector-context.js';
import { Panel, Table } from './panel.js';

/** The creators with their debts and payments. Choosing one limits the chart and the lists to it. */
export function Creators() {
  const { view, focus, setFocus } = useInspector();
  const { data, total } = view.overview.creators;
  const rest = view.overview.paid_without_creator_cents;
  const find = (
    <input
      type="search"
      aria-label="Find creators by handle"
      placeholder="Find a handle"
      value={focus.search ?? ''}
      onInput={(event) => setFocus({ search: event.currentTarget.value || undefined })}
    />
  );
  const rows = (
    <>
      {data.map((creator) => (
        <CreatorRow key={creator.id} creator={creator} />
      ))}
      {rest !== 0 && !focus.search && (
        <tr>
          <th scope="row" class="note">
            without a creator
          </th>
          <td />
          <td class="number soft" data-label="Paid">
            {formatMoney(rest)}
          </td>
        </tr>
      )}
    </>
  );
  return (
    <Panel
      id="creators"
      title="Creators"
      note={data.length < total ? `${data.length} of ${total}` : String(total)}
      tools={find}
    >
      <Table label="Creators and balances" columns={['Handle', 'Owed', 'Paid']} numbers={2} rows={rows}>
        {total === 0 && <p class="empty">{!focus.search ? 'No creators yet.' : 'No handle like that.'}</p>}
      </Table>
    </Panel>
  );
}

function CreatorRow({ creator }: { readonly creator: CreatorBalance }) {
  const { focus, setFocus } = useInspector();
  const { id, tiktok_handle: handle, is_active, earned_cents, paid_cents, video_count, tracking_mode } = creator;
  const chosen = focus.creator === id;
  const facts = `${count(video_count, 'video')} on TikTok, ${tracking_mode} tracking${is_active ? '' : ', removed'}`;
  return (
    <tr class={chosen ? 'chosen' : ''}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-pressed={chosen}
          title={facts}
          onClick={() => setFocus({ creator: chosen ? undefined : id })}
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
    </tr>
  );
}

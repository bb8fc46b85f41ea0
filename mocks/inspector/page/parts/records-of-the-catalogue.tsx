import { formatMoney } from '../../../../base/money/format-money.js';
import { count, minute } from '../data/format.js';
import { useInspector } from './inspector-context.js';
import { More } from './more.js';
import { RecordTable } from './record-table.js';

/** The creators' posts, newest first, with the status that decides whether a video counts. */
export function Videos() {
  const { data, total } = useInspector().view.overview.videos;
  const rows = data.map((video) => ({
    id: video.id,
    cells: [
      video.title ?? video.url,
      video.tiktok_handle === null ? 'added by URL' : `@${video.tiktok_handle}`,
      video.tracking_status,
      video.posted_at === null ? 'not known' : minute(video.posted_at),
      video.view_count.toLocaleString('en-US'),
    ],
  }));
  return (
    <RecordTable
      label="Videos, newest first"
      columns={['Video', 'Creator', 'Status', 'Posted', 'Views']}
      rows={rows}
      empty="No videos."
    >
      <More shown={data.length} total={total} />
    </RecordTable>
  );
}

/** Payout structures, each with every version of its rule. */
export function Structures() {
  const { data, total } = useInspector().view.overview.structures;
  const rows = data.map((structure) => ({
    id: structure.id,
    cells: [
      structure.name,
      structure.is_active ? 'active' : 'archived',
      count(structure.assigned, 'creator'),
      <ul key="versions" class="versions">
        {structure.versions.map(({ id, version, amount_cents, period, criteria_type, effective_at }) => (
          <li key={id}>
            v{version}: {formatMoney(amount_cents)} {criteria_type}, {period}, from {minute(effective_at)}
          </li>
        ))}
      </ul>,
    ],
  }));
  return (
    <RecordTable
      label="Payout structures, newest first"
      columns={['Structure', 'Status', 'Assigned', 'Versions']}
      rows={rows}
      empty="No structures."
    >
      <More shown={data.length} total={total} />
    </RecordTable>
  );
}

/** The goals of creators. */
export function Goals() {
  const { data, total } = useInspector().view.overview.goals;
  const rows = data.map((goal) => ({
    id: goal.id,
    cells: [
      `@${goal.tiktok_handle}`,
      `${goal.target_value.toLocaleString('en-US')} ${goal.metric}`,
      goal.period,
      goal.is_active ? 'active' : 'off',
      `${goal.start_date ?? 'always'} to ${goal.end_date ?? 'no end'}`,
    ],
  }));
  return (
    <RecordTable
      label="Goals, newest first"
      columns={['Creator', 'Target', 'Period', 'Status', 'Dates']}
      rows={rows}
      empty="No goals."
    >
      <More shown={data.length} total={total} />
    </RecordTable>
  );
}

/** Campaigns, with the number of their own items. */
export function Campaigns() {
  const { data, total } = useInspector().view.overview.campaigns;
  const rows = data.map((campaign) => ({
    id: campaign.id,
    cells: [
      campaign.name,
      count(campaign.item_count, 'item'),
      campaign.target_views === null ? 'no target' : `${campaign.target_views.toLocaleString('en-US')} views`,
      campaign.target_at === null ? 'no date' : minute(campaign.target_at),
    ],
  }));
  return (
    <RecordTable
      label="Campaigns, newest first"
      columns={['Campaign', 'Items', 'Target', 'By']}
      rows={rows}
      empty="No campaigns."
    >
      <More shown={data.length} total={total} />
    </RecordTable>
  );
}

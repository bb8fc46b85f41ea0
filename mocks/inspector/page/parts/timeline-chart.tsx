import { formatMoney } from '../../../../base/money/format-money.js';
import { elementAt } from '../../../../base/values/element-at.js';
import type { TimelineDay } from '../../../control/views/tally.js';
import { useInspector } from './inspector-context.js';
import { Panel } from './panel.js';

const FRAME = { width: 640, height: 150 };

/** Earned and paid amounts, cumulated over time. The gap between the lines is the debt, less what was paid beyond it. */
export function TimelineChart() {
  const { view, focus } = useInspector();
  const { timeline, now, creators } = view.overview;
  const points = cumulate(timeline);
  const whose = creators.data.find((creator) => creator.id === focus.creator);
  return (
    <Panel id="timeline" title="Earned against paid" note={whose ? `@${whose.tiktok_handle}` : 'all creators'}>
      {points.length > 0 ? (
        <Drawing points={points} now={now.slice(0, 10)} />
      ) : (
        <p class="empty">Nothing earned or paid yet. Move the clock.</p>
      )}
    </Panel>
  );
}

function Drawing({ points, now }: { readonly points: readonly TimelinePoint[]; readonly now: string }) {
  const { width, height } = FRAME;
  const first = elementAt(points, 0);
  const end = elementAt(points, points.length - 1);
  const last = end.date > now ? end.date : now;
  const earned = stepPath(points, 'earned', { ...FRAME, last });
  const paid = stepPath(points, 'paid', { ...FRAME, last });
  const story = `From ${first.date} to ${last}, ${formatMoney(end.earned)} was earned and ${formatMoney(end.paid)} paid.`;
  return (
    <figure class="chart">
      <figcaption>
        <span class="key key-earned">earned {formatMoney(end.earned)}</span>
        <span class="key key-paid">paid {formatMoney(end.paid)}</span>
        <span class="note">
          {first.date} to {last}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={story}>
        <path class="area area-earned" d={`${earned}V${height}Z`} />
        <path class="area area-paid" d={`${paid}V${height}Z`} />
        <path class="line line-earned" d={earned} />
        <path class="line line-paid" d={paid} />
      </svg>
    </figure>
  );
}

/** Earned and paid from the beginning up to the end of a day, in cents. */
interface TimelinePoint {
  readonly date: string;
  readonly earned: number;
  readonly paid: number;
}

/** Where a path is drawn: from the left edge to `last` at the right one, and from 0 at the bottom to the largest sum. */
interface PathFrame {
  readonly width: number;
  readonly height: number;
  readonly last: string;
}

/** Adds the days up. */
export function cumulate(days: readonly TimelineDay[]): TimelinePoint[] {
  let earned = 0;
  let paid = 0;
  return days.map((day) => {
    earned += day.earned_cents;
    paid += day.paid_cents;
    return { date: day.date, earned, paid };
  });
}

/** An SVG path that keeps each value until the next day on which it changes, and the last one until `last`. */
export function stepPath(points: readonly TimelinePoint[], field: 'earned' | 'paid', frame: PathFrame): string {
  const first = points[0];
  if (!first) return '';
  const [start, span] = [Date.parse(first.date), Date.parse(frame.last) - Date.parse(first.date)];
  const most = Math.max(1, ...points.flatMap(({ earned, paid }) => [earned, paid]));
  const x = (date: string): string =>
    (span === 0 ? frame.width : ((Date.parse(date) - start) / span) * frame.width).toFixed(1);
  const y = (cents: number): string => (frame.height * (1 - cents / most)).toFixed(1);
  const steps = points.map((point) => `H${x(point.date)}V${y(point[field])}`);
  return `M${x(first.date)},${y(0)}${steps.join('')}H${frame.width}`;
}

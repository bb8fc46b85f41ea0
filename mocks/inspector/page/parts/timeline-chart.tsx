import type { RefObject, TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatMoney } from '../../../../base/money/format-money.js';
import { elementAt } from '../../../../base/values/element-at.js';
import {
  createScale,
  cumulate,
  dateTicks,
  type Frame,
  stepPath,
  type TimelinePoint,
  ticks,
} from '../../../control/views/timeline.js';
import { useInspector } from './inspector-context.js';
import { NumberHeading, Panel } from './panel.js';

const FIRST_WIDTH = 640;
const HEIGHT = 190;

/** Earned and paid amounts, cumulated over time. The gap between the lines is the debt, less what was paid beyond it. */
export function TimelineChart() {
  const { view, focus } = useInspector();
  const { timeline, now, creators } = view.overview;
  const points = cumulate(timeline);
  const whose = creators.data.find((creator) => creator.id === focus.creatorId);
  const end = points.at(-1);
  return (
    <Panel id="timeline" title="Earned against paid" note={whose ? `@${whose.tiktok_handle}` : 'all creators'}>
      {end ? (
        <Drawing points={points} now={now.slice(0, 10)} />
      ) : (
        <p class="empty">Nothing earned or paid yet. Move the clock.</p>
      )}
      {end && <Figures points={points} />}
    </Panel>
  );
}

function Drawing({ points, now }: { readonly points: readonly TimelinePoint[]; readonly now: string }) {
  const [pointed, setPointed] = useState<TimelinePoint>();
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure, FIRST_WIDTH);
  const frame: Frame = { left: 60, right: width - 4, top: 10, bottom: HEIGHT - 24 };
  const first = elementAt(points, 0);
  const end = elementAt(points, points.length - 1);
  const last = end.date > now ? end.date : now;
  const levels = ticks(Math.max(end.earned, end.paid));
  const scale = createScale({ first: first.date, last, max: levels.at(-1) ?? 0 }, frame);
  const earned = stepPath(points, 'earned', { ...scale, last });
  const paid = stepPath(points, 'paid', { ...scale, last });
  const shown = pointed ?? end;
  const point = (event: TargetedPointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    setPointed(points.findLast((candidate) => scale.x(candidate.date) <= x) ?? first);
  };
  const story = `From ${first.date} to ${last}, ${formatMoney(end.earned)} was earned and ${formatMoney(end.paid)} paid.`;
  return (
    <figure class="chart" ref={figure}>
      <figcaption>
        <span class="key key-earned">earned {formatMoney(shown.earned)}</span>
        <span class="key key-paid">paid {formatMoney(shown.paid)}</span>
        <span class="note">up to {shown === end ? last : shown.date}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={story}
        onPointerMove={point}
        onPointerLeave={() => setPointed(undefined)}
      >
        <path class="area area-earned" d={`${earned}V${frame.bottom}Z`} />
        <path class="area area-paid" d={`${paid}V${frame.bottom}Z`} />
        <Levels levels={levels} frame={frame} y={scale.y} />
        {dateTicks(first.date, last, Math.max(2, Math.floor(width / 130))).map((date, place, all) => (
          <text key={date} class="date" x={scale.x(date)} y={HEIGHT - 8} text-anchor={getAnchor(place, all.length)}>
            {date}
          </text>
        ))}
        <path class="line line-earned" d={earned} />
        <path class="line line-paid" d={paid} />
        {pointed && (
          <line
            class="pointed"
            x1={scale.x(pointed.date)}
            x2={scale.x(pointed.date)}
            y1={frame.top}
            y2={frame.bottom}
          />
        )}
      </svg>
    </figure>
  );
}

interface LevelsProps {
  readonly levels: readonly number[];
  readonly frame: Frame;
  readonly y: (level: number) => number;
}

function Levels({ levels, frame, y }: LevelsProps) {
  return (
    <>
      {levels.map((level) => (
        <g key={level} class="level">
          <line x1={frame.left} x2={frame.right} y1={y(level)} y2={y(level)} />
          <text x={frame.left - 8} y={y(level) + 4} text-anchor="end">
            {formatMoney(level).replace(/\.00$/, '')}
          </text>
        </g>
      ))}
    </>
  );
}

/** The chart as a table, for people who cannot see it. */
function Figures({ points }: { readonly points: readonly TimelinePoint[] }) {
  return (
    <details class="figures">
      <summary>Figures of the last {Math.min(points.length, 30)} days on which something happened</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Up to</th>
            <NumberHeading>Earned</NumberHeading>
            <NumberHeading>Paid</NumberHeading>
            <NumberHeading>Difference</NumberHeading>
          </tr>
        </thead>
        <tbody>
          {points.slice(-30).map((point) => (
            <tr key={point.date}>
              <th scope="row">{point.date}</th>
              <td class="number">{formatMoney(point.earned)}</td>
              <td class="number">{formatMoney(point.paid)}</td>
              <td class="number">{formatMoney(point.earned - point.paid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function getAnchor(place: number, length: number): 'start' | 'middle' | 'end' {
  if (place === 0 && length > 1) return 'start';
  return place === length - 1 ? 'end' : 'middle';
}

/** The width of an element in CSS pixels, kept up to date; `first` until it is known. */
function useWidth(element: RefObject<Element | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

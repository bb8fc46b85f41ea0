import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import { formatCents } from './format-cents.js';
import { escapeHtml } from './html-page.js';

/** Two amounts to compare. */
export interface AmountPair {
  readonly name: string;
  readonly first: number;
  readonly second: number;
}

/** Pairs of bars, one pair per row, and the names of the two. */
export interface PairChart {
  readonly story: string;
  /** The currency of the amounts, such as `USD`. */
  readonly currency: string;
  readonly names: readonly [first: string, second: string];
  readonly pairs: readonly AmountPair[];
}

const WIDTHS = { wide: 860, narrow: 350 } as const;
const COLORS = ['#9aa5b1', 'var(--line)'] as const;
const ROW = 46;
const BAR = 15;
/** Room for the amount next to a bar, with its currency. */
const AMOUNT = 96;
const AMOUNT_WITH_CODE = 126;
const MOST_PAIRS = 20;

/** Pairs of amounts as bars, the first twenty: one drawing for wide screens and one for narrow ones. */
export function drawPairs(chart: PairChart): string {
  const key = chart.names
    .map((name, at) => `<span style="color:${COLORS[at]}">■</span> ${escapeHtml(name)}`)
    .join(' &nbsp; ');
  const drawings = Object.entries(WIDTHS).map(([name, width]) => draw(chart, { name, width }));
  return `<figure><figcaption>${key}</figcaption>${drawings.join('\n')}</figure>`;
}

function draw(
  { story, currency, pairs }: PairChart,
  { name, width }: { readonly name: string; readonly width: number },
): string {
  const shown = pairs.slice(0, MOST_PAIRS);
  const max = Math.max(1, ...shown.flatMap(({ first, second }) => [first, second]));
  const left = Math.round(width * 0.25);
  const room = currency === USUAL_CURRENCY ? AMOUNT : AMOUNT_WITH_CODE;
  const toWidth = (cents: number): number => (cents / max) * (width - left - room);
  const height = shown.length * ROW + 4;
  const most = Math.floor(left / 7.5);
  const rows = shown.map((pair, row) => {
    const top = row * ROW + 6;
    const bars = [pair.first, pair.second].map((cents, at) => {
      const y = top + at * (BAR + 2);
      const bar = `<rect x="${left}" y="${y}" width="${Math.max(1, toWidth(cents)).toFixed(1)}" height="${BAR}" fill="${COLORS[at]}"/>`;
      return `${bar}<text x="${(left + toWidth(cents) + 6).toFixed(1)}" y="${y + 12}">${formatCents(cents, currency)}</text>`;
    });
    const label = pair.name.length > most ? `${pair.name.slice(0, most - 1)}…` : pair.name;
    return `<text x="${left - 8}" y="${top + BAR + 5}" text-anchor="end">${escapeHtml(label)}</text>${bars.join('')}`;
  });
  return [
    `<svg class="${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(story)}">`,
    ...rows,
    '</svg>',
  ].join('\n');
}

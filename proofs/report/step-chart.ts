import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import { createScale, dateTicks, type Frame, stepPath, ticks } from '../../mocks/control/views/timeline.js';
import { formatCents } from './format-cents.js';
import { escapeHtml } from './html-page.js';

/** Cents from a day on, until the next one. */
export interface StepPoint {
  readonly date: string;
  readonly cents: number;
  /** The range, if it has one. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** The content of a chart, with its first and last day. */
export interface StepChart {
  /** A description in one sentence, for people who cannot see it. */
  readonly story: string;
  /** The currency of the cents, such as `USD`. */
  readonly currency: string;
  readonly points: readonly StepPoint[];
  readonly last: string;
}

const WIDTHS = { wide: 860, narrow: 350 } as const;
const HEIGHT = 220;
/** Room for the amounts of the levels, with their currency. */
const LEVEL = 76;
const LEVEL_WITH_CODE = 106;

/** Cents over days as steps, with their range as a band: one drawing for wide screens and one for narrow ones. */
export function drawSteps(chart: StepChart): string {
  const drawings = Object.entries(WIDTHS).map(([name, width]) => draw(chart, { name, width }));
  return `<figure>${drawings.join('\n')}</figure>`;
}

function draw(
  { story, currency, points, last }: StepChart,
  size: { readonly name: string; readonly width: number },
): string {
  const { name, width } = size;
  const left = currency === USUAL_CURRENCY ? LEVEL : LEVEL_WITH_CODE;
  const frame: Frame = { left, right: width - 8, top: 12, bottom: HEIGHT - 26 };
  const full = points.map(({ date, cents, low = cents, high = cents }) => ({ date, cents, low, high }));
  const first = full[0]?.date ?? last;
  const levels = ticks(Math.max(...full.map(({ high }) => high)));
  const scale = { ...createScale({ first, last, max: levels.at(-1) ?? 0 }, frame), last };
  const hasRange = full.some(({ low, high }) => low < high);
  // Forward along the upper bound, then back along the lower one.
  const band = `${stepPath(full, 'high', scale)}V${frame.bottom}Z ${stepPath(full, 'low', scale)}V${frame.bottom}Z`;
  const area = hasRange
    ? `<path d="${band}" fill="var(--line)" fill-opacity=".22" fill-rule="evenodd"/>`
    : `<path d="${stepPath(full, 'cents', scale)}V${frame.bottom}Z" fill="var(--line)" fill-opacity=".12"/>`;
  const dates = dateTicks(first, last, Math.max(2, Math.floor(width / 150)));
  return [
    `<svg class="${name}" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${escapeHtml(story)}">`,
    ...levels.map((level) => drawLevel(formatCents(level, currency), { frame, y: scale.y(level) })),
    area,
    `<path d="${stepPath(full, 'cents', scale)}" fill="none" stroke="var(--line)" stroke-width="2"/>`,
    ...dates.map((date, at) => {
      const anchor = at === 0 ? 'start' : at === dates.length - 1 ? 'end' : 'middle';
      return `<text x="${scale.x(date).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="${anchor}">${date}</text>`;
    }),
    '</svg>',
  ].join('\n');
}

function drawLevel(cents: string, { frame, y }: { readonly frame: Frame; readonly y: number }): string {
  const line = `<line x1="${frame.left}" x2="${frame.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" stroke="var(--grid)"/>`;
  const amount = cents.replace(/\.00$/, '');
  return `${line}<text x="${frame.left - 8}" y="${(y + 4).toFixed(1)}" text-anchor="end">${amount}</text>`;
}

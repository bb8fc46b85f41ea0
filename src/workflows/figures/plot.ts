import { elementAt } from '../../../base/values/element-at.js';

/** One bar or point of a plot. */
interface PlotPoint {
  readonly label: string;
  /** Null leaves a gap. */
  readonly value: number | null;
}

/** How a plot looks. */
interface PlotOptions {
  readonly title: string;
  readonly kind: 'line' | 'bars';
  /** Writes a value on the axis. Default: the number. */
  readonly format?: (value: number) => string;
}

/** Pixels. */
const SIZE = { width: 640, height: 240 };
const MARGIN = { top: 34, right: 16, bottom: 26, left: 64 };

/** Draws a small SVG: one series, a title, the two ends of the value axis, the first and last label. No script, no font. */
export function plotSvg(points: readonly PlotPoint[], options: PlotOptions): string {
  const { title, kind, format = String } = options;
  const { width, height } = SIZE;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const y = (value: number): number => fixed(MARGIN.top + ((high - value) / span) * inner.height);
  const step = inner.width / Math.max(points.length, 1);
  const x = (index: number): number => fixed(MARGIN.left + step * (index + 0.5));
  const series = kind === 'bars' ? bars(points, { x, y, step }) : line(points, { x, y });
  const axis = `<path d="M${MARGIN.left} ${y(0)}H${width - MARGIN.right}" stroke="#999" fill="none"/>`;
  const ends = points.length === 0 ? [] : [0, points.length - 1];
  const labels = [...new Set(ends)].map((index) =>
    text(x(index), height - 8, elementAt(points, index).label, index === 0 ? 'start' : 'end'),
  );
  const range = values.length === 0 ? [] : [...new Set([high, low])];
  const scale = range.map((value) => text(MARGIN.left - 6, y(value) + 4, format(value), 'end'));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" font-family="sans-serif" font-size="11" fill="#333">`,
    `<title>${escapeXml(title)}</title><rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${MARGIN.left}" y="20" font-size="14">${escapeXml(title)}</text>`,
    axis,
    series,
    ...labels,
    ...scale,
    '</svg>',
  ].join('');
}

type Scales = { readonly x: (index: number) => number; readonly y: (value: number) => number };

function bars(points: readonly PlotPoint[], { x, y, step }: Scales & { readonly step: number }): string {
  const width = fixed(Math.max(1, step * 0.7));
  return points
    .map(({ label, value }, index) => {
      if (value === null) return '';
      const top = Math.min(y(value), y(0));
      const height = fixed(Math.abs(y(value) - y(0)));
      const tip = `<title>${escapeXml(label)}</title>`;
      return `<rect x="${fixed(x(index) - width / 2)}" y="${top}" width="${width}" height="${height}" fill="#2a6f97">${tip}</rect>`;
    })
    .join('');
}

function line(points: readonly PlotPoint[], { x, y }: Scales): string {
  let pen = 'M';
  const path = points.map(({ value }, index) => {
    if (value === null) {
      pen = 'M';
      return '';
    }
    const move = `${pen}${x(index)} ${y(value)}`;
    pen = 'L';
    return move;
  });
  return `<path d="${path.join('')}" fill="none" stroke="#2a6f97" stroke-width="2"/>`;
}

function text(x: number, y: number, content: string, anchor: 'start' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}

// Titles and labels may contain text by others.
function escapeXml(content: string): string {
  return content.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

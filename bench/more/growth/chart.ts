/** A line of the chart: its points are (size, microseconds). */
export interface Line {
  readonly name: string;
  readonly kind: 'call' | 'whole';
  readonly points: ReadonlyArray<readonly [size: number, microseconds: number]>;
}

const WIDTH = 860;
const HEIGHT = 470;
const PLOT = { left: 70, right: 560, top: 50, bottom: 420 };
const COLOURS = [
  ...['#0b6e99', '#b3541e', '#3b7d3b', '#7a4fa3', '#a3243b', '#5f6b76', '#8a6d00', '#00695c'],
  ...['#2f4b9b', '#9b2f7a', '#4a7c1d', '#c2185b', '#00838f', '#6d4c41', '#37474f', '#b8860b'],
];
const NAMED: Readonly<Record<string, string>> = { '0': '1 µs', '3': '1 ms', '6': '1 s' };

/** Both axes logarithmic: a cost that does not grow is level, one that grows with the size climbs at 45 degrees. */
export function drawChart(lines: readonly Line[], title: string): string {
  const sizes = lines.flatMap(({ points }) => points.map(([size]) => Math.log10(size)));
  const costs = lines.flatMap(({ points }) => points.map(([, cost]) => Math.log10(cost)));
  const x = scale([Math.floor(Math.min(...sizes)), Math.ceil(Math.max(...sizes))], [PLOT.left, PLOT.right]);
  const y = scale([Math.floor(Math.min(...costs)), Math.ceil(Math.max(...costs))], [PLOT.bottom, PLOT.top]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${PLOT.left}" y="28" font-size="16" font-weight="600" fill="#1c2126">${title}</text>
${x.ticks.map((tick) => vertical(x.at(tick), `${(10 ** tick).toLocaleString('en')}`)).join('\n')}
${y.ticks.map((tick) => horizontal(y.at(tick), NAMED[tick] ?? '')).join('\n')}
<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="#46505a">size</text>
${lines.map((line, place) => drawn(line, { x: x.at, y: y.at, colour: COLOURS[place % COLOURS.length] as string })).join('\n')}
${legend(lines, y.at)}
</svg>
`;
}

interface Scale {
  readonly at: (power: number) => number;
  readonly ticks: readonly number[];
}

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const at = (power: number): number => Math.round((start + ((power - from) / (to - from)) * (end - start)) * 10) / 10;
  return { at, ticks: Array.from({ length: to - from + 1 }, (_, nth) => from + nth) };
}

function vertical(x: number, label: string): string {
  return `<path d="M${x} ${PLOT.top}V${PLOT.bottom}" stroke="#e3e7ea"/><text x="${x}" y="${PLOT.bottom + 20}" text-anchor="middle" fill="#46505a">${label}</text>`;
}

function horizontal(y: number, label: string): string {
  return `<path d="M${PLOT.left} ${y}H${PLOT.right}" stroke="#e3e7ea"/><text x="${PLOT.left - 8}" y="${y + 4}" text-anchor="end" fill="#46505a">${label}</text>`;
}

function drawn(line: Line, on: { x: (at: number) => number; y: (at: number) => number; colour: string }): string {
  const places = line.points.map(([size, cost]) => [on.x(Math.log10(size)), on.y(Math.log10(cost))] as const);
  const path = places.map(([x, y], nth) => `${nth === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const dashes = line.kind === 'whole' ? ' stroke-dasharray="6 4"' : '';
  const dots = places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${on.colour}"/>`).join('');
  return `<path d="${path}" fill="none" stroke="${on.colour}" stroke-width="2"${dashes}/>${dots}`;
}

const LINE_HEIGHT = 19;

/** Names next to the ends of their lines, from the top down and without overlaps. */
function legend(lines: readonly Line[], y: (power: number) => number): string {
  const wanted = lines
    .map((line, place) => ({ line, place, at: y(Math.log10(line.points.at(-1)?.[1] ?? 1)) }))
    .sort((left, right) => left.at - right.at);
  let lowest = Number.NEGATIVE_INFINITY;
  const texts = wanted.map(({ line, place, at }) => {
    lowest = Math.max(at, lowest + LINE_HEIGHT);
    return `<text x="${PLOT.right + 12}" y="${lowest + 4}" fill="${COLOURS[place % COLOURS.length]}">${line.name}</text>`;
  });
  return texts.join('\n');
}

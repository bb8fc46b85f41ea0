import { checkHas } from '../../base/options/check-has.js';
import { writeCount } from '../../base/options/write-count.js';
import { formatCents, formatInstant } from '../report/format-cents.js';
import { createPage, createTable, escapeHtml, type HtmlCell } from '../report/html-page.js';
import { drawSteps } from '../report/step-chart.js';
import { alignColumns, toPlainText } from '../report/text-table.js';
import type { Forecast, ForecastPeriod, ForecastRange, ForecastSums } from './forecast-result.js';

/** Maximum number of rows in a printed report. The data has all of them. */
const MOST_ROWS = 100;

/** A forecast as text: the sum, by day, by creator and by structure, and its assumptions. */
export function forecastText(report: Forecast): string {
  checkHas('map', report?.unknown, 'forecastText takes what forecast resolves to');
  const { creators, structures, days, assumptions, unknown } = report;
  const write = createWriter(report);
  const lines = [
    `Owed at ${formatInstant(report.until)}, as of ${formatInstant(report.asOf)}, ${sayViews(report)}:`,
    ...alignColumns(listSums(report).map(([name, cents, range]) => [name, write(cents), sayRange(range, report)])),
  ];
  const dayRows = days.map((day) => [day.date, write(day.dueCents), write(day.owedCents), sayRange(day.range, report)]);
  lines.push('', 'By day:', ...table(['day', 'becomes due', 'owed then', sayRangeHead(report)], dayRows));
  const named = (rows: readonly (ForecastSums & { readonly called: string })[]): string[] =>
    table(
      ['', 'owed now', 'becomes due', 'owed then', 'accrued later', sayRangeHead(report)],
      rows.map((row) => [
        row.called,
        write(row.owedNowCents),
        write(row.dueCents),
        write(row.owedCents),
        write(row.endedCents),
        sayRange(row.ranges?.owed ?? null, report),
      ]),
    );
  lines.push('', 'By creator:', ...named(creators.map((row) => ({ ...row, called: row.handle }))));
  lines.push('', 'By structure:', ...named(structures.map((row) => ({ ...row, called: row.name }))));
  lines.push(...listBacktest(report));
  lines.push('', 'Taken for granted:', ...assumptions.map((text) => `  ${toPlainText(text)}`));
  if (unknown.length > 0) lines.push('', 'Not known:');
  lines.push(...unknown.map(({ what, affects }) => `  ${toPlainText(what)}; it may change: ${affects}`));
  return `${lines.join('\n')}\n`;
}

/** The result of the same forecast on the organization's own past. */
function sayBacktest({ backtest, views }: Forecast): string {
  if (backtest === null)
    return views === 'frozen' ? '' : 'Your past is too short to say how such a forecast would have done.';
  const { ranges, held, ratio, width } = backtest;
  const wide = width === null ? '' : `, ${Math.round(width * 100)} % of the middle wide`;
  const came = ratio === null ? '' : `; the actual amounts were ${ratio.toFixed(1)} × the middle`;
  return `In your past ${held} of ${ranges} such ranges held${wide}${came}.`;
}

function listBacktest(report: Forecast): string[] {
  const said = sayBacktest(report);
  if (said === '') return [];
  const write = createWriter(report);
  const windows = (report.backtest?.windows ?? []).map(({ days, dueCents, range, cameCents }) => [
    `${writeCount(days, 'day')} ago`,
    `${write(dueCents)} (${sayRange(range, report)})`,
    `came ${write(cameCents)}`,
  ]);
  return ['', said, ...alignColumns(windows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['  nothing'];
  const more = rows.length - MOST_ROWS;
  return [
    ...alignColumns([head, ...rows.slice(0, MOST_ROWS)]),
    ...(more > 0 ? [`  … and ${more} more: --json has them all`] : []),
  ];
}

function listSums(report: ForecastSums): [name: string, cents: number, range: ForecastRange | null][] {
  const { ranges } = report;
  return [
    ['owed now', report.owedNowCents, null],
    ['becomes due by then', report.dueCents, ranges?.due ?? null],
    ['owed then, if nobody pays', report.owedCents, ranges?.owed ?? null],
    ['ended by then, accrued later', report.endedCents, ranges?.ended ?? null],
    ['earned by then, accrued or not', report.earnedCents, ranges?.earned ?? null],
    ['running then, once it has ended', report.runningCents, ranges?.running ?? null],
    ['under way now, whenever it is due', report.accruingCents, ranges?.accruing ?? null],
  ];
}

function sayViews({ views }: Forecast): string {
  return views === 'frozen' ? 'if no new views come' : 'if creators go on as they did';
}

function sayRange(range: ForecastRange | null, { currency }: Pick<Forecast, 'currency'>): string {
  if (range === null) return '';
  return `${formatCents(range.lowCents, currency)} to ${formatCents(range.highCents, currency)}`;
}

/** Writes an amount of the forecast. */
function createWriter({ currency }: Forecast): (cents: number) => string {
  return (cents) => formatCents(cents, currency);
}

function sayRangeHead({ views }: Forecast): string {
  return views === 'frozen' ? '' : 'range';
}

/** A forecast as an HTML page without other files. */
export function forecastHtml(report: Forecast): string {
  checkHas('map', report?.unknown, 'forecastHtml takes what forecast resolves to');
  const { asOf, until, creators, structures, days, periods } = report;
  const write = createWriter(report);
  const sums = listSums(report).map(([name, cents, range]): HtmlCell[] => [
    name,
    number(write(cents)),
    ...rangeCell(report, range),
  ]);
  const sumRow = (called: string, row: ForecastSums): HtmlCell[] => [
    called,
    number(write(row.owedNowCents)),
    number(write(row.dueCents)),
    number(write(row.owedCents)),
    number(write(row.endedCents)),
    ...rangeCell(report, row.ranges?.owed ?? null),
  ];
  const head = (first: string): string[] => [
    first,
    'owed now',
    'becomes due',
    'owed then',
    'accrued later',
    ...(hasRanges(report) ? ['range'] : []),
  ];
  return createPage('What will be owed', [
    `<p><strong>${write(report.owedCents)}</strong> will be owed by <strong>${formatInstant(until)}</strong>, ${sayViews(report)}${hasRanges(report) ? `: ${sayRange(report.ranges?.owed ?? null, report)}` : ''}. Read at ${formatInstant(asOf)}.</p>`,
    createTable(['', 'amount', ...(hasRanges(report) ? ['range'] : [])], sums),
    drawDays(report),
    '<h2>By day</h2>',
    createTable(
      ['day', 'becomes due', 'owed then', ...(hasRanges(report) ? ['range'] : [])],
      days.map((day) => [
        number(day.date),
        number(write(day.dueCents)),
        number(write(day.owedCents)),
        ...rangeCell(report, day.range),
      ]),
    ),
    '<h2>By creator</h2>',
    createTable(
      head('creator'),
      creators.map((row) => sumRow(row.handle, row)),
    ),
    '<h2>By structure</h2>',
    createTable(
      head('structure'),
      structures.map((row) => sumRow(row.name, row)),
    ),
    '<h2>Under way now</h2>',
    periodTable(
      periods.filter(({ isUnderWay }) => isUnderWay),
      report,
    ),
    `<h2>Taken for granted</h2><ul>${report.assumptions.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
    ...unknownSection(report),
  ]);
}

function hasRanges({ views }: Forecast): boolean {
  return views === 'trend';
}

function number(text: string): HtmlCell {
  return { number: text };
}

function rangeCell(report: Forecast, range: ForecastRange | null): HtmlCell[] {
  return hasRanges(report) ? [number(sayRange(range, report))] : [];
}

function drawDays(report: Forecast): string {
  const first = report.asOf.slice(0, 10);
  // The end of a day is the beginning of the next one.
  const last = new Date(Date.parse(report.until) - 1).toISOString().slice(0, 10);
  const points = report.days.map(({ date, owedCents, range }) => {
    return { date, cents: owedCents, low: range?.lowCents, high: range?.highCents };
  });
  const write = createWriter(report);
  const story = `What is owed goes from ${write(report.owedNowCents)} on ${first} to ${write(report.owedCents)} on ${last}.`;
  return drawSteps({
    story,
    currency: report.currency,
    points: [{ date: first, cents: report.owedNowCents }, ...points],
    last,
  });
}

function periodTable(periods: readonly ForecastPeriod[], report: Forecast): string {
  const write = createWriter(report);
  const shown = periods.slice(0, MOST_ROWS);
  const rows = shown.map((period): HtmlCell[] => [
    period.handle,
    period.structureName,
    `${period.periodStartAt.slice(0, 10)} to before ${period.periodEndAt.slice(0, 10)}`,
    period.dueAt?.slice(0, 16).replace('T', ' ') ?? 'comes to nothing',
    number(write(period.amountCents)),
    ...rangeCell(report, period.range),
  ]);
  const more = periods.length > shown.length ? `<p>… and ${periods.length - shown.length} more.</p>` : '';
  return `${createTable(['creator', 'structure', 'period', 'accrued at', 'amount', ...(hasRanges(report) ? ['range'] : [])], rows)}${more}`;
}

function unknownSection({ unknown }: Forecast): string[] {
  if (unknown.length === 0) return [];
  const rows = unknown.map(({ what, affects }) => [what, affects]);
  return ['<h2>Not known</h2>', createTable(['what', 'may change'], rows)];
}

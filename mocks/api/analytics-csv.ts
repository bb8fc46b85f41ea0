import type { Analytics, AnalyticsPoint } from '../../src/generated/entities.js';
import type { RawBody } from './envelope.js';

const COLUMNS = ['series_kind', 'date', 'value', 'partial', 'entity_id', 'entity_label'];

type Kind = 'main' | 'prior_period' | 'breakdown';

/** The series of a response as a file: the main rows, then the compared ones, then those of the breakdown. */
export function toCsvFile(analytics: Analytics): RawBody {
  const { entity_id = '', metric, from, to, series, comparison_series = [], breakdown_series = [] } = analytics;
  const rows = [
    COLUMNS,
    ...toLines('main', series, { id: entity_id, label: '' }),
    ...toLines('prior_period', comparison_series, { id: entity_id, label: '' }),
    ...breakdown_series.flatMap(({ entity_ref, series: part = [] }) => toLines('breakdown', part, entity_ref)),
  ];
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${metric}-${from}-${to}.csv"`,
    },
    body: rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join(''),
  };
}

function toLines(
  kind: Kind,
  points: readonly AnalyticsPoint[],
  subject: { readonly id: string; readonly label: string },
): string[][] {
  return points.map(({ date, value, partial = false }) => [
    kind,
    date,
    value === null ? '' : String(value),
    String(partial),
    subject.id,
    subject.label,
  ]);
}

/** Quoted if it contains a comma, a quote or a line break, which would look like a separator (RFC 4180). */
function toCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

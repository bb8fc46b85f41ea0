import { writeCount } from '../../base/options/write-count.js';
import { criteria } from '../../mocks/world/payouts/criteria/criteria.js';
import { formatCents, formatInstant } from '../../proofs/report/format-cents.js';
import { createPage, createTable, escapeHtml, type HtmlCell } from '../../proofs/report/html-page.js';
import { drawPairs } from '../../proofs/report/pair-chart.js';
import { alignColumns, toPlainText } from '../../proofs/report/text-table.js';
import type { CreatorWhatIf, WhatIf, WhatIfPeriod, WhatIfRule } from '../../proofs/what-if/what-if-result.js';

/** A comparison of two rules as text: the sums, creator by creator, the inexact amounts, and the assumptions. */
export function whatIfText(report: WhatIf): string {
  const { creators, currency, assumptions, unknown } = report;
  const rows = [
    ...creators.map((row) => [row.handle, ...amounts(row, currency)]),
    ['together', ...amounts(report, currency)],
  ];
  const lines = [
    ...headline(report),
    ...alignColumns([['', 'present', 'other', 'difference', ''], ...rows]),
    ...doubtLines(creators),
    '',
    'Taken for granted:',
    ...assumptions.map((text) => `  ${toPlainText(text)}`),
  ];
  if (unknown.length > 0) lines.push('', 'Not known:');
  lines.push(...unknown.map(({ what, affects }) => `  ${toPlainText(what)}; it may change: ${affects}`));
  return `${lines.map(toPlainText).join('\n')}\n`;
}

function headline(report: WhatIf): string[] {
  const { structureName, from, to } = report;
  return [
    `${structureName}, periods that end after ${formatInstant(from)} and by ${formatInstant(to)}:`,
    `  present rule now: ${sayRule(report.presentRule)}`,
    `  other rule:       ${sayRule(report.otherRule)}`,
  ];
}

function sayRule(rule: WhatIfRule): string {
  const { period, amount_cents: cents, proration_mode: mode } = rule;
  return `${formatCents(cents, rule.currency)}${sayBasis(rule)}, ${period}${mode === 'daily' ? ', prorated by day' : ''}`;
}

function sayBasis({ criteria_type: type, criteria_params: params }: WhatIfRule): string {
  const { paysPerView, readsGoals, needsMinViews } = criteria[type];
  const parts = [
    paysPerView ? ' for 1,000 views' : '',
    readsGoals ? ' for goals met' : '',
    needsMinViews ? ` from ${params.min_views} views on` : '',
  ];
  return parts.join('');
}

function amounts(
  row: Pick<WhatIf, 'presentCents' | 'otherCents' | 'differenceCents' | 'isExact' | 'notComputable'>,
  currency: string,
): string[] {
  return [
    formatCents(row.presentCents, currency),
    formatCents(row.otherCents, currency),
    formatDifference(row.differenceCents, currency),
    row.notComputable > 0 ? `without ${row.notComputable} periods` : row.isExact ? 'exact' : 'estimate',
  ];
}

/** With a plus where a loss has its minus. */
function formatDifference(cents: number, currency: string): string {
  return cents > 0 ? formatCents(-cents, currency).replace('-', '+') : formatCents(cents, currency);
}

/** Consecutive periods of a creator with the same reason are one line. */
function doubtLines(creators: readonly CreatorWhatIf[]): string[] {
  const lines = creators.flatMap(({ handle, other }) => {
    const doubtful = other.filter(({ isExact, basis }) => !isExact && basis !== 'frozen_views');
    const runs: WhatIfPeriod[][] = [];
    for (const period of doubtful) {
      const run = runs.at(-1);
      if (run?.at(-1)?.note === period.note && run.at(-1)?.periodEndAt === period.periodStartAt) run.push(period);
      else runs.push([period]);
    }
    return runs.map((run) => `  ${handle} ${sayRun(run)}: ${run[0]?.note ?? ''}`);
  });
  return lines.length === 0 ? [] : ['', 'Not exact:', ...lines];
}

function sayRun(run: readonly WhatIfPeriod[]): string {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return '';
  const span = sayPeriod({ ...first, periodEndAt: last.periodEndAt });
  return run.length === 1 ? span : `${span}, ${writeCount(run.length, 'period')}`;
}

function sayPeriod({ periodStartAt, periodEndAt }: WhatIfPeriod): string {
  return `${periodStartAt.slice(0, 10)} to before ${periodEndAt.slice(0, 10)}`;
}

/** A comparison of two rules as an HTML page without other files. */
export function whatIfHtml(report: WhatIf): string {
  const { creators, currency } = report;
  const [first = '', ...rules] = headline(report);
  const story = `Together ${formatCents(report.presentCents, currency)} under the present rule and ${formatCents(report.otherCents, currency)} under the other.`;
  const pairs = creators.map((row) => ({ name: row.handle, first: row.presentCents, second: row.otherCents }));
  const rows = [...creators.map((row) => toRow(row.handle, row, currency)), toRow('together', report, currency)];
  return createPage('What if the rule were another one', [
    `<p>${escapeHtml(first)}</p><ul>${rules.map((rule) => `<li>${escapeHtml(rule.trim())}</li>`).join('')}</ul>`,
    createTable(['creator', 'present', 'other', 'difference', ''], rows),
    drawPairs({ story, currency, names: ['present rule', 'other rule'], pairs }),
    '<h2>Period by period</h2>',
    ...creators.map((row) => creatorSection(row, currency)),
    `<h2>Taken for granted</h2><ul>${report.assumptions.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
    ...(report.unknown.length === 0
      ? []
      : [
          '<h2>Not known</h2>',
          createTable(
            ['what', 'may change'],
            report.unknown.map(({ what, affects }) => [what, affects]),
          ),
        ]),
  ]);
}

function toRow(name: string, row: Parameters<typeof amounts>[0], currency: string): HtmlCell[] {
  const [present = '', other = '', difference = '', exact = ''] = amounts(row, currency);
  return [name, { number: present }, { number: other }, { number: difference }, exact];
}

function creatorSection({ handle, present, other }: CreatorWhatIf, currency: string): string {
  const rows = [
    ...present.map((period): HtmlCell[] => ['present', ...periodCells(period, currency)]),
    ...other.map((period): HtmlCell[] => ['other', ...periodCells(period, currency)]),
  ];
  const table = createTable(['rule', 'period', 'views', 'amount', 'rests on', ''], rows);
  return `<details><summary>${escapeHtml(handle)}</summary>${table}</details>`;
}

function periodCells(period: WhatIfPeriod, currency: string): HtmlCell[] {
  const { views, amountCents, basis, status, note } = period;
  return [
    sayPeriod(period),
    { number: views === null ? '' : String(views) },
    { number: amountCents === null ? 'not computable' : formatCents(amountCents, currency) },
    status === null ? basis.replaceAll('_', ' ') : `${basis.replaceAll('_', ' ')}, ${status}`,
    note ?? '',
  ];
}

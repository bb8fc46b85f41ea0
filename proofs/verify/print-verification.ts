import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import { checkHas } from '../../base/options/check-has.js';
import { writeCount } from '../../base/options/write-count.js';
import type { AccrualCheck } from '../evidence/cases/open-case.js';
import { formatCents, formatSums, sumByCurrency, sumLedger } from './amounts.js';
import type { AgreeingChoice } from './find-agreeing-choice.js';
import type { EndedPeriod, UnpaidPeriod } from './find-missing-accruals.js';
import type { PaidBeyond } from './list-paid-beyond.js';
import { sayNames } from './name-rows.js';
import type { Verdict, Verification } from './verify-accruals.js';

const VERDICTS: Readonly<Record<Verdict, (report: Verification) => string>> = {
  sound: () => 'sound: every accrual came out the same, and the books hold together',
  consistent: (report) => `consistent, given ${sayTrusted(report)} that the ledger names (--history checks them)`,
  unproven: ({ paidBeyond }) =>
    paidBeyond.some(({ repeats }) => repeats !== null)
      ? 'unproven: a payment may be another one made twice'
      : 'unproven: no difference, but not everything could be read and recomputed, or an accrual may be missing',
  unsound: () => 'unsound: see what is different',
};

/**
 * A verification as text: totals, then the differences with both computations, then what could not be computed.
 *
 * @example
 * ```ts
 * console.log(verificationText(await verifyAccruals(goat)));
 * ```
 */
export function verificationText(report: Verification): string {
  checkHas('map', report?.unknown, 'verificationText takes what verifyAccruals resolves to');
  const { accruals, books, unpaid, waiting, unknown, names, paidBeyond } = report;
  const lines = [...sayVerdict(report), ...alignColumns(listTotals(report))];
  const list = <Item>(title: string, items: readonly Item[], describe: (item: Item) => readonly string[]): void => {
    if (items.length > 0) lines.push('', title, ...items.flatMap(describe));
  };
  const say = (text: string): string => toPlainText(sayNames(text, names));
  const sayUnpaid = (period: UnpaidPeriod): string[] => [`  ${sayPeriod(period, names)}`, `    ${period.message}`];
  const different = accruals.filter(({ outcome }) => outcome === 'different');
  const notComputable = accruals.filter(({ outcome }) => outcome === 'not_computable');
  const noted = accruals.filter(({ notes }) => notes.length > 0);
  list(`Different (${sayExcess(report)}):`, different, (check) => [
    `  ${nameCheck(check)}`,
    ...alignColumns([['', 'step', 'ledger', 'recomputed'], ...stepRows(check, names)], '    '),
  ]);
  list('In the books:', books, (one) => [`  ${one.invariant}: ${toPlainText(sayViolation(one, names))}`]);
  list('Not computable:', notComputable, (check) => [
    `  ${nameCheck(check)}`,
    `    ${say(check.reason?.message ?? '')}`,
  ]);
  list('Worth a look:', noted, (check) => [`  ${nameCheck(check)}`, ...check.notes.map((note) => `    ${say(note)}`)]);
  list(
    'Missing:',
    unpaid.filter(({ isProven }) => isProven),
    sayUnpaid,
  );
  list(
    'Perhaps missing:',
    unpaid.filter(({ isProven }) => !isProven),
    sayUnpaid,
  );
  list('Ended, and not evaluated yet:', waiting, (period) => [
    `  ${sayPeriod(period, names)}: waits for ${period.waitsFor}`,
  ]);
  list('Paid beyond what was earned:', paidBeyond, (payment) => [`  ${toPlainText(sayPayment(payment, names))}`]);
  list('Not known:', unknown, ({ what, affects }) => [`  ${say(what)}; it may change: ${affects}`]);
  return `${lines.join('\n')}\n`;
}

/** The totals as text. Accruals in several currencies have a sum in each. */
function listTotals({ totals, currency, accruals }: Verification): string[][] {
  return Object.entries(totals).map(([outcome, { count, cents }]) => {
    const isIt = (check: AccrualCheck): boolean => check.outcome === outcome;
    const isOne = cents !== null && currency !== null;
    const amount = isOne ? formatCents(cents, currency) : formatSums(sumLedger(accruals.filter(isIt)));
    return [outcome.replace('_', ' '), String(count), amount];
  });
}

function sayExcess({ excessCents, currency }: Verification): string {
  if (excessCents === null || currency === null) return 'in several currencies, so they have no sum';
  return `${formatCents(excessCents, currency)} beyond what was recomputed`;
}

/** The verdict, and beside it what was paid beyond what was earned, which breaks no rule. */
function sayVerdict(report: Verification): string[] {
  const { asOf, verdict, accruals, paidBeyond, wouldAgree } = report;
  const isEmpty = verdict === 'unproven' && accruals.length === 0;
  const lines = [`The ledger of ${asOf} is ${VERDICTS[verdict](report)}.${isEmpty ? ' It has no accrual.' : ''}`];
  if (wouldAgree !== null) lines.push(sayChoice(wouldAgree));
  if (paidBeyond.length === 0) return lines;
  const sum = formatSums(sumByCurrency(paidBeyond));
  const again = paidBeyond.filter(({ repeats }) => repeats !== null).length;
  const repeated = again === 0 ? '' : `, ${again} of which may repeat a payment`;
  const beyond = `Beyond what was earned, ${sum} was paid, in ${writeCount(paidBeyond.length, 'payment')}${repeated}.`;
  return [...lines, beyond];
}

function sayChoice({ choice, value, rules }: AgreeingChoice): string {
  return `Every accrual that can be recomputed would agree with ${choice}: ${value}; if that is your organization's setting: --rules '${JSON.stringify(rules)}'`;
}

/** The figures that the ledger names, and that nothing was compared with. */
function sayTrusted({ accruals, trusted }: Verification): string {
  const kinds = new Set(accruals.map(({ trusts }) => trusts));
  const { length } = trusted.periods;
  return [
    ...(kinds.has('views') ? ['the views'] : []),
    ...(kinds.has('goals') ? ['the results of goals'] : []),
    ...(length > 0 ? [`${writeCount(length, 'period')} without pay`] : []),
  ].join(' and ');
}

/** A payment beyond what was earned, and what it is. */
function sayPayment(
  { paymentId: id, kind, cents, currency, repeats }: PaidBeyond,
  names: Verification['names'],
): string {
  const again =
    repeats === null
      ? ''
      : repeats === id
        ? ', as much as its accruals once more'
        : `, as much as ${sayNames(repeats, names)} (${repeats})`;
  const what = kind === 'overpayment' ? 'overpays by' : 'settles no accrual:';
  return `${sayNames(id, names)} (${id}) ${what} ${formatCents(cents, currency)}${again}`;
}

function sayViolation({ id, message }: Verification['books'][number], names: Verification['names']): string {
  const name = names[id];
  return `${name === undefined ? id : `${name} (${id})`} ${sayNames(message, names)}`;
}

function sayPeriod(period: EndedPeriod, names: Verification['names']): string {
  const { creatorId, structureId, criteriaType, periodStartAt: from, periodEndAt: to } = period;
  const who = names[creatorId] ?? 'a removed creator';
  return toPlainText(
    `${who} · ${names[structureId] ?? structureId} (${criteriaType}) · ${from.slice(0, 10)} to before ${to.slice(0, 10)}`,
  );
}

function nameCheck({ accrual, handle, structureName }: AccrualCheck): string {
  const {
    period_start_at: from,
    period_end_at: to,
    amount_cents: cents,
    currency = USUAL_CURRENCY,
    status,
    id,
  } = accrual;
  const period = `${String(from).slice(0, 10)} to before ${String(to).slice(0, 10)}`;
  const amount = Number.isSafeInteger(cents) ? formatCents(cents, currency) : String(cents);
  return toPlainText(`${handle ?? 'a removed creator'} · ${structureName} · ${period} · ${amount} · ${status} · ${id}`);
}

function stepRows({ steps }: AccrualCheck, names: Verification['names']): string[][] {
  return steps.map(({ step, ledger, computed, agrees }) => [
    agrees === false ? '!' : '',
    step,
    sayNames(ledger ?? 'not shown', names),
    sayNames(computed ?? "the ledger's word", names),
  ]);
}

/** Rows of cells as lines, each column as wide as its widest cell. Control characters in text by others are removed. */
function alignColumns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const shown = rows.map((row) => row.map(toPlainText));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  return shown.map((row) => `${indent}${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}

/** Text that is safe for a terminal. Names are text by others and could contain control sequences. */
function toPlainText(text: string): string {
  return text.replaceAll(/\p{C}/gu, ' ');
}

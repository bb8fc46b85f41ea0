import { formatMoney } from '../../base/money/format-money.js';
import { writeCount } from '../../base/options/write-count.js';
import type { ExploreFailure, ExploreReport, Replayed } from '../../proofs/explore/index.js';
import { describeLeft } from '../../proofs/explore/judge/calm-left.js';

/** How many rejections are printed. The JSON has all of them. */
const MAX_REJECTIONS = 5;

/** A report for a person: the verdict, the calm run, the schedules tried, and each failure as a story. */
export function printExploration(report: ExploreReport): string {
  const stories = report.failures.map((failure, at) => `\n${at + 1}. ${describeFailure(failure)}`);
  return `${report.verdict}\n${printCalm(report)}\n${printTried(report)}\n${printRemarks(report)}${stories.join('')}`;
}

/** The result of running a failure again. */
export function printReplay(failure: ExploreFailure, { failed, story }: Replayed): string {
  const verdict =
    failed === null
      ? 'holds now'
      : failed.invariant === failure.invariant
        ? `still fails: ${failed.message}`
        : `is not shown to hold, because ${failed.invariant} fails: ${failed.message}`;
  return `${failure.invariant} ${verdict}.\n${indent(story)}\n`;
}

/** The schedules tried, in a sentence. */
export function printTried({ runs, requests }: ExploreReport): string {
  const tried = Object.entries(runs)
    .filter(([, count]) => count > 0)
    .map(([phase, count]) => `${count} of ${phase}`);
  return `Tried ${tried.join(', ')}: ${writeCount(requests, 'request')} decided.`;
}

/** The result of the calm run, in a sentence. */
export function printCalm({ calm }: ExploreReport): string {
  const paid =
    calm.payments === 0
      ? 'no payments'
      : `${writeCount(calm.payments, 'payment')} of ${formatMoney(calm.cents)} for ${writeCount(calm.accruals, 'accrual')}`;
  const runs = calm.runs > 1 ? ` in ${writeCount(calm.runs, 'run')}` : '';
  const left = describeLeft(calm.left);
  return `When nothing goes wrong: ${writeCount(calm.requests, 'request')}, ${paid}${runs}; ${calm.endings.join(', ')}.${left === undefined ? '' : ` ${left}`}`;
}

function printRemarks({ rejections, silent, neverJudged, differs, notShown, allowedNetwork }: ExploreReport): string {
  const lines = rejections
    .slice(0, MAX_REJECTIONS)
    .map(({ message, times }) => `  ${writeCount(times, 'time')}: ${message}`);
  const left = rejections.length - lines.length;
  return [
    ...(lines.length > 0 ? ['Workers rejected when something went wrong:', ...lines] : []),
    ...(left > 0 ? [`  and with ${writeCount(left, 'other message')}`] : []),
    ...(silent > 0 ? [`${writeCount(silent, 'run')} ended as done while money was left owed.`] : []),
    ...(neverJudged.length > 0 ? [`Nothing to judge for: ${neverJudged.join(', ')}.`] : []),
    ...notShown.map(({ interlude, why }) => `Not shown (${interlude}): ${why}.`),
    ...allowedNetwork.map(
      ({ target, times }) => `Not explored, because it is allowed: ${target}, ${writeCount(times, 'time')}.`,
    ),
    ...(differs === null ? [] : [`Not the same in two runs: ${differs}`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function describeFailure({ invariant, message, foundBy, story }: ExploreFailure): string {
  // A sentence of its own, about the run in which nothing went wrong.
  const head = /^(The job|Worker \d)/.test(message)
    ? message
    : `${invariant} does not hold (found by ${foundBy}): ${message}`;
  return `${head}.\n${indent(story)}\n`;
}

function indent(story: readonly string[]): string {
  return story.map((line) => `   ${line}`).join('\n');
}

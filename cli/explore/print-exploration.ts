import type { ExploreFailure, ExploreReport, Replayed } from '../../explore/index.js';

/** A report for a person: what was tried, and each failure as a story. */
export function printExploration({ runs, requests, failures, holds }: ExploreReport): string {
  const tried = Object.entries(runs)
    .filter(([, count]) => count > 0)
    .map(([phase, count]) => `${count} of ${phase}`);
  const head = `Tried ${tried.join(', ')}: ${requests} requests decided.\n`;
  if (holds) return `${head}Everything held.\n`;
  return `${head}${failures.map((failure, at) => `\n${at + 1}. ${tellFailure(failure)}`).join('')}`;
}

/** What a failure did when it was run again. */
export function printReplay(failure: ExploreFailure, { failed, story }: Replayed): string {
  const verdict = failed ? `still fails: ${failed.message}` : 'holds now';
  return `${failure.invariant} ${verdict}.\n${indent(story)}\n`;
}

function tellFailure({ invariant, message, foundBy, story }: ExploreFailure): string {
  return `${invariant} does not hold (found by ${foundBy}): ${message}.\n${indent(story)}\n`;
}

function indent(story: readonly string[]): string {
  return story.map((line) => `   ${line}`).join('\n');
}

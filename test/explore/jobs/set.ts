import { buggyErrors } from './buggy-errors.js';
import { buggyKeys } from './buggy-keys.js';
import { buggyLists } from './buggy-lists.js';
import { buggyOutcomes } from './buggy-outcomes.js';
import { buggyRaces } from './buggy-races.js';
import type { Job } from './job.js';
import { right } from './right.js';
import { rightPlain } from './right-plain.js';

/** The defects that the defaults do not find, and why. */
export const notFound: Readonly<Record<string, string>> = {
  'key from the creator':
    'what comes due within a day of a payment is paid a day later, as by a correct job with one key per day',
  'ignores the next page': 'the next runs pay the rest',
  'trusts a replay': 'two events, a payment that a person voids and a lost response: pairs: 60 or seeds: 100 find it',
};

/** All jobs with a mistake. */
export function listBuggy(): Job[] {
  return [...buggyKeys, ...buggyRaces, ...buggyErrors, ...buggyLists, ...buggyOutcomes];
}

/** All jobs without one. */
export function listRight(): Job[] {
  return [...right, ...rightPlain];
}

/** The program of a job with a mistake. */
export function findProgram(name: string): Job['program'] {
  const found = listBuggy().find((job) => job.name === name);
  if (!found) throw new Error(`there is no job ${name}`);
  return found.program;
}

/** The set as a table of Markdown, for the README beside it. */
export function renderTable(): string {
  const rows = listBuggy().map(({ name, what }) => {
    const why = notFound[name];
    return `| ${name} | ${what} | ${why === undefined ? 'found' : `not found: ${why}`} |`;
  });
  const fine = listRight().map(({ name, what }) => `| ${name} | ${what} | holds |`);
  return ['| job | what it does | with the defaults |', '|---|---|---|', ...rows, ...fine].join('\n');
}

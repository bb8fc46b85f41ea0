import { axiosWrong } from './jobs/axios-wrong.js';
import { databaseWrong } from './jobs/database-wrong.js';
import { fetchRight } from './jobs/fetch-right.js';
import { fetchWrong } from './jobs/fetch-wrong.js';
import { fileWrong } from './jobs/file-wrong.js';
import { gotWrong } from './jobs/got-wrong.js';
import { httpRight } from './jobs/http-right.js';
import { queueWrong } from './jobs/queue-wrong.js';
import { storedRight } from './jobs/stored-right.js';
import { workflowWrong } from './jobs/workflow-wrong.js';

/** The jobs with a mistake. */
export const wrong = [
  ...axiosWrong,
  ...gotWrong,
  ...fetchWrong,
  ...queueWrong,
  ...databaseWrong,
  ...fileWrong,
  ...workflowWrong,
];

/** The jobs without one. */
export const right = [...httpRight, ...fetchRight, ...storedRight];

/** The jobs with a mistake that the defaults do not find, and why. docs/explore.md lists them. */
export const notFound: Readonly<Record<string, string>> = {
  'counts failures and closes the week': 'its next week pays what failed',
  'progress before the payment': 'two faults: pairs: 150 or seeds: 100 find it',
};

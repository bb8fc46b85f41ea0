import { expect, it } from 'vitest';
import { numberIds, writeChanges, writeLines } from '../harness/recorded.js';
import { type Alteration, type Body, checkAltered, type Replaced } from './altered-service.js';
import { DIFFERENCES } from './describe-set.js';

// Whole reports, which a person has read. Read what changes in `recorded` before `vitest -u` takes it.

/** How many differences one service has: the n-th, the n + 10th and so on of the set. */
const SERVICES = 10;

/** All of some differences in one service. */
function combine(alterations: readonly Alteration[]): Alteration {
  return {
    request: (query, path, mock) => {
      for (const { request } of alterations) request?.(query, path, mock);
    },
    response: (passing) => {
      let all: Replaced = {};
      for (const { response } of alterations) {
        const { status = passing.status, body = passing.body } = all;
        if (typeof body === 'object') all = { ...all, ...response?.({ ...passing, status, body: body as Body }) };
      }
      return all;
    },
  };
}

it('all that a check says of the mock, and of services with several differences each', async () => {
  const sound = writeLines((await checkAltered({})).report);
  const said = ['## The mock', ...sound, ''];
  for (let nth = 0; nth < SERVICES; nth += 1) {
    const some = DIFFERENCES.filter((_, at) => at % SERVICES === nth);
    const { report } = await checkAltered(combine(some.map(({ alteration }) => alteration)));
    said.push(...some.map(({ name }) => `## ${name}`), ...writeChanges(sound, writeLines(report)), '');
  }
  await expect(numberIds(said.join('\n'))).toMatchFileSnapshot('recorded/check.txt');
});

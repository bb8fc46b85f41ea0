import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROW_RULES } from '../../proofs/check/row-rules.js';
import type { CheckReport } from '../../proofs/check/run-check.js';
import { FACTS_PATH, parseFacts } from '../../scripts/docs/service-facts.js';
import { atLeast, sample } from '../harness/breadth.js';
import { checkAltered, set } from './altered-service.js';
import { FILTERS, OTHER_FILTERS, OTHER_PAGES, PAGES } from './list-differences.js';
import { BEYOND, FORMS, LEDGER, OTHER_ROWS } from './row-differences.js';
import { SOUND } from './sound-variants.js';

/** Those that contradict a published fact, and those from a choice of this project. */
const FOUND = {
  findings: Object.entries({ ...PAGES, ...FILTERS, ...FORMS, ...LEDGER }),
  otherwise: Object.entries({ ...OTHER_PAGES, ...OTHER_FILTERS, ...OTHER_ROWS }),
};

const collect = ({ operations }: CheckReport, where: 'findings' | 'otherwise' | 'newFields'): string =>
  operations
    .filter(({ outcome }) => outcome !== 'skipped')
    .flatMap((one) => one[where])
    .join('\n');

/** A quarter of the set, five in a service at once: `npm run proof breadth` tries all, one at a time. */
const services = (['findings', 'otherwise'] as const).flatMap((where) => {
  const tried = sample(FOUND[where], 4);
  const count = Math.ceil(tried.length / Math.ceil(5 / atLeast(1)));
  return Array.from({ length: count }, (_, nth) => {
    const planted = tried.filter((_, at) => at % count === nth);
    return { where, planted, names: planted.map(([name]) => name).join('; ') };
  });
});

describe('a planted difference', () => {
  it.each(services)('is found: $names', async ({ where, planted }) => {
    const { report } = await checkAltered(...planted.map(([, [alteration]]) => alteration));
    expect(report.problem).toBeNull();
    for (const [, [, words]] of planted) expect(collect(report, where)).toMatch(words);
    // A wrong guess is not a difference.
    expect(report.differences > 0).toBe(where === 'findings');
  });

  it.each(sample(Object.entries(BEYOND), 3))('is not found: %s', async (_, [alteration]) => {
    const { report } = await checkAltered(alteration);
    expect([report.differences, collect(report, 'otherwise'), collect(report, 'newFields')]).toEqual([0, '', '']);
  });
});

it.each(sample(Object.entries(SOUND), 4))('a sound service raises no alarm: %s', async (_, alteration) => {
  const { report, asked } = await checkAltered(alteration);
  expect([report.problem, collect(report, 'findings'), report.differences]).toEqual([null, '', 0]);
  expect([...new Set(asked)]).toEqual(['GET']);
});

it('a new field is named once, however many responses have it, and is not a difference', async () => {
  const { report } = await checkAltered(set('/videos', { mood: 'good' }));
  expect([report.differences, report.operations.flatMap(({ newFields }) => newFields)]).toEqual([0, ['/data/*/mood']]);
});

it('asks for each published fact that a key of a reader can ask for, and says why not of each other one', async () => {
  const { report } = await checkAltered({});
  const asked = new Set([
    ...report.operations.flatMap(({ outcome, operation, probe }) =>
      outcome === 'skipped' ? [] : [probe ?? operation],
    ),
    ...ROW_RULES.map(({ name }) => name),
  ]);
  const facts = parseFacts(readFileSync(FACTS_PATH, 'utf8'));
  const unasked = facts.filter(({ probe }) => !(asked.has(probe) || /^no: \S/.test(probe)));
  expect(unasked.map(({ id, probe }) => [id, probe])).toEqual([]);
  // One call may ask several things, and a page of calls fits into two minutes.
  expect(report.operations.filter(({ outcome }) => outcome !== 'skipped').length).toBeLessThanOrEqual(100);
});

it('the page says what of the set is found', () => {
  const [findings, otherwise, left] = [FOUND.findings.length, FOUND.otherwise.length, Object.entries(BEYOND)];
  // A new field is a difference too.
  const found = findings + otherwise + 1;
  const paragraph = [
    `\`test/check\` plants ${found + left.length} differences into a service, one at a time. The report names ` +
      `${found} of ${found + left.length}: ${findings} in \`findings\`, ${otherwise} in \`otherwise\`, 1 in \`newFields\`.`,
    `It raises no alarm on ${Object.keys(SOUND).length} sound services. Not found:`,
    '',
    ...left.map(([name, [, why]]) => `- ${name}: ${why}`),
  ].join('\n');
  expect(readFileSync('docs/service.md', 'utf8').includes(paragraph)).toBe(true);
});

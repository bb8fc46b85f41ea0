import { FILTERS, OTHER_FILTERS } from './filter-differences.js';
import { OTHER_PAGES, PAGES } from './page-differences.js';
import { BEYOND, FORMS, LEDGER, OTHER_ROWS } from './row-differences.js';
import { SOUND } from './sound-variants.js';

/** Those that contradict a published fact, and those from a choice of this project. */
export const FOUND = {
  findings: Object.entries({ ...PAGES, ...FILTERS, ...FORMS, ...LEDGER }),
  otherwise: Object.entries({ ...OTHER_PAGES, ...OTHER_FILTERS, ...OTHER_ROWS }),
};

/** The paragraph of docs/service.md about the set. A new field is a difference too. */
export function describeSet(): string {
  const [findings, otherwise, left] = [FOUND.findings.length, FOUND.otherwise.length, Object.entries(BEYOND)];
  const found = findings + otherwise + 1;
  return [
    `\`test/check\` plants ${found + left.length} differences into a service, one at a time. The report names ` +
      `${found} of ${found + left.length}: ${findings} in \`findings\`, ${otherwise} in \`otherwise\`, 1 in \`newFields\`.`,
    `It raises no alarm on ${SOUND.length} sound services. Not found:`,
    '',
    ...left.map(([name, [, why]]) => `- ${name}: ${why}`),
  ].join('\n');
}

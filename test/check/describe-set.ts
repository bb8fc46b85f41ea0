import { FILTERS } from './filter-differences.js';
import { LEDGER } from './ledger-differences.js';
import { PAGES, REFUSALS } from './page-differences.js';
import type { PlantedDifference } from './planted-difference.js';
import { BEYOND, FORMS } from './row-differences.js';
import { SOUND } from './sound-variants.js';

/** All differences that are planted. */
export const DIFFERENCES: readonly PlantedDifference[] = [
  ...PAGES,
  ...REFUSALS,
  ...FILTERS,
  ...FORMS,
  ...LEDGER,
  ...BEYOND,
];

/** The paragraph of docs/service.md about the set. */
export function describeSet(): string {
  const count = (where: string | undefined): number => DIFFERENCES.filter(({ found }) => found?.[0] === where).length;
  const left = DIFFERENCES.filter(({ found }) => !found);
  return [
    `\`test/check\` plants ${DIFFERENCES.length} differences into a service, one at a time. The report names ` +
      `${DIFFERENCES.length - left.length} of ${DIFFERENCES.length}: ${count('findings')} in \`findings\`, ` +
      `${count('otherwise')} in \`otherwise\`, ${count('newFields')} in \`newFields\`.`,
    `It raises no alarm on ${SOUND.length} sound services. Not found:`,
    '',
    ...left.map(({ name, why }) => `- ${name}: ${why}`),
  ].join('\n');
}

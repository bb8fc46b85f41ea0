import { type Measured, recordFigures } from '../../scripts/figures/figures-file.js';
import { oracle } from './drivers/oracle.js';
import { requests } from './requests/index.js';
import { addUp } from './table.js';
import { type Result, takeExam } from './take-exam.js';
import { openWorld } from './world.js';

/** Runs the oracle, and writes its costs into the file of figures. */
export async function recordExam(): Promise<void> {
  const rules = { maxCalls: 40, maxMs: 300_000 };
  const measured = examFigures(await takeExam({ world: openWorld(), requests, driver: oracle, rules }));
  recordFigures('exam', 'npm run exam -- --record', () => measured);
}

/** The figures of the oracle's run, for the pages. */
export function examFigures(results: readonly Result[]): Required<Pick<Measured, 'figures' | 'table'>> {
  const failed = results.find(({ findings }) => findings.length > 0);
  if (failed) throw new Error(`The oracle does not pass ${failed.id}: npm run exam -- --only ${failed.id} says why.`);
  const sum = addUp(results);
  return {
    figures: {
      requests: String(requests.length),
      calls: show(sum.calls),
      errors: show(sum.errors),
      tokens: show(sum.tokens),
      list: show(results[0]?.listTokens ?? 0),
    },
    table: [
      '| request | the boss says | calls | tokens |',
      '|---|---|---|---|',
      ...requests.map(({ id, ask }, at) => toRow(`\`${id}\``, ask, results[at])),
      toRow(`all ${requests.length}`, '', sum),
    ].join('\n'),
  };
}

type Sizes = Pick<Result, 'calls' | 'tokens'> | undefined;

function show(count: number): string {
  return count.toLocaleString('en-US');
}

function toRow(id: string, ask: string, sizes: Sizes): string {
  return `| ${[id, ask, String(sizes?.calls), show(sizes?.tokens ?? 0)].join(' | ')} |`;
}

import { type Measured, recordFigures } from '../../scripts/figures/figures-file.js';
import { oracle } from './drivers/oracle.js';
import { requests } from './requests/index.js';
import { addUp } from './table.js';
import { type Result, takeExam } from './take-exam.js';
import { openWorld } from './world.js';

/** Runs the oracle with tools only and with programs, and writes its costs into the file of figures. */
export async function recordExam(): Promise<void> {
  const world = openWorld();
  const run = (programs: boolean): Promise<Result[]> =>
    takeExam({ world, requests, driver: oracle, rules: { programs, maxCalls: 40, maxMs: 300_000 } });
  const measured = examFigures(await run(false), await run(true));
  recordFigures('exam', 'npm run exam -- --record', () => measured);
}

/** The figures of the oracle's two runs, for the pages. */
export function examFigures(
  tools: readonly Result[],
  programs: readonly Result[],
): Required<Pick<Measured, 'figures' | 'table'>> {
  const failed = [...tools, ...programs].find(({ findings }) => findings.length > 0);
  if (failed) throw new Error(`The oracle does not pass ${failed.id}: npm run exam -- --only ${failed.id} says why.`);
  const [alone, together] = [addUp(tools), addUp(programs)];
  return {
    figures: {
      requests: String(requests.length),
      calls: show(alone.calls),
      errors: show(alone.errors),
      tokens: show(alone.tokens),
      list: show(tools[0]?.listTokens ?? 0),
      'calls with programs': show(together.calls),
      'errors with programs': show(together.errors),
      'tokens with programs': show(together.tokens),
      'list with programs': show(programs[0]?.listTokens ?? 0),
    },
    table: [
      '| request | the boss says | calls | tokens | calls with programs | tokens with programs |',
      '|---|---|---|---|---|---|',
      ...requests.map(({ id, ask }, at) => toRow(`\`${id}\``, ask, tools[at], programs[at])),
      toRow(`all ${requests.length}`, '', alone, together),
    ].join('\n'),
  };
}

type Sizes = Pick<Result, 'calls' | 'tokens'> | undefined;

function show(count: number): string {
  return count.toLocaleString('en-US');
}

function toRow(id: string, ask: string, alone: Sizes, together: Sizes): string {
  const sizes = [alone, together].flatMap((each) => [String(each?.calls), show(each?.tokens ?? 0)]);
  return `| ${[id, ask, ...sizes].join(' | ')} |`;
}

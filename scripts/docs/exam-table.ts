import { oracle } from '../exam/drivers/oracle.js';
import { requests } from '../exam/requests/index.js';
import { addUp } from '../exam/table.js';
import { type Result, takeExam } from '../exam/take-exam.js';
import { openWorld } from '../exam/world.js';

/** The page with the table of the exam. */
export const EXAM_PAGE = 'docs/exam.md';

const SECTION = /<!-- exam -->\n[\s\S]*?<!-- \/exam -->/;

/** Puts the oracle's costs between the marks of the page. */
export async function fillExam(page: string): Promise<string> {
  const world = openWorld();
  const run = (programs: boolean): Promise<Result[]> =>
    takeExam({ world, requests, driver: oracle, rules: { programs, maxCalls: 40, maxMs: 300_000 } });
  const table = writeTable(await run(false), await run(true));
  return page.replace(SECTION, () => `<!-- exam -->\n${table}\n<!-- /exam -->`);
}

function writeTable(tools: readonly Result[], programs: readonly Result[]): string {
  const failed = [...tools, ...programs].find(({ findings }) => findings.length > 0);
  if (failed) throw new Error(`The oracle does not pass ${failed.id}: npm run exam -- --only ${failed.id} says why.`);
  const [alone, together] = [addUp(tools), addUp(programs)];
  return [
    '| request | the boss says | calls | tokens | calls with programs | tokens with programs |',
    '|---|---|---|---|---|---|',
    ...requests.map(({ id, ask }, at) => toRow(`\`${id}\``, ask, tools[at], programs[at])),
    toRow(`all ${requests.length}`, '', alone, together),
  ].join('\n');
}

type Sizes = Pick<Result, 'calls' | 'tokens'> | undefined;

function toRow(id: string, ask: string, alone: Sizes, together: Sizes): string {
  const sizes = [alone, together].flatMap((each) => [String(each?.calls), (each?.tokens ?? 0).toLocaleString('en-US')]);
  return `| ${[id, ask, ...sizes].join(' | ')} |`;
}

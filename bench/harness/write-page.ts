import { cpus } from 'node:os';
import { type Figure, reaches } from './bench.js';
import { short, targetText } from './table.js';

/** When and on what figures were measured. */
export interface Measurement {
  readonly figures: readonly Figure[];
  /** 2 in the short form, which asks for half of each target. */
  readonly slack: number;
  /** The day, as YYYY-MM-DD. */
  readonly day: string;
  /** The commit of the code. */
  readonly commit: string;
  readonly cores?: number;
  readonly node?: string;
}

const SECTION = /<!-- figures -->\n[\s\S]*?<!-- \/figures -->/;

/** Puts the figures with a target into the table of a page. Throws when the page has no place for them. */
export function writeFigures(page: string, measurement: Measurement): string {
  if (!SECTION.test(page)) throw new Error('The page has no <!-- figures --> … <!-- /figures -->.');
  const { figures, slack, day, commit, cores = cpus().length, node = process.versions.node } = measurement;
  const form = slack === 1 ? 'The full form' : 'The short form, with half of each target,';
  const rows = figures.flatMap((figure) => {
    const { what, value, unit, target } = figure;
    if (!target) return [];
    const mark = reaches(figure, slack) ? 'ok' : '**missed**';
    return [`| ${what} | ${short(value)} ${unit} | ${targetText(target, slack)} | ${mark} |`];
  });
  const text = `${form} was measured on ${day} at commit ${commit}, on ${cores} cores with Node ${node}.

| what | measured | target | |
|---|---|---|---|
${rows.join('\n')}`;
  return page.replace(SECTION, () => `<!-- figures -->\n${text}\n<!-- /figures -->`);
}

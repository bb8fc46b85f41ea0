import type { FiguresFile } from './figures-file.js';

/** A page with the file's figures, and the names that the file does not have. */
export interface FilledFigures {
  readonly text: string;
  readonly findings: readonly string[];
}

/** `<!-- figure: size/client as one file -->16.1 KB<!-- /figure -->`; `size/when` is the date and the commit. */
const FIGURE = /<!-- figure: ([\w-]+)\/([^>]*?) -->(.*?)<!-- \/figure -->/g;

/** `<!-- figures: bench -->` before a table and `<!-- /figures -->` after it. */
const TABLE = /<!-- figures: ([\w-]+) -->\n[\s\S]*?<!-- \/figures -->/g;

/** Puts the figures of the file into their places on a page. */
export function fillFigures(page: string, file: FiguresFile): FilledFigures {
  const findings: string[] = [];
  const text = page.replaceAll(FIGURE, (whole, program: string, name: string) => {
    const measured = Object.hasOwn(file, program) ? file[program] : undefined;
    const shown = name === 'when' ? measured && `${measured.date}, commit ${measured.commit}` : measured?.figures[name];
    if (shown === undefined) {
      findings.push(`no program has written the figure ${program}/${name}`);
      return whole;
    }
    return `<!-- figure: ${program}/${name} -->${shown}<!-- /figure -->`;
  });
  const filled = text.replaceAll(TABLE, (whole, program: string) => {
    const { table } = (Object.hasOwn(file, program) && file[program]) || {};
    if (table === undefined) findings.push(`no program has written the table of ${program}`);
    return table === undefined ? whole : `<!-- figures: ${program} -->\n${table}\n<!-- /figures -->`;
  });
  return { text: filled, findings };
}

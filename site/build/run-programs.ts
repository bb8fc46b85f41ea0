import { readFileSync } from 'node:fs';
import { format } from 'node-inspect-extracted';
import { type Drawing, draw, toHtml } from '../client/drawing.js';
import { drawLedger } from '../client/ledger-picture.js';
import { readWorldView, type WorldView } from '../client/world-view.js';
import { compile } from '../runner/compile.js';
import { modules } from '../runner/modules.js';
import { describeWorld, Worlds } from '../runner/worlds.js';
import { keepResult } from './results.js';

/** The programs whose results the home page shows before anybody presses Run, and how each is drawn. */
const PROGRAMS: Readonly<Record<string, (result: Result) => Drawing>> = {
  'docs/snippets/readme.ts': drawPanel,
  'docs/snippets/explore/job.ts': drawStory,
};

/** The output of a program, and its world when it begins and when it ends. */
interface Result {
  readonly printed: readonly string[];
  readonly before: WorldView | undefined;
  readonly after: WorldView | undefined;
}

/** Runs the programs of the home page, and keeps a drawing of each result. Throws if one fails. */
export async function runPrograms(): Promise<void> {
  for (const [path, drawResult] of Object.entries(PROGRAMS))
    keepResult(path, toHtml(drawResult(await run(readFileSync(path, 'utf8')))));
}

/** Runs a program as a page does. */
async function run(code: string): Promise<Result> {
  const printed: string[] = [];
  const views: WorldView[] = [];
  const readView = (): void => {
    const view = worlds.current && readWorldView(describeWorld(worlds.current));
    if (view) views.push(view);
  };
  const worlds = new Worlds(readView);
  worlds.begin(false);
  const load = (name: string): unknown =>
    name === 'trackagoat-sdk/mocks' ? { ...modules[name], createMock: worlds.create } : modules[name];
  const print = (...values: unknown[]): void => void printed.push(format(...values));
  await compile(code)({ require: load, exports: {}, console: { log: print } });
  readView();
  return { printed, before: views[0], after: views.at(-1) };
}

/** The panel that the page shows after Run. */
function drawPanel({ printed, before, after }: Result): Drawing {
  const output = draw('div', 'program-output', ...printed.map((text) => draw('pre', '', text)));
  const words = draw('div', 'program-told', draw('p', 'program-state', 'Printed:'), output);
  const picture = after && draw('div', 'program-picture', drawLedger(after, before));
  return draw('div', 'program-panel is-drawn', words, picture);
}

/** A failure of the explorer: its message, and the steps of each worker on that worker's side. */
function drawStory({ printed: [message = '', ...steps] }: Result): Drawing {
  const lines = steps.map((step) => {
    const [, worker = '', action = step] = /^(worker \d+) (.*)$/.exec(step) ?? [];
    const side = worker.endsWith('1') ? 'is-left' : 'is-right';
    return draw(
      'li',
      `${side}${/breaks|lost/.test(action) ? ' is-fault' : ''}`,
      draw('strong', '', worker),
      ` ${action}`,
    );
  });
  return draw('div', 'explorer-story', draw('p', 'explorer-message', message), draw('ol', '', ...lines));
}

import { writeCount } from '../../base/options/write-count.js';
import type { ExploreFailure, ExploreReport } from '../../proofs/explore/index.js';
import {
  describeRequest,
  type EventStep,
  type RequestStep,
  type StoryStep,
} from '../../proofs/explore/report/story.js';
import { printCalm, printTried } from './print-exploration.js';

const STYLE = `
  :root { color-scheme: light dark; --text: #222; --back: #fff; --dim: #555; --rule: #ddd; --card: #f4f5f7; --note: #fdf3d8; --bad: #b3261e; --good: #2c7a43; }
  @media (prefers-color-scheme: dark) { :root { --text: #e3e5e8; --back: #16181c; --dim: #a5abb4; --rule: #3b4048; --card: #22262c; --note: #3a3320; --bad: #ff8a80; --good: #7cc98f; } }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: var(--text); background: var(--back); }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  .lanes { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: 5rem repeat(var(--workers), minmax(0, 1fr)); }
  .lanes > li { display: contents; }
  .lanes .head { grid-row: 1; font-weight: 600; border-bottom: 2px solid var(--rule); padding-bottom: .2rem; }
  .lanes time { grid-column: 1; color: var(--dim); font-variant-numeric: tabular-nums; font-size: .8rem; padding-top: .45rem; }
  .lanes .card { grid-column: calc(var(--worker) + 1); border-left: 4px solid var(--rule); background: var(--card); padding: .35rem .6rem; border-radius: 3px; overflow-wrap: anywhere; }
  .lanes .card.wrong { border-color: var(--bad); } .lanes .card.changed { border-color: var(--good); }
  .lanes .card p { margin: 0; } .lanes .card p + p { font-size: .86rem; color: var(--dim); }
  .lanes .card .fate { color: var(--bad); } .lanes .card .name { display: none; color: var(--dim); font-weight: 400; }
  .lanes .across { grid-column: 2 / -1; padding: .3rem .6rem; background: var(--note); border-radius: 3px; }
  .lanes .next { grid-column: 1 / -1; border-top: 2px dashed var(--rule); padding-top: .4rem; font-weight: 600; }
  .diagnosis { border-left: 4px solid var(--bad); padding: .2rem .8rem; }
  @media (max-width: 40rem) {
    body { margin: 1rem auto; }
    .lanes { grid-template-columns: 4.6rem minmax(0, 1fr); }
    .lanes .head { display: none; } .lanes .card, .lanes .across { grid-column: 2; }
    .lanes .card { margin-left: calc((var(--worker) - 1) * .9rem); } .lanes .card .name { display: inline; }
    .lanes time { font-size: .7rem; }
  }
`;

/** An exploration as a self-contained HTML page. Each failure is a timeline with a lane per worker. */
export function explorationHtml(report: ExploreReport): string {
  const { failures, verdict } = report;
  const title = 'A payout job under faults';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`;
  const summary = `<p>${escapeHtml(printCalm(report))} ${escapeHtml(printTried(report))} <strong>${escapeHtml(verdict)}</strong></p>`;
  const parts = [`<h1>${title}</h1>`, summary, ...failures.map(createFailure)];
  return `<!doctype html>\n<html lang="en"><head>${head}<style>${STYLE}</style></head>\n<body>\n<main>\n${parts.join('\n')}\n</main>\n</body></html>\n`;
}

function createFailure(failure: ExploreFailure, at: number): string {
  const { invariant, message, foundBy, diagnosis, steps } = failure;
  const workers = Math.max(1, ...steps.map((step) => (step.kind === 'request' ? step.worker : 1)));
  const why = diagnosis === null ? '' : `<p class="diagnosis">${escapeHtml(diagnosis)}</p>`;
  const heads = Array.from({ length: workers }, (_, worker) => {
    return `<span class="head" style="grid-column: ${worker + 2}">worker ${worker + 1}</span>`;
  });
  return `<section>
<h2>${at + 1}. ${escapeHtml(invariant)} does not hold</h2>
<p>${escapeHtml(message)}.<br><small>Found by ${escapeHtml(foundBy)}.</small></p>
<ol class="lanes" style="--workers: ${workers}"><li aria-hidden="true"><span class="head" style="grid-column: 1">UTC</span>${heads.join('')}</li>
${steps.map(createStep).join('\n')}
</ol>${why}
</section>`;
}

function createStep(step: StoryStep): string {
  switch (step.kind) {
    case 'event':
      return `<li>${createTime(step)}<span class="across">Meanwhile ${escapeHtml(step.what)}.</span></li>`;
    case 'next_run':
      return '<li><span class="next">Then all workers run once more, and nothing goes wrong</span></li>';
    case 'rest':
      return `<li><span class="across">Then ${step.requests} calm requests.</span></li>`;
    case 'request':
      return `<li>${createTime(step)}${createCard(step)}</li>`;
  }
}

function createTime({ at }: RequestStep | EventStep): string {
  return `<time datetime="${escapeHtml(at)}" title="${escapeHtml(at)}">${escapeHtml(at.slice(5, 10))}<br>${escapeHtml(at.slice(11, 22))}</time>`;
}

function createCard(step: RequestStep): string {
  const { worker, start, fate, status, times, tookEffect } = step;
  const { name, details, became } = describeRequest(step);
  const isWrong = fate !== 'deliver' || (status ?? 0) >= 400;
  const cssClass = isWrong ? ' wrong' : tookEffect ? ' changed' : '';
  const who = `<span class="name">worker ${worker}</span>${start > 1 ? ` <small>start ${start}</small>` : ''}`;
  const often = times > 1 ? ` <small>${writeCount(times, 'time')}</small>` : '';
  const lines = [details.join(' · '), ...became.map((text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`)];
  const words = lines.filter(Boolean).map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<div class="card${cssClass}" style="--worker: ${worker}"><p><strong>${escapeHtml(name)}</strong>${often} ${who}</p>${words.join('')}</div>`;
}

/** Escapes text for HTML, because names are text by others. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { formatUsd } from 'trackagoat-sdk';
import { type Drawing, draw, withAttribute } from './drawing.js';
import type { CreatorLine, WorldView } from './world-view.js';

const CREATORS_SHOWN = 6;
const PAYMENTS_SHOWN = 3;

/** Draws the debts and payments of creators, and marks the changes since `before`. */
export function drawLedger(view: WorldView, before: WorldView | undefined): Drawing {
  const most = Math.max(1, ...view.creators.map(({ owed, paid }) => owed + paid));
  const old = new Map(before?.creators.map((line) => [line.handle, line]));
  const shown = [...view.creators].sort((left, right) => weigh(right, old) - weigh(left, old)).slice(0, CREATORS_SHOWN);
  const rows = shown.map((line) => drawCreator(line, before && old.get(line.handle), most));
  const head = draw('thead', '', draw('tr', '', ...['Creator', 'Owed', 'Paid', 'Together'].map(headCell)));
  const table = draw('table', 'ledger', head, draw('tbody', '', ...rows));
  const more = draw('p', 'ledger-more', describeRest(view, shown.length));
  return draw('section', 'ledger-picture', drawSums(view, before), table, more, drawPayments(view, before));
}

/** The creators that the table leaves out, and payments that name no creator: with these its rows add up to the sums. */
function describeRest({ creators, paid }: WorldView, shown: number): string {
  const hidden = creators.length - shown;
  const toNobody = paid - creators.reduce((sum, line) => sum + line.paid, 0);
  const parts = [
    ...(hidden > 0 ? [`${hidden} more creators`] : []),
    ...(toNobody > 0 ? [`${formatUsd(toNobody)} paid without naming a creator`] : []),
  ];
  return parts.length > 0 ? `And ${parts.join(', and ')}.` : '';
}

function headCell(text: string): Drawing {
  return withAttribute(draw('th', '', text), 'scope', 'col');
}

/** Paid creators come first, then those whose debt has changed most. */
function weigh({ handle, owed, paid }: CreatorLine, old: ReadonlyMap<string, CreatorLine>): number {
  const was = old.get(handle);
  if (!was) return 0;
  return Math.abs(paid - was.paid) * 1_000 + Math.abs(owed - was.owed);
}

function drawSums(view: WorldView, before: WorldView | undefined): Drawing {
  return draw(
    'p',
    'ledger-sums',
    amount('owed', view.owed, before?.owed),
    amount('paid', view.paid, before?.paid),
    draw(
      'span',
      view.isBalanced ? 'balanced' : 'unbalanced',
      view.isBalanced ? 'ledger balanced' : 'ledger not balanced',
    ),
    draw('span', 'ledger-now', formatNow(view.now)),
  );
}

function amount(what: 'owed' | 'paid', cents: number, before: number | undefined): Drawing {
  return draw('span', what, `${what} ${formatUsd(cents)}`, difference(cents, before));
}

function difference(cents: number, before: number | undefined): Drawing | undefined {
  if (before === undefined || before === cents) return undefined;
  const sign = cents > before ? '+' : '−';
  return draw('small', 'difference', ` ${sign}${formatUsd(Math.abs(cents - before))}`);
}

function drawCreator(line: CreatorLine, before: CreatorLine | undefined, most: number): Drawing {
  const name = withAttribute(draw('th', '', `@${line.handle}`), 'scope', 'row');
  const parts = (['paid', 'owed'] as const).map((what) =>
    withAttribute(draw('span', `bar-${what}`), 'style', `width: ${((100 * line[what]) / most).toFixed(1)}%`),
  );
  const isNew = before && (before.owed !== line.owed || before.paid !== line.paid);
  return draw(
    'tr',
    isNew ? 'changed' : '',
    name,
    draw('td', 'owed', formatUsd(line.owed), difference(line.owed, before?.owed)),
    draw('td', 'paid', formatUsd(line.paid), difference(line.paid, before?.paid)),
    draw('td', 'bar-cell', draw('span', 'bar', ...parts)),
  );
}

function drawPayments(view: WorldView, before: WorldView | undefined): Drawing | undefined {
  if (view.payments.length === 0) return undefined;
  const old = new Map(before?.payments.map(({ id, status }) => [id, status]));
  const lines = view.payments.slice(0, PAYMENTS_SHOWN).map(({ id, handle, cents, status }) => {
    const isNew = before !== undefined && old.get(id) !== status;
    const to = handle ? ` to @${handle}` : '';
    return draw('li', isNew ? 'changed' : '', `${formatUsd(cents)}${to}, `, draw('em', `status-${status}`, status));
  });
  const title = draw('p', 'ledger-title', `${view.paymentCount} payments, newest first`);
  return draw('div', 'ledger-payments', title, draw('ul', '', ...lines));
}

function formatNow(now: string): string {
  return now ? `${now.slice(0, 10)} ${now.slice(11, 16)} UTC` : '';
}

import { formatUsd } from 'trackagoat-sdk';
import { element } from './element.js';
import type { CreatorLine, WorldView } from './world-view.js';

const CREATORS_SHOWN = 8;
const PAYMENTS_SHOWN = 4;

/** Draws the debts and payments of creators, and marks the changes since `before`. */
export function drawLedger(view: WorldView, before: WorldView | undefined): HTMLElement {
  const most = Math.max(1, ...view.creators.map(({ owed, paid }) => owed + paid));
  const old = new Map(before?.creators.map((line) => [line.handle, line]));
  const shown = [...view.creators].sort((left, right) => weigh(right, old) - weigh(left, old)).slice(0, CREATORS_SHOWN);
  const rows = shown.map((line) => drawCreator(line, before && old.get(line.handle), most));
  const hidden = view.creators.length - shown.length;
  const head = element('thead', '', element('tr', '', ...['Creator', 'Owed', 'Paid', 'Together'].map(headCell)));
  const table = element('table', 'ledger', head, element('tbody', '', ...rows));
  const more = hidden > 0 ? element('p', 'ledger-more', `and ${hidden} more`) : undefined;
  return element('section', 'ledger-picture', drawSums(view, before), table, more, drawPayments(view, before));
}

function headCell(text: string): HTMLElement {
  const cell = element('th', '', text);
  cell.scope = 'col';
  return cell;
}

/** Paid creators come first, then those whose debt has changed most. */
function weigh({ handle, owed, paid }: CreatorLine, old: ReadonlyMap<string, CreatorLine>): number {
  const was = old.get(handle);
  if (!was) return 0;
  return Math.abs(paid - was.paid) * 1_000 + Math.abs(owed - was.owed);
}

function drawSums(view: WorldView, before: WorldView | undefined): HTMLElement {
  const owed = sum(view, 'owed');
  const paid = sum(view, 'paid');
  return element(
    'p',
    'ledger-sums',
    amount('owed', owed, before && sum(before, 'owed')),
    amount('paid', paid, before && sum(before, 'paid')),
    element(
      'span',
      view.isBalanced ? 'balanced' : 'unbalanced',
      view.isBalanced ? 'the books balance' : 'the books do not balance',
    ),
    element('span', 'ledger-now', formatNow(view.now)),
  );
}

function sum(view: WorldView, name: 'owed' | 'paid'): number {
  return view.creators.reduce((total, line) => total + line[name], 0);
}

function amount(what: 'owed' | 'paid', cents: number, before: number | undefined): HTMLElement {
  return element('span', what, `${what} ${formatUsd(cents)}`, difference(cents, before));
}

function difference(cents: number, before: number | undefined): HTMLElement | undefined {
  if (before === undefined || before === cents) return undefined;
  const sign = cents > before ? '+' : '−';
  return element('small', 'difference', ` ${sign}${formatUsd(Math.abs(cents - before))}`);
}

function drawCreator(line: CreatorLine, before: CreatorLine | undefined, most: number): HTMLElement {
  const name = element('th', '', `@${line.handle}`);
  name.scope = 'row';
  const bar = element('span', 'bar');
  for (const what of ['paid', 'owed'] as const) {
    const part = element('span', `bar-${what}`);
    part.style.width = `${(100 * line[what]) / most}%`;
    bar.append(part);
  }
  const isNew = before && (before.owed !== line.owed || before.paid !== line.paid);
  return element(
    'tr',
    isNew ? 'changed' : '',
    name,
    element('td', 'owed', formatUsd(line.owed), difference(line.owed, before?.owed)),
    element('td', 'paid', formatUsd(line.paid), difference(line.paid, before?.paid)),
    element('td', 'bar-cell', bar),
  );
}

function drawPayments(view: WorldView, before: WorldView | undefined): HTMLElement | undefined {
  if (view.payments.length === 0) return undefined;
  const old = new Map(before?.payments.map(({ id, status }) => [id, status]));
  const lines = view.payments.slice(0, PAYMENTS_SHOWN).map(({ id, handle, cents, status }) => {
    const isNew = before !== undefined && old.get(id) !== status;
    const to = handle ? ` to @${handle}` : '';
    return element(
      'li',
      isNew ? 'changed' : '',
      `${formatUsd(cents)}${to}, `,
      element('em', `status-${status}`, status),
    );
  });
  const title = element('p', 'ledger-title', `${view.paymentCount} payments, the newest first`);
  return element('div', 'ledger-payments', title, element('ul', '', ...lines));
}

function formatNow(now: string): string {
  return now ? `${now.slice(0, 10)} ${now.slice(11, 16)} UTC` : '';
}

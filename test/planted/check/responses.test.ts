import { expect, it } from 'vitest';
import { findRowFaults } from '../../../proofs/check/ask-questions.js';
import { findLine, findLineFaults } from '../../../proofs/check/compare-rows.js';
import type { Row } from '../../../proofs/check/question.js';
import type { OperationId } from '../../../src/generated/operations.js';

const ids = (...all: readonly string[]) => all.map((id) => ({ id }));
const payment = {
  ...{ id: 'pay', project_id: 'p', creator_id: 'c', status: 'paid' },
  payout_payment_lines: [null, { accrual_id: null }, { accrual_id: 'a', applied_amount_cents: 5 }],
};

it('an accrual and the line that pays it agree on creator, amount and status', () => {
  const found = findLine([{ id: 'none', payout_payment_lines: 1 }, payment]);
  if (!found) throw new Error('no line');
  const accrual = { creator_id: 'c', amount_cents: 5, status: 'paid' };
  const faults = (change: Row, paid: Row = {}) =>
    findLineFaults({ ...found, payment: { ...payment, ...paid } }, { ...accrual, ...change });
  expect([
    faults({}),
    faults({ creator_id: 'd' }, { creator_id: null }),
    faults({ status: 'earned' }, { status: 'voided' }),
  ]).toEqual([[], [], []]);
  expect(faults({ creator_id: 'd' })).toEqual([
    '/data/creator_id is not the creator that the payment of this accrual was for',
  ]);
  expect(faults({ amount_cents: 6 })).toEqual(['/data/amount_cents is not what the line of its payment applies']);
  expect(faults({ status: 'earned' })).toEqual(['/data/status is earned, and a payment in force has paid it']);
});

it('a response is of the row, of the length and of the type that was asked for', () => {
  const faults = (
    operation: OperationId,
    body: unknown,
    more: object = {},
    asked: { id?: string; query?: object } = {},
    listed?: Row,
  ) => {
    const probe = { operation, path: asked.id === undefined ? {} : { id: asked.id }, query: { ...asked.query } };
    const response = { status: 200, body: { data: body }, contentType: 'application/json', date: null, ...more };
    const { published, ours } = findRowFaults(probe, response, listed);
    return [...published, ...ours.map((one) => `ours: ${one}`)];
  };
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at) }));
  expect([
    faults('listVideos', many(50)),
    faults('listCampaigns', many(51)),
    faults('listVideos', many(51), {}, { query: { limit: 51 } }),
  ]).toEqual([[], [], []]);
  expect(faults('listVideos', many(51))).toEqual(['has 51 rows where limit=50 was asked for']);
  expect(faults('listVideos', ids('a', 'a'))).toEqual(['has a row twice']);
  expect(faults('listVideos', [{}, {}])).toEqual([]);
  expect(faults('listCreators', [{ is_active: false }])).toEqual(['ours: /data/0 is a removed creator']);
  expect(faults('listVideos', many(51), {}, { query: { format: 'csv' } })).toEqual([]);
  expect(faults('listVideos', many(51), {}, { query: { include_disabled: true } })).toEqual([]);
  const html = ['has the content type text/html, not application/json'];
  expect(faults('listVideos', [], { contentType: 'text/html' })).toEqual(html);
  expect(faults('listVideos', many(51), { contentType: 'text/html', status: 300 })).toEqual(html);
  expect(faults('listVideos', [], { contentType: '' })).toEqual(['has the content type nothing, not application/json']);
  expect(faults('listVideos', [], { contentType: 'application/problem+json' })).toEqual([]);
  const other = '/data/id is not the id that was asked for';
  expect(faults('getCreator', { id: 'b', name: 'y' }, {}, { id: 'a' }, { id: 'b', name: 'x' })).toEqual([other]);
  expect(faults('getCreator', { id: 'a', name: 'y' }, {}, { id: 'a' }, { id: 'a', name: 'x' })).toEqual([
    '/data/name is not what the list shows',
  ]);
  expect(faults('getCreator', { name: 'y' }, {}, { id: 'a' })).toEqual([]);
});

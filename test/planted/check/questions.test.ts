import { beforeAll, describe, expect, it } from 'vitest';
import { listQuestions } from '../../../proofs/check/ask-questions.js';
import type { CheckedResponse, CheckQuestion, ListPage, Row } from '../../../proofs/check/question.js';
import { SpecResponses } from '../../../proofs/check/spec-responses.js';
import type { OperationId } from '../../../src/generated/operations.js';

let spec: SpecResponses;
beforeAll(async () => {
  spec = await SpecResponses.load();
});

const ids = (...all: readonly string[]) => all.map((id) => ({ id }));
const page = (
  operation: OperationId,
  rows: readonly Row[],
  nextCursor: string | null = null,
): [OperationId, ListPage] => [operation, { probe: { operation, path: {}, query: { limit: 3 } }, rows, nextCursor }];
const at = (hour: number) => `2026-03-01T0${hour}:00:00Z`;
const payment = {
  ...{ id: 'pay', project_id: 'p', creator_id: 'c', status: 'paid' },
  payout_payment_lines: [null, { accrual_id: null }, { accrual_id: 'a', applied_amount_cents: 5 }],
};
const PAGES = new Map([
  page('listCreators', [{ id: 'c', project_id: 'p', tiktok_handle: 'Maya.moves' }]),
  page(
    'listVideos',
    [
      { id: 'v3', project_id: 'p', created_at: at(3) },
      { id: 'v2', created_at: at(2) },
      { id: 'v1', created_at: at(1) },
    ],
    'next',
  ),
  page('listPayoutAccruals', [{ id: 'a', creator_id: 'c', status: 'earned' }]),
  page('listPayoutPayments', [payment]),
  page('listCampaigns', ids('k')),
  page('listPayoutMethods', ids('m', 'n')),
]);
const ask = (pages: ReadonlyMap<OperationId, ListPage> = PAGES) =>
  listQuestions({ pages, spec, today: Date.parse('2026-03-02T00:00:00Z') });

/** The faults that a question finds in a response, without those of the schema, which begin with a slash: the rows are invented. */
function say(question: CheckQuestion | undefined, response: Partial<CheckedResponse>): string[] {
  if (!question) throw new Error('it is not asked');
  const { published, ours } = question.judge({
    status: 200,
    body: { data: [] },
    contentType: 'application/json',
    date: null,
    ...response,
  });
  return [...published, ...ours.map((one) => `ours: ${one}`)].filter((one) => !/^(ours: )?\//.test(one));
}
const data = (rows: unknown, nextCursor: string | null = null) => ({ body: { data: rows, meta: { nextCursor } } });
const refused = (status: number, code = 'invalid_query') => ({
  status,
  body: { data: null, error: 'no', meta: { code } },
});
const figure = (row: object) => data(row);
const days = (...all: readonly number[]) => all.map((day) => ({ date: `2026-02-${day}` }));
const WEEK = [21, 22, 23, 24, 25, 26, 27, 28];
const series = (...extra: readonly object[]) =>
  figure({ series: [...days(...WEEK), { date: '2026-03-01' }, ...extra] });
const results = (...compliance: readonly object[]) => data([{ creator: { id: 'c' }, compliance }]);
const advisory = (period_start: string, period_end: string) => results({ advisory: { period_start, period_end } });

describe('a question', () => {
  it.each<[question: string | RegExp, response: Partial<CheckedResponse>, ...said: string[]]>([
    // Refusals
    ['limit=0 is refused', refused(400)],
    ['limit=0 is refused', { status: 399 }, 'responded with 399; a refusal was due (400)'],
    ['limit=0 is refused', refused(422), 'ours: responded with 422, not 400'],
    ['limit=0 is refused', refused(501), 'ours: responded with 501, not 400'],
    ['limit=0 is refused', refused(500), 'responded with 500, as if the service were broken'],
    ['limit=0 is refused', refused(400, 'bad'), 'ours: has the code bad, not invalid_query'],
    ['limit=0 is refused', refused(400, 'INVALID'), 'has the code INVALID; published codes are in small letters'],
    ['an unknown creator is refused', refused(404, 'not_found')],
    [
      'an unknown creator is refused',
      refused(400, 'not_found'),
      'ours: responded with 400, not 404',
      'ours: has the code not_found, not invalid_query',
    ],
    // Filters
    ['status=rejected is kept', data([])],
    ['status=earned is kept', data([{ status: 'earned' }, {}])],
    ['status=earned is kept', data([{ status: 'paid' }]), 'has 1 row that status=earned leaves out'],
    ['status=earned is kept', data([]), 'has no row with status=earned, and the list shows one'],
    ['status=earned is kept', refused(300), 'responded with 300 to status=earned'],
    ['status=earned is kept', refused(402)],
    ['status=voided is kept', data([])],
    ['search=aya is kept', data([{ tiktok_handle: 'the.AYAS' }])],
    ['search=aya is kept', data([{ tiktok_handle: 'ben' }]), 'has 1 row that search=aya leaves out'],
    ['include_disabled=true leaves out no method', data(ids('o', 'n', 'm'))],
    ['include_disabled=true leaves out no method', data(ids('m')), 'lacks 1 method that the list shows'],
    [
      'include_disabled=true leaves out no method',
      { ...data([]), status: 300 },
      'responded with 300 to include_disabled=true',
    ],
    // Cursors
    ['a page without a limit has 50 rows at most', {}],
    ['a page without a limit has 50 rows at most', { status: 300 }, 'responded with 300 without a limit'],
    ['its cursor leads on', data([{ id: 'v0', created_at: at(1) }, {}], 'more')],
    ['its cursor leads on', data([{ id: 'v1', created_at: at(1) }, {}], 'more'), 'has 1 row of the page before again'],
    [
      'its cursor leads on',
      data([], 'next'),
      'has the cursor that it was asked with as the next one, so that paging never ends',
    ],
    [
      'its cursor leads on',
      data([{ id: 'v0', created_at: at(2) }]),
      'ours: is not in the order of created_at, the newest first',
    ],
    ['its cursor leads on', { status: 300 }, 'responded with 300 to a cursor of its own'],
    ['its pages leave out no row', { status: 300 }, 'responded with 300 to limit=6'],
    ['the accrual of a line fits its payment', data({ creator_id: 'c', amount_cents: 5, status: 'paid' })],
    [
      'the accrual of a line fits its payment',
      { status: 300 },
      'ours: responded with 300 to the accrual that a line names',
    ],
    // Series
    [/^from=.*is taken/, series()],
    [/^from=.*is taken/, figure({ series: days(...WEEK) }), 'ours: leaves out days'],
    [/^from=.*is taken/, series({ date: '2026-03-02' }), 'has the day 2026-03-02, outside of from and to'],
    [
      /^from=.*is taken/,
      series({ date: '2026-03-01' }),
      'ours: has days in another order than the oldest first, or a day twice',
    ],
    [/^from=.*is taken/, series({ date: 'soon' }, { value: 1 })],
    [/^from=.*is taken/, refused(300), 'responded with 300 to from'],
    [/^from=.*is taken/, figure({ series: 'none' })],
    ['breakdown=video is taken', figure({ breakdown_series: [] })],
    ['breakdown=video is taken', figure({}), 'ours: has no breakdown_series for breakdown'],
    ['breakdown=video is taken', refused(300), 'ours: responded with 300 to breakdown'],
    ['cohort=1 is taken', series()],
    ['cohort=1 is taken', figure({}), 'has no series for metric'],
    ['format=csv is CSV', { contentType: 'text/csv; charset=utf-8' }],
    ['format=csv is CSV', {}, 'has the content type application/json, not text/csv'],
    ['format=csv is CSV', { status: 300 }, 'responded with 300 to format=csv'],
    [/past is refused$/, refused(402)],
    [/past is refused$/, figure({})],
    [
      /past is refused$/,
      figure({ tier_retention_days: 30 }),
      'shows a range that is older than tier_retention_days (30)',
    ],
    [/past is refused$/, { ...figure({ tier_retention_days: 30 }), status: 300 }, 'responded with 300, not 402'],
    // Goals, heatmap and leaderboard
    ['creator_id=c is taken', results()],
    ['creator_id=c is taken', data([{ creator: { id: 'd' } }]), 'has other creators than creator_id'],
    ['period=weekly is taken', results({ goal: { period: 'weekly' } })],
    ['period=weekly is taken', results({ goal: { period: 'daily' } }), 'has goals of another period'],
    [/^reference_date=2026-01-21/, advisory('2026-01-22', '2026-01-30')],
    [/^reference_date/, advisory('2026-01-10', '2026-01-20')],
    [/^reference_date/, advisory('2026-01-22T00:00:01Z', '2026-01-30'), 'has a period that reference_date is not in'],
    [/^reference_date/, advisory('2026-01-10', '2026-01-19T23:59:59Z'), 'has a period that reference_date is not in'],
    ['from=2027-04-06 is taken', data([])],
    ['from=2027-04-06 is taken', data([{}]), 'has rows of a range in which nothing was posted'],
    ['order=like_count is taken', data([{ like_count: 2 }, { like_count: 1 }])],
    [
      'order=like_count is taken',
      data([{ like_count: 2 }, { like_count: 1 }, { like_count: 2 }]),
      'is not in the order of like_count',
    ],
  ])('%s', (question, response, ...output) => {
    const found = ask().find((one) =>
      typeof question === 'string' ? one.question === question : question.test(one.question),
    );
    expect(say(found, response)).toEqual(output);
  });

  it('is asked only where a list shows with what', () => {
    const names = (pages: ReadonlyMap<OperationId, ListPage>) =>
      ask(pages)
        .map(({ question }) => question)
        .join();
    for (const part of [
      'followers of a video',
      'a heatmap without days',
      'a line fits',
      'filter',
      'leads on',
      'limit=0',
      'is CSV',
      'cohort',
      'period=all',
      'offset',
    ])
      expect(names(new Map()).includes(part), part).toBe(false);
    expect(names(PAGES)).not.toMatch(/undefined|null/);
    expect(names(new Map([page('listPayoutAccruals', ids('a', 'b', 'c'))]))).toContain('its pages leave out no row');
    for (const few of [page('listPayoutAccruals', ids('a', 'b')), page('listCampaigns', ids('a', 'b', 'c'))])
      expect(names(new Map([few]))).not.toContain('its pages leave out no row');
    const statuses = (status: string) =>
      names(
        new Map([page('listPayoutAccruals', [{ id: 'a', status }]), page('listPayoutPayments', [{ id: 'b', status }])]),
      );
    expect(statuses('rejected')).toMatch(/status=paid is kept,status=rejected is kept,status=voided/);
    expect(statuses('voided')).toMatch(
      /status=rejected is kept,status=voided is kept,status=paid is kept,status=voided/,
    );
  });

  it('by a longer page is about all pages before it', () => {
    const whole = (second: Partial<CheckedResponse> | undefined, ...rows: readonly string[]) => {
      const asked = ask();
      if (second)
        say(
          asked.find(({ question }) => question === 'its cursor leads on'),
          second,
        );
      return say(
        asked.find(({ question }) => question === 'its pages leave out no row'),
        data(ids(...rows)),
      );
    };
    const missing = ['has 1 row that its shorter pages leave out'];
    expect(whole(undefined, 'v3', 'x', 'v2', 'v1')).toEqual([]);
    expect(whole(data(ids('v0')), 'v3', 'v2', 'v1', 'x', 'v0')).toEqual(missing);
    expect(whole(data(ids('v0')), 'v3', 'x', 'v2', 'v1', 'v0')).toEqual(missing);
    expect(whole(data(ids('v0')), 'v3', 'v2', 'v1', 'v0', 'x')).toEqual(missing);
    expect(whole(data(ids('v0'), 'more'), 'v3', 'v2', 'v1', 'v0', 'x')).toEqual([]);
    expect(whole(data(ids('v0'), 'more'), 'v3', 'v2', 'x', 'v1', 'v0')).toEqual(missing);
  });

  it('with an offset begins with the second row of the whole', () => {
    const begin = (...rows: readonly object[]) => {
      const asked = ask();
      const find = (words: string) => asked.filter(({ question }) => question.startsWith(words)).at(-1);
      say(
        find('order='),
        data([
          { video_id: 'v', like_count: 2 },
          { video_id: 'w', like_count: 1 },
        ]),
      );
      return say(find('offset='), data(rows));
    };
    expect(begin({ video_id: 'w' })).toEqual([]);
    expect(begin()).toEqual([]);
    expect(begin({ video_id: 'v' })).toEqual(['does not begin with the second row of the whole']);
  });
});

import { writeCount } from '../../base/options/write-count.js';
import { elementAt } from '../../base/values/element-at.js';
import { readField } from '../../base/values/read-field.js';
import { readCode } from '../../base/values/thrown.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { findChanges, findLeftOut, findLine, findLineFaults } from './compare-rows.js';
import { listFigures } from './list-figures.js';
import {
  ask,
  type CheckedResponse,
  type CheckQuestion,
  type ListPage,
  type Probe,
  pickRows,
  type Row,
  readCursor,
  readRow,
} from './question.js';
import { ROW_RULES } from './row-rules.js';
import type { Findings, SpecResponses } from './spec-responses.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The calls after the lists are known, all of them GETs. They use only parameters that the spec documents. */
export function listQuestions(context: {
  readonly pages: ReadonlyMap<OperationId, ListPage>;
  readonly spec: SpecResponses;
  /** The service's day, epoch milliseconds. */
  readonly today: number;
}): CheckQuestion[] {
  const { pages, spec } = context;
  return [
    ...listRefusals(pages, spec),
    ...listFilters(pages, spec),
    ...listCursors(pages),
    ...listLines(pages),
    ...listFigures(context),
  ];
}

function listRefusals(pages: ReadonlyMap<OperationId, ListPage>, spec: SpecResponses): CheckQuestion[] {
  const refuse = (name: string, question: string, probe: Probe, status = 400): CheckQuestion => ({
    ...{ name, question, probe },
    judge: (response) => judgeRefusal(probe.operation, response, { status, spec }),
  });
  const video = pages.get('listVideos')?.rows[0];
  const ofVideo = (query: object): Probe =>
    ask('getVideoStats', { metric: 'engagement_rate_by_views', ...query }, { id: String(video?.id) });
  const project_id = pages.get('listCreators')?.rows[0]?.project_id;
  const range = { from: '2026-01-01', to: '2026-01-02' };
  const lists = (['listCreators', 'listPayoutAccruals'] as const).filter((list) => pages.has(list));
  return [
    ...lists.map((list) => refuse('limit', 'limit=0 is refused', ask(list, { limit: 0 }))),
    refuse('limit', 'limit=101 is refused', ask('listVideos', { limit: 101 })),
    refuse('cursor', 'a cursor that never was is refused', ask('listCreators', { cursor: 'never-was' })),
    refuse('unknown id', 'an unknown creator is refused', ask('getCreator', {}, { id: NOBODY }), 404),
    refuse('unknown id', 'an unknown payment is refused', ask('getPayoutPayment', {}, { id: NOBODY }), 404),
    refuse('unknown id', 'an unknown method is refused', ask('getPayoutMethod', {}, { id: NOBODY }), 404),
    refuse('project of a heatmap', 'a heatmap without project_id is refused', ask('getPostingHeatmap', range)),
    ...(project_id === undefined
      ? []
      : [refuse('days of a heatmap', 'a heatmap without days is refused', ask('getPostingHeatmap', { project_id }))]),
    refuse('project of a leaderboard', 'a leaderboard without project_id is refused', ask('getVideoLeaderboard', {})),
    ...(video === undefined
      ? []
      : [
          refuse('granularity', 'granularity=week of a video is refused', ofVideo({ granularity: 'week' })),
          refuse(
            'metric refused',
            'followers of a video are refused',
            ofVideo({ metric: 'engagement_rate_by_followers' }),
          ),
        ]),
  ];
}

/** A refusal is in the envelope. If its status for the caller's faults is not published, this project chose one. */
function judgeRefusal(
  operation: OperationId,
  { status, body }: CheckedResponse,
  { status: due, spec }: { readonly status: number; readonly spec: SpecResponses },
): Findings {
  if (status < 400) return { published: [`responded with ${status}; a refusal was due (${due})`], ours: [] };
  // A service that does not offer this says so.
  if (status === 501) return { published: [], ours: [`responded with 501, not ${due}`] };
  if (status >= 500) return { published: [`responded with ${status}, as if the service were broken`], ours: [] };
  const ours = status === due ? [] : [`responded with ${status}, not ${due}`];
  const found = spec.findings(operation, due, body);
  const code = readCode(readField(body, 'meta'));
  // Codes are compared letter by letter, so another case is another code.
  const isCase = typeof code === 'string' && code !== code.toLowerCase();
  const published = isCase ? [`has the code ${code}; published codes are in small letters`] : [];
  const isOther = !isCase && status === 400 && typeof code === 'string' && code !== 'invalid_query';
  return {
    published: [...published, ...found.published],
    ours: [...ours, ...(isOther ? [`has the code ${code}, not invalid_query`] : []), ...found.ours],
  };
}

/** The lists that are also read by longer pages, because a row that is left out of them is money or work. */
const READ_TWICE: readonly OperationId[] = ['listCreators', 'listVideos', 'listPayoutAccruals', 'listPayoutPayments'];

/** Follows the cursor of every list once, and compares two pages of some lists with one page twice as long. */
function listCursors(pages: ReadonlyMap<OperationId, ListPage>): CheckQuestion[] {
  const usual: CheckQuestion = {
    name: 'default limit',
    question: 'a page without a limit has 50 rows at most',
    probe: ask('listVideos', {}),
    judge: ({ status }) => ({ published: status >= 300 ? [`responded with ${status} without a limit`] : [], ours: [] }),
  };
  return [
    usual,
    ...listOrders(pages),
    ...[...pages.values()].flatMap((page) => {
      const { probe, rows, nextCursor } = page;
      let second: readonly Row[] | undefined = nextCursor === null ? [] : undefined;
      let isAll = nextCursor === null;
      const next = { ...probe, query: { ...probe.query, cursor: nextCursor } };
      const judge: CheckQuestion['judge'] = ({ status, body }) => {
        if (status >= 300) return { published: [`responded with ${status} to a cursor of its own`], ours: [] };
        second = pickRows(body);
        isAll = readCursor(body) === null;
        return findCursorFaults(page, { rows: second, nextCursor: readCursor(body) });
      };
      const limit = Number(probe.query.limit);
      const whole: CheckQuestion = {
        name: 'pages',
        question: 'its pages leave out no row',
        probe: { ...probe, query: { ...probe.query, limit: limit * 2 } },
        judge: ({ status, body }) => {
          if (status >= 300) return { published: [`responded with ${status} to limit=${limit * 2}`], ours: [] };
          return {
            published: second ? findLeftOut({ rows: [...rows, ...second], isAll }, pickRows(body)) : [],
            ours: [],
          };
        },
      };
      return [
        ...(nextCursor === null ? [] : [{ name: 'cursor', question: 'its cursor leads on', probe: next, judge }]),
        ...(READ_TWICE.includes(probe.operation) && rows.length >= limit ? [whole] : []),
      ];
    }),
  ];
}

/** Money is listed with the newest first; accruals of one hour have one time, so a long page is read. */
function listOrders(pages: ReadonlyMap<OperationId, ListPage>): CheckQuestion[] {
  const lists = (['listPayoutAccruals', 'listPayoutPayments'] as const).filter((list) => pages.get(list)?.nextCursor);
  return lists.map((list) => ({
    name: 'order',
    question: 'the newest row comes first',
    probe: ask(list, { limit: 100 }),
    judge: ({ status, body }) => ({
      published: status >= 300 ? [`responded with ${status} to limit=100`] : [],
      ours: findOrderFaults(pickRows(body)),
    }),
  }));
}

/** Reads the accrual that a line of a payment settles. */
function listLines(pages: ReadonlyMap<OperationId, ListPage>): CheckQuestion[] {
  const found = findLine(pages.get('listPayoutPayments')?.rows ?? []);
  if (!found) return [];
  const judge: CheckQuestion['judge'] = ({ status, body }) => {
    if (status >= 300) return { published: [], ours: [`responded with ${status} to the accrual that a line names`] };
    return { published: findLineFaults(found, readRow(body)), ours: [] };
  };
  const probe = ask('getPayoutAccrual', {}, { id: String(found.line.accrual_id) });
  return [{ name: 'line', question: 'the accrual of a line fits its payment', probe, judge }];
}

/**
 * The defects of a response besides its form: its content type, its owner, contradictions between its rows, and those with
 * the row of the list that it was asked for by.
 */
export function findRowFaults(
  { operation, path, query }: Probe,
  { status, body, contentType }: CheckedResponse,
  listed?: Row,
): Findings {
  // Another format, and rows of which more was asked for than a list shows.
  if (query.format === 'csv' || query.include_disabled === true) return { published: [], ours: [] };
  const form = /[/+]json\b/i.test(contentType)
    ? []
    : [`has the content type ${contentType || 'nothing'}, not application/json`];
  if (status >= 300) return { published: form, ours: [] };
  const page = findPageFaults(operation, pickRows(body), Number(query.limit ?? DEFAULT_LIMIT[operation] ?? Infinity));
  if (!operations[operation].path.endsWith('/{id}'))
    return { published: [...form, ...page.published], ours: page.ours };
  const row = readRow(body);
  const isOther = path.id !== undefined && row.id !== undefined && row.id !== path.id;
  const owner = isOther ? ['/data/id is not the id that was asked for'] : listed ? findChanges(listed, row) : [];
  const own = findOwnFaults(operation, row);
  return {
    published: [...form, ...owner, ...own.published, ...page.published],
    ours: [...own.ours, ...page.ours],
  };
}

/** The rows of a page of lists that are asked for without a limit. */
const DEFAULT_LIMIT: { readonly [Id in OperationId]?: number } = { listVideos: 50 };

/** A page of rows with the cursor of the next one. */
interface Page {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** The defects of a page: more rows than requested, a row twice, or rows that contradict themselves. */
function findPageFaults(operation: OperationId, rows: readonly Row[], limit: number): Findings {
  const published: string[] = [];
  if (rows.length > limit) published.push(`has ${writeCount(rows.length, 'row')} where limit=${limit} was asked for`);
  const ids = rows.map(({ id }) => id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) published.push('has a row twice');
  const found = rows.map((row, at) => findOwnFaults(operation, row, `/data/${at}`));
  return {
    published: [...published, ...found.flatMap((faults) => faults.published)],
    ours: found.flatMap((faults) => faults.ours),
  };
}

/** The contradictions in a single row of a response. */
function findOwnFaults(operation: OperationId, row: Row, place = '/data'): Findings {
  const rules = ROW_RULES.filter((rule) => rule.of.includes(operation));
  const find = (isOurs: boolean): string[] =>
    rules
      .filter((rule) => (rule.isOurs ?? false) === isOurs)
      .flatMap((rule) => rule.find(row).map((fault) => `${place} ${fault}`));
  return { published: find(false), ours: find(true) };
}

/** Whether a second page follows the first: other rows, another cursor, and (this project's choice) older rows. */
function findCursorFaults(first: Page, second: Page): Findings {
  const published: string[] = [];
  const seen = new Set(first.rows.map(({ id }) => id));
  const again = second.rows.filter(({ id }) => id !== undefined && seen.has(id));
  if (again.length > 0) published.push(`has ${writeCount(again.length, 'row')} of the page before again`);
  if (second.nextCursor !== null && second.nextCursor === first.nextCursor) {
    published.push('has the cursor that it was asked with as the next one, so that paging never ends');
  }
  return { published, ours: findOrderFaults([...first.rows, ...second.rows]) };
}

function findOrderFaults(rows: readonly Row[]): string[] {
  const times = rows.map(({ created_at: at }) => at).filter((at) => typeof at === 'string');
  const isInOrder = times.every(
    (at, place) => place === 0 || Date.parse(elementAt(times, place - 1)) >= Date.parse(at),
  );
  return isInOrder ? [] : ['is not in the order of created_at, the newest first'];
}

const PAGE = 20;

/** A filter of a list. */
interface Filter {
  readonly operation: OperationId;
  readonly name: string;
  readonly value: unknown;
  /** Whether a row belongs to what was asked for. Default: its field of this name is the value, or is not shown. */
  readonly fits?: (row: Row) => boolean;
  /** Whether the list itself has a row with this value. */
  readonly isShown?: boolean;
}

/** The filters of lists, each with a value that a row of the list shows. */
function listFilters(pages: ReadonlyMap<OperationId, ListPage>, spec: SpecResponses): CheckQuestion[] {
  const first = (list: OperationId): Row | undefined => pages.get(list)?.rows[0];
  const [accrual, payment, creator] = [first('listPayoutAccruals'), first('listPayoutPayments'), first('listCreators')];
  const other = ['rejected', 'paid', 'earned'].find((status) => status !== accrual?.status);
  const part = typeof creator?.tiktok_handle === 'string' ? creator.tiktok_handle.slice(1, 4) : '';
  const hasPart = ({ tiktok_handle: handle }: Row): boolean =>
    String(handle).toLowerCase().includes(part.toLowerCase());
  const ofProject = (
    ['listCreators', 'listVideos', 'listCampaigns', 'listPayoutStructures', 'listPayoutPayments'] as const
  ).map((operation): Filter => {
    return { operation, name: 'project_id', value: first(operation)?.project_id, isShown: true };
  });
  const filters: Filter[] = [
    { operation: 'listPayoutAccruals', name: 'status', value: accrual && other },
    { operation: 'listPayoutAccruals', name: 'status', value: accrual?.status, isShown: true },
    { operation: 'listPayoutAccruals', name: 'creator_id', value: accrual?.creator_id, isShown: true },
    { operation: 'listPayoutPayments', name: 'status', value: payment && otherPayment(payment) },
    { operation: 'listPayoutPayments', name: 'status', value: payment?.status, isShown: true },
    { operation: 'listPayoutPayments', name: 'creator_id', value: payment?.creator_id, isShown: true },
    { operation: 'listCreators', name: 'search', value: part || undefined, fits: hasPart, isShown: true },
    { operation: 'listVideos', name: 'creator_id', value: creator?.id },
    ...ofProject,
  ];
  return [...filters.flatMap((filter) => toQuestion(filter, spec)), ...listIncluded(pages)];
}

function otherPayment({ status }: Row): string {
  return status === 'voided' ? 'paid' : 'voided';
}

function toQuestion(filter: Filter, spec: SpecResponses): CheckQuestion[] {
  const { operation, name, value, isShown = false } = filter;
  if (!['string', 'boolean'].includes(typeof value) || !spec.queryNames(operation).includes(name)) return [];
  const { fits = (row: Row): boolean => row[name] === undefined || row[name] === value } = filter;
  const context = `${name}=${String(value)}`;
  const find = (status: number, rows: readonly Row[]): string[] => {
    const others = rows.filter((row) => !fits(row));
    if (others.length > 0) return [`has ${writeCount(others.length, 'row')} that ${context} leaves out`];
    if (status >= 300) return [`responded with ${status} to ${context}`];
    return isShown && rows.length === 0 ? [`has no row with ${context}, and the list shows one`] : [];
  };
  return [
    {
      probe: ask(operation, { [name]: value, limit: PAGE }),
      name: `filter ${name}`,
      question: `${context} is kept`,
      judge: ({ status, body }) => spec.sort(operation, name, status, find(status, pickRows(body))),
    },
  ];
}

/** All methods, disabled ones too, are at least those that are listed. */
function listIncluded(pages: ReadonlyMap<OperationId, ListPage>): CheckQuestion[] {
  const page = pages.get('listPayoutMethods');
  if (!page) return [];
  const judge = ({ status, body }: { readonly status: number; readonly body: unknown }): Findings => {
    const ids = new Set(pickRows(body).map(({ id }) => id));
    const missing = page.rows.filter(({ id }) => !ids.has(id));
    if (status >= 300) return { published: [`responded with ${status} to include_disabled=true`], ours: [] };
    if (missing.length === 0) return { published: [], ours: [] };
    return { published: [`lacks ${writeCount(missing.length, 'method')} that the list shows`], ours: [] };
  };
  const probe = ask('listPayoutMethods', { include_disabled: true, limit: 100 });
  return [{ name: 'include_disabled', question: 'include_disabled=true leaves out no method', probe, judge }];
}

import { writeCount } from '../../base/options/write-count.js';
import { elementAt } from '../../base/values/element-at.js';
import { readField } from '../../base/values/read-field.js';
import { readCode } from '../../base/values/thrown.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { requestSchemas } from '../../src/generated/spec-schemas.js';
import { findChanges, findLeftOut, findLine, findLineFaults, type ReadPages } from './compare-rows.js';
import { listFigures } from './list-figures.js';
import {
  ask,
  type CheckContext,
  type CheckedResponse,
  type CheckQuestion,
  firstRow,
  judgeSuccess,
  type ListPage,
  type Probe,
  pickRows,
  type Row,
  readCursor,
  readRow,
} from './question.js';
import { ROW_RULES } from './row-rules.js';
import { type Findings, joinFindings, ours, published, type SpecResponses } from './spec-responses.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The calls after the lists are known, all of them GETs. They use only parameters that the spec documents. */
export function listQuestions(context: CheckContext): CheckQuestion[] {
  return [
    ...listRefusals(context),
    ...listFilters(context),
    ...listCursors(context),
    ...listLines(context),
    ...listFigures(context),
  ];
}

function listRefusals(context: CheckContext): CheckQuestion[] {
  const { pages, spec } = context;
  const refuse = (name: string, question: string, probe: Probe, due = 400): CheckQuestion => {
    return { name, question, probe, judge: (response) => judgeRefusal(probe.operation, response, { due, spec }) };
  };
  const video = firstRow(context, 'listVideos');
  const ofVideo = (query: object): Probe =>
    ask('getVideoStats', { metric: 'engagement_rate_by_views', ...query }, { id: String(video?.id) });
  const project_id = firstRow(context, 'listCreators')?.project_id;
  const range = { from: '2026-01-01', to: '2026-01-02' };
  const lists = (['listCreators', 'listPayoutAccruals'] as const).filter((list) => pages.has(list));
  const ofProject = refuse(
    'days of a heatmap',
    'a heatmap without days is refused',
    ask('getPostingHeatmap', { project_id }),
  );
  const ofVideos = [
    refuse('granularity', 'granularity=week of a video is refused', ofVideo({ granularity: 'week' })),
    refuse('metric refused', 'followers of a video are refused', ofVideo({ metric: 'engagement_rate_by_followers' })),
  ];
  return [
    ...lists.map((list) => refuse('limit', 'limit=0 is refused', ask(list, { limit: 0 }))),
    refuse('limit', 'limit=101 is refused', ask('listVideos', { limit: 101 })),
    refuse('cursor', 'a cursor that never was is refused', ask('listCreators', { cursor: 'never-was' })),
    refuse('unknown id', 'an unknown creator is refused', ask('getCreator', {}, { id: NOBODY }), 404),
    refuse('unknown id', 'an unknown payment is refused', ask('getPayoutPayment', {}, { id: NOBODY }), 404),
    refuse('unknown id', 'an unknown method is refused', ask('getPayoutMethod', {}, { id: NOBODY }), 404),
    refuse('project of a heatmap', 'a heatmap without project_id is refused', ask('getPostingHeatmap', range)),
    ...(project_id === undefined ? [] : [ofProject]),
    refuse('project of a leaderboard', 'a leaderboard without project_id is refused', ask('getVideoLeaderboard', {})),
    ...(video === undefined ? [] : ofVideos),
  ];
}

/** A refusal is in the envelope. If its status for the caller's faults is not published, this project chose one. */
function judgeRefusal(
  operation: OperationId,
  { status, body }: CheckedResponse,
  { due, spec }: { readonly due: number; readonly spec: SpecResponses },
): Findings {
  if (status < 400) return published(`responded with ${status}; a refusal was due (${due})`);
  const isDue = status === due ? ours() : ours(`responded with ${status}, not ${due}`);
  // A service that does not offer this says so.
  if (status === 501) return isDue;
  if (status >= 500) return published(`responded with ${status}, as if the service were broken`);
  const given = readCode(readField(body, 'meta'));
  const code = typeof given === 'string' ? given : 'invalid_query';
  const isOther = status === 400 && code !== 'invalid_query';
  // Codes are compared letter by letter, so another case is another code.
  const named =
    code === code.toLowerCase()
      ? ours(...(isOther ? [`has the code ${code}, not invalid_query`] : []))
      : published(`has the code ${code}; published codes are in small letters`);
  return joinFindings([isDue, named, spec.findings(operation, due, body)]);
}

/** The lists that are also read by longer pages, because a row that is left out of them is money or work. */
const READ_TWICE: readonly OperationId[] = ['listCreators', 'listVideos', 'listPayoutAccruals', 'listPayoutPayments'];

/** Follows the cursor of every list once, and compares two pages of some lists with one page twice as long. */
function listCursors({ pages }: CheckContext): CheckQuestion[] {
  const usual: CheckQuestion = {
    name: 'default limit',
    question: 'a page without a limit has 50 rows at most',
    probe: ask('listVideos', {}),
    judge: judgeSuccess('without a limit'),
  };
  return [usual, ...listOrders(pages), ...[...pages.values()].flatMap(followPage)];
}

function followPage(page: ListPage): CheckQuestion[] {
  const { probe, rows, nextCursor } = page;
  let paged: ReadPages | undefined = nextCursor === null ? { rows, isAll: true } : undefined;
  const next: CheckQuestion = {
    name: 'cursor',
    question: 'its cursor leads on',
    probe: { ...probe, query: { ...probe.query, cursor: nextCursor } },
    judge: judgeSuccess('to a cursor of its own', ({ body }) => {
      const second = { rows: pickRows(body), nextCursor: readCursor(body) };
      paged = { rows: [...rows, ...second.rows], isAll: second.nextCursor === null };
      return findCursorFaults(page, second);
    }),
  };
  const limit = Number(probe.query.limit);
  const whole: CheckQuestion = {
    name: 'pages',
    question: 'its pages leave out no row',
    probe: { ...probe, query: { ...probe.query, limit: limit * 2 } },
    judge: judgeSuccess(`to limit=${limit * 2}`, ({ body }) =>
      published(...(paged ? findLeftOut(paged, pickRows(body)) : [])),
    ),
  };
  const isReadTwice = READ_TWICE.includes(probe.operation) && rows.length >= limit;
  return [...(nextCursor === null ? [] : [next]), ...(isReadTwice ? [whole] : [])];
}

/** Money is listed with the newest first; accruals of one hour have one time, so a long page is read. */
function listOrders(pages: CheckContext['pages']): CheckQuestion[] {
  const lists = (['listPayoutAccruals', 'listPayoutPayments'] as const).filter((list) => pages.get(list)?.nextCursor);
  return lists.map((list) => ({
    name: 'order',
    question: 'the newest row comes first',
    probe: ask(list, { limit: 100 }),
    judge: judgeSuccess('to limit=100', ({ body }) => ours(...findOrderFaults(pickRows(body)))),
  }));
}

/** Reads the accrual that a line of a payment settles. */
function listLines({ pages }: CheckContext): CheckQuestion[] {
  const found = findLine(pages.get('listPayoutPayments')?.rows ?? []);
  if (!found) return [];
  const judge: CheckQuestion['judge'] = ({ status, body }) =>
    status >= 300
      ? ours(`responded with ${status} to the accrual that a line names`)
      : published(...findLineFaults(found, readRow(body)));
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
  if (query.format === 'csv' || query.include_disabled === true) return published();
  const isJson = /[/+]json\b/i.test(contentType);
  const form = isJson
    ? published()
    : published(`has the content type ${contentType || 'nothing'}, not application/json`);
  if (status >= 300) return form;
  if (!operations[operation].path.endsWith('/{id}')) {
    const limit = Number(query.limit ?? DEFAULT_LIMIT[operation] ?? Infinity);
    return joinFindings([form, findPageFaults(operation, pickRows(body), limit)]);
  }
  const row = readRow(body);
  const isOther = path.id !== undefined && row.id !== undefined && row.id !== path.id;
  const owner = isOther ? ['/data/id is not the id that was asked for'] : listed ? findChanges(listed, row) : [];
  return joinFindings([form, published(...owner), findOwnFaults(operation, row)]);
}

/** The rows of a page of lists that are asked for without a limit. */
const DEFAULT_LIMIT: { readonly [Id in OperationId]?: number } = { listVideos: 50 };

/** The defects of a page: more rows than requested, a row twice, or rows that contradict themselves. */
function findPageFaults(operation: OperationId, rows: readonly Row[], limit: number): Findings {
  const ids = rows.map(({ id }) => id).filter((id) => id !== undefined);
  return joinFindings([
    published(
      ...(rows.length > limit ? [`has ${writeCount(rows.length, 'row')} where limit=${limit} was asked for`] : []),
      ...(new Set(ids).size < ids.length ? ['has a row twice'] : []),
    ),
    ...rows.map((row, at) => findOwnFaults(operation, row, `/data/${at}`)),
  ]);
}

/** The contradictions in a single row of a response. */
function findOwnFaults(operation: OperationId, row: Row, place = '/data'): Findings {
  const rules = ROW_RULES.filter((rule) => rule.of.includes(operation));
  return joinFindings(
    rules.map(({ isOurs, find }) => (isOurs ? ours : published)(...find(row).map((fault) => `${place} ${fault}`))),
  );
}

/** Whether a second page follows the first: other rows, another cursor, and (this project's choice) older rows. */
function findCursorFaults(first: ListPage, second: Omit<ListPage, 'probe'>): Findings {
  const seen = new Set(first.rows.map(({ id }) => id));
  const again = second.rows.filter(({ id }) => id !== undefined && seen.has(id));
  const isSame = second.nextCursor !== null && second.nextCursor === first.nextCursor;
  return {
    published: [
      ...(again.length > 0 ? [`has ${writeCount(again.length, 'row')} of the page before again`] : []),
      ...(isSame ? ['has the cursor that it was asked with as the next one, so that paging never ends'] : []),
    ],
    ours: findOrderFaults([...first.rows, ...second.rows]),
  };
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
function listFilters(context: CheckContext): CheckQuestion[] {
  const first = (list: OperationId): Row | undefined => firstRow(context, list);
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
  const otherPayment = payment?.status === 'voided' ? 'paid' : 'voided';
  const filters: Filter[] = [
    { operation: 'listPayoutAccruals', name: 'status', value: accrual && other },
    { operation: 'listPayoutAccruals', name: 'status', value: accrual?.status, isShown: true },
    { operation: 'listPayoutAccruals', name: 'creator_id', value: accrual?.creator_id, isShown: true },
    { operation: 'listPayoutPayments', name: 'status', value: payment && otherPayment },
    { operation: 'listPayoutPayments', name: 'status', value: payment?.status, isShown: true },
    { operation: 'listPayoutPayments', name: 'creator_id', value: payment?.creator_id, isShown: true },
    { operation: 'listCreators', name: 'search', value: part || undefined, fits: hasPart, isShown: true },
    { operation: 'listVideos', name: 'creator_id', value: creator?.id },
    ...ofProject,
  ];
  return [...filters.flatMap((filter) => toQuestion(filter, context.spec)), ...listIncluded(context)];
}

function toQuestion(filter: Filter, spec: SpecResponses): CheckQuestion[] {
  const { operation, name, value, isShown = false } = filter;
  if (!['string', 'boolean'].includes(typeof value) || !(name in (requestSchemas[operation].query ?? {}))) return [];
  const { fits = (row: Row): boolean => row[name] === undefined || row[name] === value } = filter;
  const asked = `${name}=${String(value)}`;
  const find = (status: number, rows: readonly Row[]): string[] => {
    const others = rows.filter((row) => !fits(row));
    if (others.length > 0) return [`has ${writeCount(others.length, 'row')} that ${asked} leaves out`];
    if (status >= 300) return [`responded with ${status} to ${asked}`];
    return isShown && rows.length === 0 ? [`has no row with ${asked}, and the list shows one`] : [];
  };
  return [
    {
      probe: ask(operation, { [name]: value, limit: PAGE }),
      name: `filter ${name}`,
      question: `${asked} is kept`,
      judge: ({ status, body }) => spec.sort(operation, name, status, find(status, pickRows(body))),
    },
  ];
}

/** All methods, disabled ones too, are at least those that are listed. */
function listIncluded({ pages }: CheckContext): CheckQuestion[] {
  const page = pages.get('listPayoutMethods');
  if (!page) return [];
  const judge = judgeSuccess('to include_disabled=true', ({ body }) => {
    const ids = new Set(pickRows(body).map(({ id }) => id));
    const missing = page.rows.filter(({ id }) => !ids.has(id));
    if (missing.length === 0) return published();
    return published(`lacks ${writeCount(missing.length, 'method')} that the list shows`);
  });
  const probe = ask('listPayoutMethods', { include_disabled: true, limit: 100 });
  return [{ name: 'include_disabled', question: 'include_disabled=true leaves out no method', probe, judge }];
}

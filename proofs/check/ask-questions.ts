import { writeCount } from '../../base/options/write-count.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { findChanges, findLeftOut, findLine, findLineFaults } from './compare-rows.js';
import { findCursorFaults, findOwnFaults, findPageFaults } from './find-page-faults.js';
import type { Probe } from './make-probe.js';
import type { SpecResponses } from './spec-responses.js';

/** A response of the API. */
export interface CheckedResponse {
  readonly status: number;
  readonly body: unknown;
  readonly contentType: string;
  readonly date: string | null;
}

/** The first page of a list, as the check has read it. */
export interface ListPage {
  readonly probe: Probe;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly nextCursor: string | null;
}

/** A call in addition to one per operation, and the check of its response. */
export interface Question {
  readonly question: string;
  readonly probe: Probe;
  /** The defects of the response: compared with the published facts, and with this project's choices. */
  judge(response: CheckedResponse): { readonly published: readonly string[]; readonly ours: readonly string[] };
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The calls after the lists are known, all of them GETs. They use only parameters that the spec documents. */
export function listQuestions(pages: ReadonlyMap<OperationId, ListPage>, spec: SpecResponses): Question[] {
  return [...listRefusals(pages, spec), ...listFilters(pages, spec), ...listCursors(pages), ...listLines(pages)];
}

function ask(operation: OperationId, query: Probe['query'], path: Probe['path'] = {}): Probe {
  return { operation, path, query };
}

function listRefusals(pages: ReadonlyMap<OperationId, ListPage>, spec: SpecResponses): Question[] {
  const refuse = (question: string, probe: Probe, statuses: readonly number[]): Question => ({
    question,
    probe,
    judge: (response) => judgeRefusal(probe.operation, response, { statuses, spec }),
  });
  const lists = (['listCreators', 'listPayoutAccruals'] as const).filter((list) => pages.has(list));
  return [
    ...lists.map((list) => refuse('limit=0 is refused', ask(list, { limit: 0 }), [400])),
    refuse('limit=101 is refused', ask('listVideos', { limit: 101 }), [400]),
    refuse('a cursor that never was is refused', ask('listCreators', { cursor: 'never-was' }), [400]),
    refuse('an unknown creator is refused', ask('getCreator', {}, { id: NOBODY }), [404]),
    refuse('an unknown payment is refused', ask('getPayoutPayment', {}, { id: NOBODY }), [404]),
    refuse('an unknown method is refused', ask('getPayoutMethod', {}, { id: NOBODY }), [404]),
  ];
}

/** A refusal is in the envelope. If its status for the caller's faults is not published, this project chose one. */
function judgeRefusal(
  operation: OperationId,
  { status, body }: CheckedResponse,
  { statuses, spec }: { readonly statuses: readonly number[]; readonly spec: SpecResponses },
): ReturnType<Question['judge']> {
  if (status < 400)
    return { published: [`responded with ${status}; a refusal was due (${statuses.join(' or ')})`], ours: [] };
  // A service that does not offer this says so.
  if (status === 501) return { published: [], ours: [`responded with 501, not ${statuses.join(' or ')}`] };
  if (status >= 500) return { published: [`responded with ${status}, as if the service were broken`], ours: [] };
  const ours = statuses.includes(status) ? [] : [`responded with ${status}, not ${statuses.join(' or ')}`];
  const found = spec.findings(operation, statuses[0] as number, body);
  return { published: found.published, ours: [...ours, ...found.ours] };
}

function listFilters(pages: ReadonlyMap<OperationId, ListPage>, spec: SpecResponses): Question[] {
  const questions: Question[] = [];
  // `isShown`: the list itself has a row with this value.
  const filter = (
    operation: OperationId,
    name: string,
    value: unknown,
    { fits, isShown = false }: { readonly fits: (row: Row) => boolean; readonly isShown?: boolean },
  ): void => {
    if (value === undefined || value === null || !spec.queryNames(operation).includes(name)) return;
    const probe = ask(operation, { [name]: value, limit: PAGE });
    questions.push({
      question: `${name}=${String(value)} is kept`,
      probe,
      judge: ({ status, body }) => {
        const rows = pickRows(body);
        const others = rows.filter((row) => !fits(row));
        const asked = `${name}=${String(value)}`;
        if (others.length > 0) {
          return { published: [`has ${writeCount(others.length, 'row')} that ${asked} leaves out`], ours: [] };
        }
        if (status >= 300) return { published: [`responded with ${status} to ${asked}`], ours: [] };
        const isEmpty = isShown && rows.length === 0;
        return { published: isEmpty ? [`has no row with ${asked}, and the list shows one`] : [], ours: [] };
      },
    });
  };
  const accrual = pages.get('listPayoutAccruals')?.rows[0];
  const creator = pages.get('listCreators')?.rows[0];
  const other = ['rejected', 'paid', 'earned'].find((status) => status !== accrual?.status);
  const has =
    (field: string, value: unknown) =>
    (row: Row): boolean =>
      row[field] === undefined || row[field] === value;
  for (const status of [other, accrual?.status]) {
    if (accrual) {
      const isShown = status === accrual.status;
      filter('listPayoutAccruals', 'status', status, { fits: has('status', status), isShown });
    }
  }
  if (accrual) {
    const { creator_id: id } = accrual;
    filter('listPayoutAccruals', 'creator_id', id, { fits: has('creator_id', id), isShown: true });
  }
  if (creator) {
    const part = String(creator.tiktok_handle).slice(1, 4);
    const holds = ({ tiktok_handle: handle }: Row): boolean =>
      String(handle).toLowerCase().includes(part.toLowerCase());
    if (part !== '') filter('listCreators', 'search', part, { fits: holds, isShown: true });
    filter('listVideos', 'creator_id', creator.id, { fits: has('creator_id', creator.id) });
  }
  for (const list of ['listCreators', 'listVideos', 'listCampaigns', 'listPayoutStructures'] as const) {
    const project = pages.get(list)?.rows[0]?.project_id;
    filter(list, 'project_id', project, { fits: has('project_id', project), isShown: true });
  }
  return questions;
}

const PAGE = 20;

/** The lists that are also read by longer pages, because a row that is left out of them is money or work. */
const READ_TWICE: readonly OperationId[] = ['listCreators', 'listVideos', 'listPayoutAccruals', 'listPayoutPayments'];

/** Follows the cursor of every list once, and compares two pages of some lists with one page twice as long. */
function listCursors(pages: ReadonlyMap<OperationId, ListPage>): Question[] {
  return [...pages.values()].flatMap((page) => {
    const { probe, rows, nextCursor } = page;
    let second: readonly Row[] | undefined = nextCursor === null ? [] : undefined;
    let isAll = nextCursor === null;
    const next = { ...probe, query: { ...probe.query, cursor: nextCursor } };
    const judge: Question['judge'] = ({ status, body }) => {
      if (status >= 300) return { published: [`responded with ${status} to a cursor of its own`], ours: [] };
      second = pickRows(body);
      isAll = readCursor(body) === null;
      return findCursorFaults(page, { rows: second, nextCursor: readCursor(body) });
    };
    const limit = Number(probe.query.limit);
    const whole: Question = {
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
      ...(nextCursor === null ? [] : [{ question: 'its cursor leads on', probe: next, judge }]),
      ...(READ_TWICE.includes(probe.operation) && rows.length >= limit ? [whole] : []),
    ];
  });
}

/** Reads the accrual that a line of a payment settles. */
function listLines(pages: ReadonlyMap<OperationId, ListPage>): Question[] {
  const found = findLine(pages.get('listPayoutPayments')?.rows ?? []);
  if (!found) return [];
  const judge: Question['judge'] = ({ status, body }) => {
    if (status >= 300) return { published: [], ours: [`responded with ${status} to the accrual that a line names`] };
    return { published: findLineFaults(found, readRow(body)), ours: [] };
  };
  const probe = ask('getPayoutAccrual', {}, { id: String(found.line.accrual_id) });
  return [{ question: 'the accrual of a line fits its payment', probe, judge }];
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a list's response. */
export function pickRows(body: unknown): readonly Row[] {
  const data = (body as { readonly data?: unknown } | null | undefined)?.data;
  return Array.isArray(data) ? data.filter((row) => typeof row === 'object' && row !== null) : [];
}

function readRow(body: unknown): Row {
  const data = (body as { readonly data?: unknown } | null | undefined)?.data;
  return typeof data === 'object' && data !== null ? (data as Row) : {};
}

/** The cursor of a list's response; null at the end. */
export function readCursor(body: unknown): string | null {
  const cursor = (body as { readonly meta?: { readonly nextCursor?: unknown } | null } | null | undefined)?.meta
    ?.nextCursor;
  return typeof cursor === 'string' && cursor !== '' ? cursor : null;
}

/**
 * The defects of a response besides its form: its content type, its owner, contradictions between its rows, and those with
 * the row of the list that it was asked for by.
 */
export function findRowFaults(
  { operation, path, query }: Probe,
  { status, body, contentType }: CheckedResponse,
  listed?: Row,
): string[] {
  const faults: string[] = [];
  if (!/[/+]json\b/i.test(contentType))
    faults.push(`has the content type ${contentType || 'nothing'}, not application/json`);
  if (status >= 300) return faults;
  const row = readRow(body);
  const asked = path.id;
  if (operations[operation].path.endsWith('/{id}')) {
    if (asked !== undefined && row.id !== undefined && row.id !== asked) {
      faults.push('/data/id is not the id that was asked for');
    } else if (listed) {
      faults.push(...findChanges(listed, row));
    }
    faults.push(...findOwnFaults(operation, row));
  }
  return [...faults, ...findPageFaults(operation, pickRows(body), Number(query.limit ?? Number.POSITIVE_INFINITY))];
}

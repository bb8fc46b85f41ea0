import { writeCount } from '../../base/options/write-count.js';
import type { OperationId } from '../../src/generated/operations.js';
import type { Row } from './make-probe.js';
import { ask, type CheckQuestion, type ListPage, pickRows } from './question.js';
import type { Findings, SpecResponses } from './spec-responses.js';

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
export function listFilters(pages: ReadonlyMap<OperationId, ListPage>, spec: SpecResponses): CheckQuestion[] {
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

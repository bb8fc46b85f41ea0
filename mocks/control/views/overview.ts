import { compareText } from '../../../base/values/compare-text.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import type { AccrualStatus } from '../../../src/generated/entities.js';
import { findLivePayment } from '../../world/payouts/accruals.js';
import { showCreator } from '../../world/scraper/history.js';
import { toIso } from '../../world/store/calendar.js';
import { unmix32 } from '../../world/store/ids.js';
import type { CreatorRow, PayoutAccrualRow, PayoutPaymentRow } from '../../world/store/rows.js';
import type { ScraperMode, Tier, World } from '../../world/store/world.js';
import type { Start } from '../state/boot-world.js';
import type { MockOptions } from '../state/options.js';
import { countBalances, type EarnedAndPaid, type TimelineDay } from './tally.js';

/** A part of a world. */
export interface OverviewFilter {
  /** Accruals, payments and timeline of this creator only. */
  readonly creatorId?: string;
  /** Accruals in this status only. */
  readonly status?: AccrualStatus;
  /** Creators whose handle contains this, ignoring case. */
  readonly search?: string;
  /** Maximum number of rows per list. Default 50. */
  readonly limit?: number;
}

/** A creator as the API shows it, with its balance. */
export type CreatorBalance = CreatorRow & EarnedAndPaid;

/** An accrual with the names for its ids, and the id of the payment that paid it; null if none did, or it was voided. */
export type NamedAccrual = PayoutAccrualRow & {
  readonly tiktok_handle: string;
  readonly structure_name: string;
  readonly payment_id: string | null;
};

/** A payment with the handle of its creator, null if it is ad-hoc. */
export type NamedPayment = PayoutPaymentRow & { readonly tiktok_handle: string | null };

/** Options of `createMock`, as far as they are not its defaults. */
type WorldStart = Pick<
  MockOptions,
  'seed' | 'now' | 'randomSeed' | 'timezone' | 'tier' | 'banned' | 'rules' | 'limits'
>;

/** An overview of a world, in one consistent read that leaves no trace in its journal, limits and faults. */
export interface Overview {
  /** The world's time, ISO 8601. */
  readonly now: string;
  readonly org_id: string;
  readonly scraper: ScraperMode;
  /** Null if no caps of a subscription apply. */
  readonly tier: Tier | null;
  readonly banned: boolean;
  /** How many rows there are; removed creators count. */
  readonly totals: {
    readonly projects: number;
    readonly creators: number;
    readonly videos: number;
    readonly campaigns: number;
    readonly structures: number;
    readonly accruals: number;
    readonly payments: number;
  };
  /** The largest balance first, then by handle. Includes removed creators, with `is_active` false. */
  readonly creators: Excerpt<CreatorBalance>;
  /** Newest first. */
  readonly accruals: Excerpt<NamedAccrual>;
  /** Newest first. */
  readonly payments: Excerpt<NamedPayment>;
  /** Of payments that are not voided and name no creator. With the creators' sums it is all that was paid. */
  readonly paid_without_creator_cents: number;
  /** Earned and paid by day, in cents. */
  readonly timeline: readonly TimelineDay[];
  /** The options of `createMock` that make the world as it began; null after a seed file, a snapshot or a folder. */
  readonly start: WorldStart | null;
}

/** The first rows of a list, and how many rows match in all. */
export interface Excerpt<Row> {
  readonly total: number;
  readonly data: readonly Row[];
}

/** Reads a world without affecting it. */
export function createOverview(world: World, start: Start | null, filter: OverviewFilter): Overview {
  const { tables, state } = world;
  const tally = countBalances(world, filter.creatorId);
  return {
    now: world.now,
    org_id: state.orgId,
    scraper: state.scraper,
    tier: state.tier,
    banned: state.banned,
    totals: {
      projects: tables.projects.size,
      creators: tables.creators.size,
      videos: tables.videos.size,
      campaigns: tables.campaigns.size,
      structures: tables.payoutStructures.size,
      accruals: tables.payoutAccruals.size,
      payments: tables.payoutPayments.size,
    },
    creators: listCreators(world, filter, tally.getBalance),
    accruals: listAccruals(world, filter),
    payments: listPayments(world, filter),
    paid_without_creator_cents: tally.paidWithoutCreatorCents,
    timeline: tally.timeline,
    start: describeStart(start),
  };
}

function listCreators(
  world: World,
  filter: OverviewFilter,
  getBalance: (creatorId: string) => EarnedAndPaid,
): Excerpt<CreatorBalance> {
  const { search = '', limit = 50 } = filter;
  const wanted = search.replace(/^@/, '').toLowerCase();
  const found = [...world.tables.creators.values()]
    .filter((row) => row.tiktok_handle.toLowerCase().includes(wanted))
    .map((row) => ({ row, balance: getBalance(row.id) }))
    .sort(
      (left, right) =>
        right.balance.earned_cents - left.balance.earned_cents ||
        compareText(left.row.tiktok_handle, right.row.tiktok_handle),
    );
  const data = found.slice(0, limit).map(({ row, balance }) => ({ ...showCreator(world, row), ...balance }));
  return { total: found.length, data };
}

function listAccruals(world: World, filter: OverviewFilter): Excerpt<NamedAccrual> {
  const { creatorId, status, limit = 50 } = filter;
  const table = world.tables.payoutAccruals;
  const ofCreator = creatorId === undefined ? table.sorted() : table.by('creator_id', creatorId);
  const rows = status === undefined ? ofCreator : ofCreator.filter((row) => row.status === status);
  return excerpt(rows, limit, (row) => ({
    ...row,
    tiktok_handle: world.tables.creators.get(row.creator_id)?.tiktok_handle ?? '',
    structure_name: world.tables.payoutStructures.get(row.structure_id)?.name ?? '',
    payment_id: row.status === 'paid' ? (findLivePayment(world, row)?.id ?? null) : null,
  }));
}

function listPayments({ tables }: World, { creatorId, limit = 50 }: OverviewFilter): Excerpt<NamedPayment> {
  const table = tables.payoutPayments;
  const rows = creatorId === undefined ? table.sorted() : table.by('creator_id', creatorId);
  return excerpt(rows, limit, (row) => ({
    ...row,
    tiktok_handle: tables.creators.get(row.creator_id ?? '')?.tiktok_handle ?? null,
  }));
}

/** The options by which `createMock` makes the same world; null where options alone do not say it. */
function describeStart(start: Start | null): WorldStart | null {
  if (start === null || typeof start.seed === 'object') return null;
  const { number, seed, now, timezone, tier, caps, banned, rules = {}, rateLimits } = start;
  // Each organization has a number of its own. This seed gives it to the default one of another mock.
  const randomSeed = unmix32(unmix32(number));
  const limits = { ...(caps && { caps }), ...(rateLimits && { rateLimits }) };
  return {
    seed,
    now: toIso(now),
    ...keepGiven({ timezone, tier: tier ?? undefined }),
    ...(randomSeed !== 1 && { randomSeed }),
    ...(banned && { banned }),
    ...(Object.keys(rules).length > 0 && { rules }),
    ...(Object.keys(limits).length > 0 && { limits }),
  };
}

/** The latest rows, newest first; `rows` is a live array, oldest first, that must not be changed. */
function excerpt<Row, Shown>(rows: readonly Row[], limit: number, show: (row: Row) => Shown): Excerpt<Shown> {
  return { total: rows.length, data: rows.slice(-limit).reverse().map(show) };
}

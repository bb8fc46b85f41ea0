import type { AccrualStatus } from '../../../src/generated/entities.js';
import { showCreator } from '../../world/scraper/history.js';
import type { CreatorRow, PayoutAccrualRow, PayoutPaymentRow } from '../../world/store/rows.js';
import type { ScraperMode, Tier, World } from '../../world/store/world.js';
import {
  type CountedCampaign,
  listCatalogue,
  type NamedGoal,
  type NamedVideo,
  type StructureWithVersions,
} from './catalogue.js';
import { type Excerpt, excerpt } from './excerpt.js';
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

export type { Excerpt } from './excerpt.js';

/** A creator as the API shows it, with its balance. */
export type CreatorBalance = CreatorRow & EarnedAndPaid;

/** An accrual with the names for its ids. */
export type NamedAccrual = PayoutAccrualRow & { readonly tiktok_handle: string; readonly structure_name: string };

/** A payment with the handle of its creator, null if it is ad-hoc. */
export type NamedPayment = PayoutPaymentRow & { readonly tiktok_handle: string | null };

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
  /** Newest first, of the filter's creator, including excluded ones. */
  readonly videos: Excerpt<NamedVideo>;
  /** Newest first. */
  readonly structures: Excerpt<StructureWithVersions>;
  /** Newest first, of the filter's creator. */
  readonly goals: Excerpt<NamedGoal>;
  /** Newest first. */
  readonly campaigns: Excerpt<CountedCampaign>;
  /** Earned and paid by day, in cents. */
  readonly timeline: readonly TimelineDay[];
  readonly payout_methods: readonly { readonly id: string; readonly name: string; readonly is_active: boolean }[];
}

/** Reads a world without affecting it. */
export function createOverview(world: World, filter: OverviewFilter = {}): Overview {
  const { creatorId, limit = 50 } = filter;
  const { tables, state } = world;
  const tally = countBalances(world, creatorId);
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
    payments: excerpt(paymentRows(world, creatorId), limit, (row) => namedPayment(world, row)),
    ...listCatalogue(world, filter),
    timeline: tally.timeline,
    payout_methods: [...tables.payoutMethods.values()].map(({ id, name, is_active }) => ({ id, name, is_active })),
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
        (left.row.tiktok_handle < right.row.tiktok_handle ? -1 : 1),
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
  }));
}

function paymentRows(world: World, creatorId: string | undefined): readonly PayoutPaymentRow[] {
  const table = world.tables.payoutPayments;
  return creatorId === undefined ? table.sorted() : table.by('creator_id', creatorId);
}

function namedPayment(world: World, row: PayoutPaymentRow): NamedPayment {
  const creator = row.creator_id === null ? undefined : world.tables.creators.get(row.creator_id);
  return { ...row, tiktok_handle: creator?.tiktok_handle ?? null };
}

import type { AccrualStatus } from '../../../src/generated/entities.js';
import { showCreator, showVideo } from '../../world/scraper/history.js';
import type {
  CampaignRow,
  CreatorRow,
  GoalRow,
  PayoutAccrualRow,
  PayoutPaymentRow,
  PayoutStructureRow,
  PayoutStructureVersionRow,
  VideoRow,
} from '../../world/store/rows.js';
import type { ScraperMode, Tier, World } from '../../world/store/world.js';
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

/** The first rows of a list, and how many rows match in all. */
export interface Excerpt<Row> {
  readonly total: number;
  readonly data: readonly Row[];
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

/** A video as the API shows it, with the handle of its creator; null if it was added by its URL. */
type NamedVideo = VideoRow & { readonly tiktok_handle: string | null };

/** A goal with the handle of its creator. */
type NamedGoal = GoalRow & { readonly tiktok_handle: string };

/** A structure with all of its versions, oldest first, and how many creators are assigned now. */
type StructureWithVersions = PayoutStructureRow & {
  readonly versions: readonly PayoutStructureVersionRow[];
  readonly assigned: number;
};

/** A campaign with the number of its own items. */
type CountedCampaign = CampaignRow & { readonly item_count: number };

/** The latest rows that people set up and creators post. */
interface CatalogueLists {
  readonly videos: Excerpt<NamedVideo>;
  readonly structures: Excerpt<StructureWithVersions>;
  readonly goals: Excerpt<NamedGoal>;
  readonly campaigns: Excerpt<CountedCampaign>;
}

/** Videos, structures, goals and campaigns of a world; `creatorId` narrows videos and goals to one creator. */
function listCatalogue(
  world: World,
  { creatorId, limit = 50 }: { readonly creatorId?: string; readonly limit?: number },
): CatalogueLists {
  const { videos, goals, payoutStructures, payoutStructureVersions, payoutAssignments, campaigns, campaignItems } =
    world.tables;
  const nameCreator = (id: string): string => world.tables.creators.get(id)?.tiktok_handle ?? '';
  return {
    videos: excerpt(creatorId === undefined ? videos.sorted() : videos.by('creator_id', creatorId), limit, (row) => ({
      ...showVideo(world, row),
      tiktok_handle: row.creator_id === null ? null : nameCreator(row.creator_id),
    })),
    structures: excerpt(payoutStructures.sorted(), limit, (row) => ({
      ...row,
      versions: payoutStructureVersions.by('structure_id', row.id),
      assigned: payoutAssignments.by('structure_id', row.id).filter((one) => one.unassigned_at === null).length,
    })),
    goals: excerpt(creatorId === undefined ? goals.sorted() : goals.by('creator_id', creatorId), limit, (row) => ({
      ...row,
      tiktok_handle: nameCreator(row.creator_id),
    })),
    campaigns: excerpt(campaigns.sorted(), limit, (row) => ({
      ...row,
      item_count: campaignItems.by('campaign_id', row.id).length,
    })),
  };
}

/** The latest rows, newest first; `rows` is a live array, oldest first, that must not be changed. */
function excerpt<Row, Shown>(rows: readonly Row[], limit: number, show: (row: Row) => Shown): Excerpt<Shown> {
  return { total: rows.length, data: rows.slice(-limit).reverse().map(show) };
}

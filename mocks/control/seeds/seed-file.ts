import type {
  AnnotationCreate,
  CampaignCreate,
  CampaignUpdate,
  CreatorCreate,
  CreatorUpdate,
  GoalCreate,
  GoalUpdate,
  PayoutMethodCreate,
  PayoutMethodUpdate,
  PayoutPaymentCreate,
  PayoutPaymentUpdate,
  PayoutStructureCreate,
  PayoutStructureUpdate,
  ProjectCreate,
  ProjectUpdate,
  VideoAdd,
  VideoUpdate,
} from '../../../src/generated/entities.js';
import type { CreatorCounts, VideoCounts } from '../../world/scraper/history.js';
import type { ScraperMode, Tier } from '../../world/store/world.js';

/**
 * A time in a seed: ISO 8601, or a duration such as `4w`, `2d 6h` or `90m` before `now` (`ago`), after it (`in`), or
 * after the beginning of its subject (`after`). That is the posting for `found_at` and the counts of a post, otherwise
 * the start of the seed. `{day: 26}` is 00:00 UTC of the day that is 26 days after the day of `now`, `{day: -1}` of the
 * day before.
 */
export type SeedTime =
  | string
  | { readonly ago: string; readonly in?: never; readonly after?: never; readonly day?: never }
  | { readonly in: string; readonly ago?: never; readonly after?: never; readonly day?: never }
  | { readonly after: string; readonly ago?: never; readonly in?: never; readonly day?: never }
  | { readonly day: number; readonly ago?: never; readonly in?: never; readonly after?: never };

/**
 * An entry of any list of a seed. It may mean several items; `{n}` in its texts is the number of each, from 1. `{+26}`
 * in a text is the date that is 26 days after the UTC day of `now`.
 */
export type SeedEntry<Entry> = Entry & {
  /** The number of items. An entry within a repeated one cannot have it. */
  readonly repeat?: number;
  /** How much later each item is than the one before, such as `1w`. It moves all its times. */
  readonly every?: string;
  /**
   * The place among everything that happens at the same instant, lowest first. Default: 0, or that of the entry around
   * it.
   */
  readonly order?: number;
};

/** A later change of a row: the body of its update, and its time. */
export type SeedChange<Body> = SeedEntry<Body & { readonly at: SeedTime }>;

/** New counts at a time, as from a scrape. */
export type SeedCounts<Counts> = SeedEntry<Counts & { readonly at: SeedTime }>;

type WithTimes<Body, Field extends keyof Body> = Omit<Body, Field> & {
  readonly [Name in Field]?: Body[Name] | SeedTime;
};

/** The fields of both kinds of videos: counts and later changes. */
interface SeedVideoLife extends VideoCounts {
  /** Later counts, one entry per scrape. */
  readonly counts?: ReadonlyArray<SeedCounts<VideoCounts>>;
  readonly changes?: ReadonlyArray<SeedChange<VideoUpdate>>;
  readonly tracking_disabled_at?: SeedTime;
  readonly removed_at?: SeedTime;
}

/** A video that a creator posted: the scraper finds it when the clock reaches `posted_at`. */
export interface SeedPost extends SeedVideoLife {
  readonly posted_at: SeedTime;
  /** When the scraper finds it. Default: at `posted_at`, or with its creator if that is later. */
  readonly found_at?: SeedTime;
  readonly title?: string | null;
  /** Its TikTok URL. Default: a URL made from its time. */
  readonly url?: string;
  /** The status right after discovery. Default: as the creator's tracking_mode says. */
  readonly tracking_status?: 'auto_tracked' | 'pending_review' | 'included' | 'excluded';
  readonly readme?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A video that was added by its URL: the body of `addVideo`. */
export type SeedVideo = VideoAdd & SeedVideoLife & { readonly at?: SeedTime };

/** A goal of a creator: the body of `createGoal`. */
export type SeedGoal = WithTimes<GoalCreate, 'start_date' | 'end_date'> & {
  readonly at?: SeedTime;
  readonly changes?: ReadonlyArray<SeedChange<WithTimes<GoalUpdate, 'start_date' | 'end_date'>>>;
  readonly removed_at?: SeedTime;
};

/** How a creator grows with the scraper `simulated`. Other fields follow from the creator's id. */
export interface SeedGrowth {
  /** New videos per week, on average. */
  readonly posts_per_week?: number;
  /** Views that a median video gets in its first month. */
  readonly typical_views?: number;
  /** How unequal the videos are: the standard deviation of the logarithm of their views. */
  readonly spread?: number;
  /** Followers at the first scrape. */
  readonly followers?: number;
  /** Titles that new videos take. */
  readonly captions?: readonly string[];
}

/** A review of a creator's videos that wait for one (`pending_review`) at that time. */
export interface SeedReview {
  readonly at: SeedTime;
  /** Only videos whose title contains this text, in upper and lower case as written. Default: all that wait. */
  readonly title?: string;
  readonly tracking_status: 'included' | 'excluded';
  readonly readme?: string | null;
}

/** A creator of a seed: the body of `createCreators`, and everything of that creator. */
export type SeedCreator = WithTimes<CreatorCreate, 'tracking_start_date'> &
  CreatorCounts & {
    readonly at?: SeedTime;
    /** The name that TikTok shows. Default: null. */
    readonly display_name?: string | null;
    /** Later followers and likes, one entry per scrape. */
    readonly counts?: ReadonlyArray<SeedCounts<CreatorCounts>>;
    readonly posts?: ReadonlyArray<SeedEntry<SeedPost>>;
    readonly goals?: ReadonlyArray<SeedEntry<SeedGoal>>;
    readonly growth?: SeedGrowth;
    readonly reviews?: ReadonlyArray<SeedEntry<SeedReview>>;
    readonly changes?: ReadonlyArray<SeedChange<CreatorUpdate>>;
    /**
     * When its account becomes private: until `now` nothing of it is scraped, so its `last_scraped_at` gets old. All
     * others are scraped once more at `now`.
     */
    readonly unreachable_at?: SeedTime;
    readonly removed_at?: SeedTime;
  };

/** The creator that is assigned to a structure: a handle (assigned as soon as both exist) or a handle with dates. */
export type SeedAssignment =
  | string
  | SeedEntry<{
      readonly creator: string;
      /** When the assignment begins to count. Default: when both exist. */
      readonly assigned_at?: SeedTime;
      /** When it was entered. Default: at `assigned_at`, or as soon as both exist. */
      readonly at?: SeedTime;
      readonly unassigned_at?: SeedTime;
    }>;

/** A payout structure of a seed: the body of `createPayoutStructure`; a change of its rule is a later version. */
export type SeedStructure = Omit<PayoutStructureCreate, 'project_id'> & {
  readonly at?: SeedTime;
  readonly assigned_to?: readonly SeedAssignment[];
  readonly changes?: ReadonlyArray<SeedChange<PayoutStructureUpdate>>;
  readonly archived_at?: SeedTime;
};

/** An item of a campaign: a creator by handle, a video by its URL, or a campaign by name, all of this project. */
export type SeedCampaignItem = SeedEntry<
  { readonly at?: SeedTime; readonly removed_at?: SeedTime } & (
    | { readonly creator: string; readonly video?: never; readonly campaign?: never }
    | { readonly video: string; readonly creator?: never; readonly campaign?: never }
    | { readonly campaign: string; readonly creator?: never; readonly video?: never }
  )
>;

/** A campaign of a seed: the body of `createCampaign`, and its items. */
export type SeedCampaign = WithTimes<CampaignCreate, 'target_at'> & {
  readonly at?: SeedTime;
  readonly items?: readonly SeedCampaignItem[];
  readonly changes?: ReadonlyArray<SeedChange<WithTimes<CampaignUpdate, 'target_at'>>>;
  readonly removed_at?: SeedTime;
};

/** Selects one accrual of a creator, which the cron made. The given fields must match exactly one. */
export interface SeedAccrualChoice {
  /** The structure, by name. */
  readonly structure?: string;
  /** A time in the accrual's period. */
  readonly period?: SeedTime;
}

/** The decision of a person about an accrual: rejected or voided. */
export interface SeedDecision extends SeedAccrualChoice {
  readonly at: SeedTime;
  /** The creator, by handle. */
  readonly creator: string;
  readonly status: 'rejected' | 'voided';
  /** Takes the oldest open accrual of those that match; if none is open, nothing happens. Default: false. */
  readonly first_open?: boolean;
}

/** A payment of a seed: the body of `createPayoutPayment` with names instead of ids. */
export type SeedPayment = WithTimes<
  Omit<PayoutPaymentCreate, 'project_id' | 'creator_id' | 'method_id' | 'accrual_ids'>,
  'paid_at'
> & {
  readonly at: SeedTime;
  /** By handle; without one it is an ad-hoc payment of the project. */
  readonly creator?: string;
  /** By name. */
  readonly method?: string;
  readonly accruals?: ReadonlyArray<SeedEntry<SeedAccrualChoice>>;
  /**
   * Pays what is open to the creator at that time and so many cents more; a negative number pays less. If nothing is
   * open, no payment is made.
   */
  readonly outstanding_plus_cents?: number;
  readonly changes?: ReadonlyArray<SeedChange<PayoutPaymentUpdate>>;
  readonly voided_at?: SeedTime;
};

/** An annotation of a project: the body of `createAnnotation` with a name instead of the id. */
export type SeedAnnotation = WithTimes<Omit<AnnotationCreate, 'project_id' | 'entity' | 'entity_id'>, 'date'> & {
  readonly at?: SeedTime;
  /** The subject, by handle, URL or name. Default: the project. */
  readonly creator?: string;
  readonly video?: string;
  readonly campaign?: string;
};

/** A payout method of a seed: the body of `createPayoutMethod`. Those that every organization has need not be listed. */
export type SeedMethod = PayoutMethodCreate & {
  readonly at?: SeedTime;
  readonly changes?: ReadonlyArray<SeedChange<PayoutMethodUpdate>>;
  readonly disabled_at?: SeedTime;
  readonly removed_at?: SeedTime;
};

/** A project of a seed: the body of `createProject`, and everything of that project. */
export type SeedProject = ProjectCreate & {
  readonly at?: SeedTime;
  readonly creators?: ReadonlyArray<SeedEntry<SeedCreator>>;
  readonly videos?: ReadonlyArray<SeedEntry<SeedVideo>>;
  readonly payout_structures?: ReadonlyArray<SeedEntry<SeedStructure>>;
  readonly campaigns?: ReadonlyArray<SeedEntry<SeedCampaign>>;
  readonly payout_accruals?: ReadonlyArray<SeedEntry<SeedDecision>>;
  readonly payout_payments?: ReadonlyArray<SeedEntry<SeedPayment>>;
  readonly annotations?: ReadonlyArray<SeedEntry<SeedAnnotation>>;
  readonly changes?: ReadonlyArray<SeedChange<ProjectUpdate>>;
};

/** The content of a seed file; `seed.schema.json` in the package describes it. */
export interface SeedFile {
  readonly $schema?: string;
  /** The clock when the world begins. Default `now`. */
  readonly start?: SeedTime;
  /** The clock at the end of the seed. The cron has run from `start` to here. Default: the mock's. */
  readonly now?: string;
  /** How creators are scraped between `start` and `now`. Default auto. */
  readonly scraper?: ScraperMode;
  /** How they are scraped after `now`. Default: as before. */
  readonly scraper_later?: ScraperMode;
  /** The organization's time zone, by its IANA name. Default UTC. */
  readonly timezone?: string;
  /** The subscription whose caps apply from `now` on. Default: no caps. */
  readonly tier?: Tier | null;
  /** Caps by limit key that differ from the subscription's; null lifts one. */
  readonly caps?: Readonly<Record<string, number | null>>;
  readonly payout_methods?: ReadonlyArray<SeedEntry<SeedMethod>>;
  readonly projects: ReadonlyArray<SeedEntry<SeedProject>>;
}

/**
 * A seed in TypeScript: returns it unchanged, and lets the compiler complete and check it. Make the returned value the
 * default export.
 *
 * @example
 * ```ts
 * const seed = defineSeed({
 *   projects: [{ name: 'Spring', creators: [{ tiktok_handle: 'maya.moves' }] }],
 * });
 * const mock = createMock({ seed });
 * ```
 */
export function defineSeed<const Seed extends SeedFile>(seed: Seed): Seed {
  return seed;
}

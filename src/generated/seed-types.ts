// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { AnnotationCreate, CampaignCreate, CampaignUpdate, CreatorCreate, CreatorUpdate, GoalCreate, GoalUpdate, PayoutMethodCreate, PayoutMethodUpdate, PayoutPaymentCreate, PayoutPaymentUpdate, PayoutStructureCreate, PayoutStructureUpdate, ProjectCreate, ProjectUpdate, VideoAdd, VideoUpdate } from './entities.js';

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

/** An entry of `payout_methods`. */
export type SeedMethod = PayoutMethodCreate & {
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  /** What is changed later: bodies of PayoutMethodUpdate, each with its time. */
  readonly changes?: ReadonlyArray<SeedEntry<PayoutMethodUpdate & {
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When it is disabled. */
  readonly disabled_at?: SeedTime;
  /** When it is removed. */
  readonly removed_at?: SeedTime;
};

/** A video that the creator posted; it is discovered when the clock reaches posted_at. */
export interface SeedPost {
  /** When it was posted. */
  readonly posted_at: SeedTime;
  /** When the scraper finds it. Default: at posted_at, or with its creator if that is later. */
  readonly found_at?: SeedTime;
  readonly title?: string | null;
  /** Must be the URL of a TikTok video, such as https://www.tiktok.com/@handle/video/7300000000000000001. */
  readonly url?: string;
  /** What it is once it was found; as the creator's tracking_mode says, unless told. */
  readonly tracking_status?: 'auto_tracked' | 'pending_review' | 'included' | 'excluded';
  readonly readme?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly view_count?: number;
  readonly like_count?: number;
  readonly comment_count?: number;
  readonly share_count?: number;
  readonly save_count?: number;
  readonly counts?: ReadonlyArray<SeedEntry<{
    /** When this happens. */
    readonly at: SeedTime;
    readonly view_count?: number;
    readonly like_count?: number;
    readonly comment_count?: number;
    readonly share_count?: number;
    readonly save_count?: number;
  }>>;
  readonly changes?: ReadonlyArray<SeedEntry<VideoUpdate & {
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When its tracking is disabled. */
  readonly tracking_disabled_at?: SeedTime;
  /** When it is removed. */
  readonly removed_at?: SeedTime;
}

/** An entry of `goals`. */
export type SeedGoal = Omit<GoalCreate, 'start_date' | 'end_date'> & {
  /** The first day. */
  readonly start_date?: SeedTime | null;
  /** The last day. */
  readonly end_date?: SeedTime | null;
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  /** What is changed later: bodies of GoalUpdate, each with its time. */
  readonly changes?: ReadonlyArray<SeedEntry<Omit<GoalUpdate, 'start_date' | 'end_date'> & {
    /** The first day. */
    readonly start_date?: SeedTime | null;
    /** The last day. */
    readonly end_date?: SeedTime | null;
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When it is removed. */
  readonly removed_at?: SeedTime;
};

/** How the creator grows with the scraper simulated. Other fields follow from the creator's id. */
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

/** A review of the videos that wait for one (pending_review) at that time. */
export interface SeedReview {
  /** When this happens. */
  readonly at: SeedTime;
  /** Only videos whose title contains this text. Default: all that wait. */
  readonly title?: string;
  readonly tracking_status: 'included' | 'excluded';
  readonly readme?: string | null;
}

/** An entry of `creators`. */
export type SeedCreator = Omit<CreatorCreate, 'tiktok_handle' | 'tracking_start_date'> & {
  /** Must be 1 to 30 of letters, digits, `.`, `_` and `-`; a leading @ is dropped. */
  readonly tiktok_handle: string;
  /** The first day of tracking. */
  readonly tracking_start_date?: SeedTime;
  /** The name that TikTok shows. */
  readonly display_name?: string | null;
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  readonly follower_count?: number;
  readonly total_likes_count?: number;
  readonly video_count?: number;
  /** Later counts, an entry a scrape; what is left out stays. */
  readonly counts?: ReadonlyArray<SeedEntry<{
    /** When this happens. */
    readonly at: SeedTime;
    readonly follower_count?: number;
    readonly total_likes_count?: number;
    readonly video_count?: number;
  }>>;
  readonly posts?: ReadonlyArray<SeedEntry<SeedPost>>;
  readonly goals?: ReadonlyArray<SeedEntry<SeedGoal>>;
  /** How the creator grows with the scraper simulated. Other fields follow from the creator's id. */
  readonly growth?: SeedGrowth;
  readonly reviews?: ReadonlyArray<SeedEntry<SeedReview>>;
  /** What is changed later: bodies of CreatorUpdate, each with its time. */
  readonly changes?: ReadonlyArray<SeedEntry<CreatorUpdate & {
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When its account becomes private. Nothing of it is scraped from then until now; all others are scraped at now. */
  readonly unreachable_at?: SeedTime;
  /** When it is removed. */
  readonly removed_at?: SeedTime;
};

/** An entry of `videos`. */
export type SeedVideo = Omit<VideoAdd, 'url'> & {
  /** Must be the URL of a TikTok video, such as https://www.tiktok.com/@handle/video/7300000000000000001. */
  readonly url: string;
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  readonly view_count?: number;
  readonly like_count?: number;
  readonly comment_count?: number;
  readonly share_count?: number;
  readonly save_count?: number;
  readonly counts?: ReadonlyArray<SeedEntry<{
    /** When this happens. */
    readonly at: SeedTime;
    readonly view_count?: number;
    readonly like_count?: number;
    readonly comment_count?: number;
    readonly share_count?: number;
    readonly save_count?: number;
  }>>;
  readonly changes?: ReadonlyArray<SeedEntry<VideoUpdate & {
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When its tracking is disabled. */
  readonly tracking_disabled_at?: SeedTime;
  /** When it is removed. */
  readonly removed_at?: SeedTime;
};

/** A handle, or a handle with dates. */
export interface SeedAssignment {
  /** A creator of this project, by handle. */
  readonly creator: string;
  /** From when it counts. */
  readonly assigned_at?: SeedTime;
  /** When it was entered; at assigned_at unless told. */
  readonly at?: SeedTime;
  /** When it ends. */
  readonly unassigned_at?: SeedTime;
}

/** An entry of `payout_structures`. */
export type SeedStructure = Omit<PayoutStructureCreate, 'project_id'> & {
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  readonly assigned_to?: ReadonlyArray<string | SeedEntry<SeedAssignment>>;
  /** What is changed later: bodies of PayoutStructureUpdate, each with its time. */
  readonly changes?: ReadonlyArray<SeedEntry<PayoutStructureUpdate & {
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When it is archived. */
  readonly archived_at?: SeedTime;
};

/** Must name exactly one of creator (handle), video (URL) and campaign (name), all of this project. */
export type SeedCampaignItem = {
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  /** When it is removed. */
  readonly removed_at?: SeedTime;
} & ({ readonly creator: string; readonly video?: never; readonly campaign?: never } | { readonly creator?: never; readonly video: string; readonly campaign?: never } | { readonly creator?: never; readonly video?: never; readonly campaign: string });

/** An entry of `campaigns`. */
export type SeedCampaign = Omit<CampaignCreate, 'target_at'> & {
  /** When the target is to be reached. */
  readonly target_at?: SeedTime | null;
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  readonly items?: ReadonlyArray<SeedEntry<SeedCampaignItem>>;
  /** What is changed later: bodies of CampaignUpdate, each with its time. */
  readonly changes?: ReadonlyArray<SeedEntry<Omit<CampaignUpdate, 'target_at'> & {
    /** When the target is to be reached. */
    readonly target_at?: SeedTime | null;
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When it is removed. */
  readonly removed_at?: SeedTime;
};

/** What was decided about one accrual that the cron made. */
export interface SeedDecision {
  /** When this happens. */
  readonly at: SeedTime;
  /** A creator of this project, by handle. */
  readonly creator: string;
  /** The structure of the accrual, by name. */
  readonly structure?: string;
  /** A time in the period of the accrual. */
  readonly period?: SeedTime;
  readonly status: 'rejected' | 'voided';
  /** Takes the oldest open accrual of those that match; if none is open, nothing happens. */
  readonly first_open?: boolean;
}

/** An entry of `accruals`. */
export interface SeedAccrualChoice {
  /** The structure of the accrual, by name. */
  readonly structure?: string;
  /** A time in the period of the accrual. */
  readonly period?: SeedTime;
}

/** An entry of `payout_payments`. */
export type SeedPayment = Omit<PayoutPaymentCreate, 'project_id' | 'creator_id' | 'method_id' | 'accrual_ids' | 'paid_at'> & {
  /** When this happens. */
  readonly at: SeedTime;
  /** A creator of this project, by handle. */
  readonly creator?: string;
  /** The payout method, by name. */
  readonly method?: string;
  /** What is paid, in place of all that is open. */
  readonly accruals?: ReadonlyArray<SeedEntry<SeedAccrualChoice>>;
  /** Pays what is open to the creator and so many cents more, or less if negative. If nothing is open, no payment is made. */
  readonly outstanding_plus_cents?: number;
  /** When it was paid; at `at` unless told. */
  readonly paid_at?: SeedTime;
  /** What is changed later: bodies of PayoutPaymentUpdate, each with its time. */
  readonly changes?: ReadonlyArray<SeedEntry<PayoutPaymentUpdate & {
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
  /** When it is voided. */
  readonly voided_at?: SeedTime;
};

/** An entry of `annotations`. */
export type SeedAnnotation = Omit<AnnotationCreate, 'project_id' | 'entity' | 'entity_id' | 'date'> & {
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  /** The day it stands at. */
  readonly date: SeedTime;
  /** A creator of this project, by handle. */
  readonly creator?: string;
  readonly video?: string;
  readonly campaign?: string;
};

/** An entry of `projects`. */
export type SeedProject = ProjectCreate & {
  /** When this happens; at the start, or as soon as what it needs is there, unless told. */
  readonly at?: SeedTime;
  readonly creators?: ReadonlyArray<SeedEntry<SeedCreator>>;
  readonly videos?: ReadonlyArray<SeedEntry<SeedVideo>>;
  readonly payout_structures?: ReadonlyArray<SeedEntry<SeedStructure>>;
  readonly campaigns?: ReadonlyArray<SeedEntry<SeedCampaign>>;
  readonly payout_accruals?: ReadonlyArray<SeedEntry<SeedDecision>>;
  readonly payout_payments?: ReadonlyArray<SeedEntry<SeedPayment>>;
  readonly annotations?: ReadonlyArray<SeedEntry<SeedAnnotation>>;
  /** What is changed later: bodies of ProjectUpdate, each with its time. */
  readonly changes?: ReadonlyArray<SeedEntry<ProjectUpdate & {
    /** When this happens. */
    readonly at: SeedTime;
  }>>;
};

/** The content of a seed file; `seed.schema.json` in the package describes it. */
export interface SeedFile {
  readonly $schema?: string;
  /** The clock when the world is planted; the time of the hand-over unless told. */
  readonly start?: SeedTime;
  /** The clock when the world is handed over. Default: the mock's own start. */
  readonly now?: string;
  /** The IANA name of the time zone of statistics and goals. Default: UTC. */
  readonly timezone?: string;
  /** How creators are scraped until now. Default: auto. */
  readonly scraper?: 'auto' | 'stalled' | 'simulated';
  /** How creators are scraped after now. Default: as before. */
  readonly scraper_later?: 'auto' | 'stalled' | 'simulated';
  /** The subscription whose caps apply; null lifts every cap. */
  readonly tier?: 'free' | 'starter' | 'ultra' | null;
  /** Caps that differ from the subscription's; null lifts one. */
  readonly caps?: {
    readonly max_creators_per_org?: number | null;
    readonly max_projects_per_org?: number | null;
    readonly max_members_per_org?: number | null;
    readonly max_api_requests_per_day?: number | null;
    readonly max_manual_scrape_triggers_per_day?: number | null;
    readonly stats_history_retention_days?: number | null;
    readonly max_payout_methods_per_org?: number | null;
    readonly max_tracked_videos_per_org?: number | null;
    readonly max_campaigns_per_project?: number | null;
    readonly max_campaign_items_per_campaign?: number | null;
    readonly max_payout_structures_per_project?: number | null;
    readonly max_api_keys_per_org?: number | null;
    readonly min_video_stats_hours?: number | null;
    readonly min_discover_videos_hours?: number | null;
    readonly min_creator_profiles_hours?: number | null;
  };
  readonly payout_methods?: ReadonlyArray<SeedEntry<SeedMethod>>;
  readonly projects: ReadonlyArray<SeedEntry<SeedProject>>;
}

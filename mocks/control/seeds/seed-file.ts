/** A video of a seed: a post that the scraper finds when the world's clock reaches it. */
export interface SeedPost {
  readonly posted_at: string;
  readonly title?: string | null;
  readonly view_count?: number;
  readonly like_count?: number;
  readonly comment_count?: number;
  readonly share_count?: number;
  readonly save_count?: number;
}

type ApiBody = Readonly<Record<string, unknown>>;

/** A creator of a seed: the body of `createCreators`, and what belongs to the creator. */
export type SeedCreator = ApiBody & {
  readonly tiktok_handle: string;
  readonly follower_count?: number;
  readonly posts?: readonly SeedPost[];
  readonly goals?: readonly ApiBody[];
};

/** A payout structure of a seed: the body of `createPayoutStructure`, and the handles of those it is assigned to. */
export type SeedStructure = ApiBody & { readonly assigned_to?: readonly string[] };

/** A campaign of a seed: the body of `createCampaign`, and its items by handle, video URL or campaign name. */
export type SeedCampaign = ApiBody & {
  readonly name: string;
  readonly items?: ReadonlyArray<{ readonly creator?: string; readonly video?: string; readonly campaign?: string }>;
};

/** A project of a seed: the body of `createProject`, and what belongs to the project. */
export type SeedProject = ApiBody & {
  readonly name: string;
  readonly creators?: readonly SeedCreator[];
  readonly videos?: readonly ApiBody[];
  readonly payout_structures?: readonly SeedStructure[];
  readonly campaigns?: readonly SeedCampaign[];
};

/** The content of a seed file; `seed.schema.json` in the package describes it. */
export interface SeedFile {
  readonly $schema?: string;
  /** The clock when the world is planted. Default `now`. */
  readonly start?: string;
  /** The clock when the world is handed over; the cron has run from `start` to here. Default: the mock's. */
  readonly now?: string;
  /** How creators are scraped between `start` and `now`, and later. Default auto. */
  readonly scraper?: 'auto' | 'stalled' | 'simulated';
  /** The organization's time zone, by its IANA name. Default UTC. */
  readonly timezone?: string;
  readonly payout_methods?: readonly ApiBody[];
  readonly projects: readonly SeedProject[];
}

import type { components } from '../generated/api-types.js';
import type { OpenEnums } from '../http/open-enums.js';

type Schema<Name extends keyof components['schemas']> = OpenEnums<components['schemas'][Name]>;

// What the API answers: enums open, for it may add values. Request bodies are closed: see request-bodies.ts. Interfaces
// and not aliases, so that an editor shows the name and not the whole shape.

/** A group of creators, videos and campaigns of an organization (contract §2). */
export interface Project extends Schema<'Project'> {}
/** A tracked TikTok account (contract §2). */
export interface Creator extends Schema<'Creator'> {}
/** A tracked video; `creator_id` is null when it was added by URL (contract §2). */
export interface Video extends Schema<'Video'> {}
/** A set of creators, videos and campaigns (contract §2). */
export interface Campaign extends Schema<'Campaign'> {}
/** One membership in a campaign (contract §2). */
export interface CampaignItem extends Schema<'CampaignItem'> {}
/** What a creator is to reach in each period (contract §2). */
export interface Goal extends Schema<'Goal'> {}
/** A way to pay, such as Venmo (contract §2). */
export interface PayoutMethod extends Schema<'PayoutMethod'> {}
/** A rule by which creators earn (contract §2); its versions come with `get` only. */
export interface PayoutStructure extends Schema<'PayoutStructure'> {}
/** A structure with all its versions. */
export interface PayoutStructureDetail extends Schema<'PayoutStructureDetail'> {}
/** One immutable version of a structure's rule; amounts in cents (contract §2). */
export interface PayoutStructureVersion extends Schema<'PayoutStructureVersion'> {}
/** That a creator earns by a structure, from `assigned_at` to `unassigned_at` (contract §2). */
export interface PayoutAssignment extends Schema<'PayoutAssignment'> {}
/** What a creator earned in one period, in cents (contract §2, §6). */
export interface PayoutAccrual extends Schema<'PayoutAccrual'> {}
/** Money paid, in cents, with the accruals that it settles (contract §2, §6). */
export interface PayoutPayment extends Schema<'PayoutPayment'> {}
/** The share of a payment that settles one accrual. */
export interface PayoutPaymentLine extends Schema<'PayoutPaymentLine'> {}
/** What a payment pays over (positive) or under (negative) what was due. */
export interface PayoutAdjustment extends Schema<'PayoutAdjustment'> {}
/** Counts of a campaign's whole tree, each video once (contract §7). */
export interface CampaignStats extends Schema<'CampaignStats'> {}
/** Counts of a creator (contract §7). */
export interface CreatorStats extends Schema<'CreatorStats'> {}
/** Counts of a video (contract §7). */
export interface VideoStats extends Schema<'VideoStats'> {}
/** How creators stand against their goals (contract §7). */
export interface GoalCompliance extends Schema<'GoalCompliance'> {}
/** One metric of one entity over time (contract §7). */
export interface Analytics extends Schema<'Analytics'> {}
/** A marked day of a project, or of an entity in it. */
export interface Annotation extends Schema<'Annotation'> {}
/** A video's place in the leaderboard. */
export interface VideoLeaderboardEntry extends Schema<'VideoLeaderboardEntry'> {}
/** When videos were posted, by weekday and hour, UTC. */
export interface PostingHeatmap extends Schema<'PostingHeatmap'> {}
/** That a row was removed. */
export interface Deleted extends Schema<'Deleted'> {}
/** How many rows a bulk write changed. */
export interface BulkResult extends Schema<'BulkResult'> {}
/** The API's own description: entities, fields, relationships. */
export interface ApiDescription extends Schema<'ApiDescription'> {}

import type { components } from '../generated/api-types.js';

type Schemas = components['schemas'];

/** One creator to add. */
export type CreatorCreate = Schemas['CreatorCreate'];
/** 1 to 50 creators to add, all or none. */
export type CreatorBulkCreate = Schemas['CreatorBulkCreate'];
/** A creator, video or campaign by type and id. */
export type CampaignItemRef = Schemas['CampaignItemRef'];
/** Whom to pay, for which accruals, how much in cents (contract §6). */
export type PayoutPaymentCreate = Schemas['PayoutPaymentCreate'];
/** A payout rule; amounts in cents (contract §6). */
export type PayoutStructureCreate = Schemas['PayoutStructureCreate'];

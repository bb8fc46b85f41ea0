// Written by `npm run generate` from openapi.yaml. Do not edit.

/** What stands in for a field that a row does not have: a value, or what a named rule finds. None of it is a promise of the service. */
export type StoredDefault =
  | { readonly value: unknown }
  /** The earliest of these times that the row has, else the time at which it is read. */
  | { readonly rule: 'first_known_time'; readonly of: readonly string[] }
  /** The day of that, YYYY-MM-DD. */
  | { readonly rule: 'first_known_day'; readonly of: readonly string[] }
  /** What another field of the row has. */
  | { readonly rule: 'same_as'; readonly of: string }
  /** What the row that `of` names has in the field of the same name. */
  | { readonly rule: 'same_as_parent'; readonly of: string; readonly table: string }
  /** The number of the video in a URL of TikTok. */
  | { readonly rule: 'video_id_in'; readonly of: string }
  /** An id that no row of the table has. */
  | { readonly rule: 'derived_id' }
  /** The id of the row that this one is a part of. */
  | { readonly rule: 'owner_id' };

/** What stored rows of one schema of the spec need to be whole. */
export interface StoredSchema {
  /** The table of a world that they are rows of, or `part`: they lie in rows of another schema. */
  readonly table: string;
  /** Of every optional field what stands in for it; a row without one that is not here is refused. */
  readonly optional: Readonly<Record<string, StoredDefault>>;
  /** The same of fields that the service has promised, for a clone. */
  readonly promised: Readonly<Record<string, StoredDefault>>;
  /** Fields that hold rows of another stored schema, one or a list, with its name. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The schemas whose rows are stored, by name. */
export const storedRows: Readonly<Record<string, StoredSchema>> = JSON.parse(
  '{"Project":{"table":"projects","optional":{"readme":{"rule":"same_as","of":"description"},"metadata":{"value":{}}},"promised":{"description":{"value":null},"created_at":{"rule":"first_known_time","of":["updated_at"]},"updated_at":{"rule":"first_known_time","of":["created_at"]}},"parts":{}},"Creator":{"table":"creators","optional":{"avatar_url":{"value":null},"tracking_start_date":{"rule":"first_known_day","of":["created_at"]},"readme":{"rule":"same_as","of":"description"},"created_at":{"rule":"first_known_time","of":["updated_at"]},"updated_at":{"rule":"first_known_time","of":["created_at"]}},"promised":{"description":{"value":null},"metadata":{"value":{}}},"parts":{}},"Video":{"table":"videos","optional":{"project_id":{"rule":"same_as_parent","of":"creator_id","table":"creators"},"tiktok_video_id":{"rule":"video_id_in","of":"url"},"title":{"value":null},"save_count":{"value":0},"thumbnail_url":{"value":null},"readme":{"rule":"same_as","of":"description"},"created_at":{"rule":"first_known_time","of":["updated_at"]},"updated_at":{"rule":"first_known_time","of":["created_at"]},"tracking_disabled_at":{"value":null}},"promised":{"description":{"value":null},"metadata":{"value":{}}},"parts":{}},"Campaign":{"table":"campaigns","optional":{"readme":{"rule":"same_as","of":"description"},"target_views":{"value":null},"target_at":{"value":null}},"promised":{"description":{"value":null},"metadata":{"value":{}},"created_at":{"rule":"first_known_time","of":["updated_at"]},"updated_at":{"rule":"first_known_time","of":["created_at"]}},"parts":{}},"CampaignItem":{"table":"campaign_items","optional":{"id":{"rule":"derived_id"},"created_at":{"rule":"first_known_time","of":[]}},"promised":{},"parts":{}},"Goal":{"table":"goals","optional":{"project_id":{"rule":"same_as_parent","of":"creator_id","table":"creators"},"start_date":{"value":null},"end_date":{"value":null},"is_active":{"value":true},"created_at":{"rule":"first_known_time","of":["updated_at"]},"updated_at":{"rule":"first_known_time","of":["created_at"]}},"promised":{},"parts":{}},"PayoutMethod":{"table":"payout_methods","optional":{"created_at":{"rule":"first_known_time","of":[]}},"promised":{"icon_url":{"value":null},"metadata":{"value":{}},"readme":{"value":null}},"parts":{}},"PayoutStructureVersion":{"table":"payout_structure_versions","optional":{"created_at":{"rule":"same_as","of":"effective_at"}},"promised":{},"parts":{}},"PayoutStructure":{"table":"payout_structures","optional":{},"promised":{"metadata":{"value":{}},"readme":{"value":null}},"parts":{"current_version":"PayoutStructureVersion"}},"PayoutAssignment":{"table":"payout_assignments","optional":{"id":{"rule":"derived_id"},"unassigned_at":{"value":null}},"promised":{},"parts":{}},"PayoutAccrual":{"table":"payout_accruals","optional":{"created_at":{"rule":"first_known_time","of":["updated_at"]},"updated_at":{"rule":"first_known_time","of":["created_at"]}},"promised":{"currency":{"value":"USD"},"inputs_snapshot":{"value":null}},"parts":{}},"PayoutPayment":{"table":"payout_payments","optional":{"currency":{"value":"USD"},"created_at":{"rule":"first_known_time","of":["updated_at","paid_at"]},"updated_at":{"rule":"first_known_time","of":["created_at","paid_at"]}},"promised":{"payout_payment_lines":{"value":[]},"payout_adjustments":{"value":[]},"metadata":{"value":{}},"readme":{"value":null}},"parts":{"payout_payment_lines":"PayoutPaymentLine","payout_adjustments":"PayoutAdjustment"}},"PayoutPaymentLine":{"table":"part","optional":{"id":{"rule":"derived_id"},"payment_id":{"rule":"owner_id"}},"promised":{},"parts":{}},"PayoutAdjustment":{"table":"part","optional":{"id":{"rule":"derived_id"},"payment_id":{"rule":"owner_id"}},"promised":{},"parts":{}},"Annotation":{"table":"annotations","optional":{},"promised":{"id":{"rule":"derived_id"}},"parts":{}}}',
);

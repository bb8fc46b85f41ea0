import type { Document } from './document.js';
import { parsed } from './source-text.js';
import { readStoredSchemas } from './stored-rows.js';

/** The default of each field that a stored row may lack, for code that reads stored rows. */
export function emitStoredDefaults(document: Document): string {
  return `/** What stands in for a field that a row does not have: a value, or what a named rule finds. None of it is a promise of the service. */
export type StoredDefault =
  | { readonly value: unknown }
  /** The earliest of these times that the row has, else the time at which it is read. */
  | { readonly rule: 'first_known_time'; readonly of: readonly string[] }
  /** The day of that, YYYY-MM-DD. */
  | { readonly rule: 'first_known_day'; readonly of: readonly string[] }
  /** What another field of the row has. */
  | { readonly rule: 'same_as'; readonly of: string }
  /** What the row that \`of\` names has in the field of the same name. */
  | { readonly rule: 'same_as_parent'; readonly of: string; readonly table: string }
  /** The number of the video in a URL of TikTok. */
  | { readonly rule: 'video_id_in'; readonly of: string }
  /** An id that no row of the table has. */
  | { readonly rule: 'derived_id' }
  /** The id of the row that this one is a part of. */
  | { readonly rule: 'owner_id' };

/** What stored rows of one schema of the spec need to be whole. */
export interface StoredSchema {
  /** The table of a world that they are rows of, or \`part\`: they lie in rows of another schema. */
  readonly table: string;
  /** Of every optional field what stands in for it; a row without one that is not here is refused. */
  readonly optional: Readonly<Record<string, StoredDefault>>;
  /** The same of fields that the service has promised, for a clone. */
  readonly promised: Readonly<Record<string, StoredDefault>>;
  /** Fields that hold rows of another stored schema, one or a list, with its name. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The schemas whose rows are stored, by name. */
export const storedRows: Readonly<Record<string, StoredSchema>> = ${parsed(readStoredSchemas(document))};
`;
}

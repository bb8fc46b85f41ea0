import { listKeys, makeTable } from '../../base/values/typed-keys.js';
import type {
  Annotation,
  Campaign,
  Creator,
  PayoutMethod,
  PayoutPayment,
  PayoutStructureDetail,
  Project,
  Video,
} from '../../src/generated/resources.js';

/**
 * Removes text by people and everything that identifies them: handles, names, notes, links, labels and metadata. Each
 * is replaced by a word derived from the id of its row, so it is the same everywhere, also if a pull continues later.
 * Ids, money, counts, times and statuses stay.
 */
export const hideWords = {
  project: (row: Project): Project => ({ ...row, ...hideNotes(row), name: `Project ${shorten(row.id)}` }),
  creator: (row: Creator): Creator => ({
    ...row,
    ...hideNotes(row),
    tiktok_handle: hideHandle(row.id),
    display_name: row.display_name === null ? null : `Creator ${shorten(row.id)}`,
    avatar_url: null,
  }),
  video: (row: Video): Video => {
    const number = String(VIDEO_IDS + BigInt(`0x${shorten(row.id)}`));
    return {
      ...row,
      ...hideNotes(row),
      title: (row.title ?? null) === null ? null : `Video ${shorten(row.id)}`,
      thumbnail_url: null,
      tiktok_video_id: number,
      url: `https://www.tiktok.com/@${row.creator_id === null ? 'someone' : hideHandle(row.creator_id)}/video/${number}`,
    };
  },
  campaign: (row: Campaign): Campaign => ({ ...row, ...hideNotes(row), name: `Campaign ${shorten(row.id)}` }),
  annotation: (row: Annotation): Annotation => ({ ...row, label: `Annotation ${shorten(row.id)}`, metadata: {} }),
  method: (row: PayoutMethod): PayoutMethod => ({
    ...row,
    name: nameMethod(row),
    icon_url: row.is_default ? row.icon_url : null,
    metadata: {},
    readme: hide(row.readme),
  }),
  structure: (row: PayoutStructureDetail): PayoutStructureDetail => ({
    ...row,
    name: `Structure ${shorten(row.id)}`,
    metadata: {},
    readme: hide(row.readme),
  }),
  payment: (row: PayoutPayment, methods: readonly PayoutMethod[]): PayoutPayment => ({
    ...row,
    method_name_snapshot: row.method_name_snapshot === null ? null : nameSnapshot(row, methods),
    metadata: {},
    readme: hide(row.readme),
  }),
};

/** Changes each kind of row before it is kept anywhere. */
export type Redaction = typeof hideWords;

/** Leaves rows as they are. */
export const keepWords: Redaction = makeTable(
  listKeys(hideWords),
  () =>
    <Row>(row: Row) =>
      row,
);

/** As long as TikTok's ids. */
const VIDEO_IDS = 7_000_000_000_000_000_000n;
const DIGITS = 12;

/** Enough digits of an id that two ids hardly share them, and few enough for a handle. */
function shorten(id: string | undefined): string {
  const digits = String(id)
    .replaceAll(/[^0-9a-f]/gi, '')
    .slice(-DIGITS);
  return digits.padStart(DIGITS, '0').toLowerCase();
}

function hideHandle(id: string): string {
  return `creator_${shorten(id)}`;
}

function nameMethod({ id, name, is_default: isDefault }: PayoutMethod): string {
  return isDefault ? name : `Method ${shorten(id)}`;
}

/** The names of the default methods are not secret. The name of a deleted or renamed method is not kept. */
function nameSnapshot({ method_id: id, method_name_snapshot: name }: PayoutPayment, methods: readonly PayoutMethod[]) {
  const method = methods.find((row) => row.id === id);
  if (!method) return 'Method';
  return method.is_default && method.name !== name ? 'Method' : nameMethod(method);
}

function hide(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : 'Redacted.';
}

function hideNotes(row: { readonly description?: string | null; readonly readme?: string | null }): {
  readonly description: string | null;
  readonly readme: string | null;
  readonly metadata: Record<string, never>;
} {
  return { description: hide(row.description), readme: hide(row.readme), metadata: {} };
}

import type { OrganizationRows } from './read-organization.js';

/**
 * The rows without what people wrote or could be known by: handles, names, notes, links, labels and metadata. Each is replaced
 * by a number of its kind, everywhere alike; ids, money, counts, times and statuses stay.
 */
export function redactRows(rows: OrganizationRows): OrganizationRows {
  const creators = new Map(rows.creators.map(({ id }, at) => [id, at + 1]));
  const methods = new Map(
    rows.methods.filter(({ is_default }) => !is_default).map(({ id }, at) => [id, `Method ${at + 1}`]),
  );
  const methodNames = new Map(rows.methods.map(({ id, name }) => [name, methods.get(id) ?? name]));
  return {
    ...rows,
    projects: rows.projects.map((row, at) => ({ ...row, ...hideNotes(row), name: `Project ${at + 1}` })),
    creators: rows.creators.map((row) => {
      const number = creators.get(row.id);
      return {
        ...row,
        ...hideNotes(row),
        tiktok_handle: `creator_${number}`,
        display_name: row.display_name === null ? null : `Creator ${number}`,
        avatar_url: null,
      };
    }),
    videos: rows.videos.map((row, at) => ({
      ...row,
      ...hideNotes(row),
      title: (row.title ?? null) === null ? null : `Video ${at + 1}`,
      thumbnail_url: null,
      tiktok_video_id: String(VIDEO_IDS + BigInt(at + 1)),
      url: `https://www.tiktok.com/@creator_${creators.get(row.creator_id ?? '') ?? 0}/video/${VIDEO_IDS + BigInt(at + 1)}`,
    })),
    campaigns: rows.campaigns.map((row, at) => ({ ...row, ...hideNotes(row), name: `Campaign ${at + 1}` })),
    annotations: rows.annotations.map((row, at) => ({ ...row, label: `Annotation ${at + 1}`, metadata: {} })),
    methods: rows.methods.map((row) => ({
      ...row,
      name: methods.get(row.id) ?? row.name,
      icon_url: row.is_default ? row.icon_url : null,
      metadata: {},
      readme: hide(row.readme),
    })),
    structures: rows.structures.map((row, at) => ({
      ...row,
      name: `Structure ${at + 1}`,
      metadata: {},
      readme: hide(row.readme),
    })),
    payments: rows.payments.map((row) => ({
      ...row,
      method_name_snapshot:
        row.method_name_snapshot === null ? null : (methodNames.get(row.method_name_snapshot) ?? 'Method'),
      metadata: {},
      readme: hide(row.readme),
    })),
  };
}

/** As long as TikTok's own. */
const VIDEO_IDS = 7_000_000_000_000_000_000n;

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

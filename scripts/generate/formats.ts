import * as z from 'zod';

/**
 * The string formats that the spec may use. Both kinds of validators are made from this table, so the zod schemas and
 * the request validators accept exactly the same strings: RFC 3339 times with any offset, real calendar dates, uuids of
 * any version.
 */
export const formats: Record<string, { pattern: RegExp; zod: string }> = {
  uuid: { pattern: z.regexes.guid, zod: 'z.guid()' },
  'date-time': { pattern: z.regexes.datetime({ offset: true }), zod: 'z.iso.datetime({ offset: true })' },
  date: { pattern: z.regexes.date, zod: 'z.iso.date()' },
  uri: {
    pattern: /^[a-z][a-z0-9+.-]*:\S+$/i,
    zod: "z.stringFormat('uri', /^[a-z][a-z0-9+.-]*:\\S+$/i)",
  },
};

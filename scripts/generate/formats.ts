import * as z from 'zod/v4';

/** A day that the calendar has. */
const dayPattern = z.regexes.date.source.replace(/^\^|\$$/g, '');

/** A moment of RFC 3339: its `T` and `Z` may be in lower case, which zod does not accept. */
const momentPattern = new RegExp(
  z.regexes.datetime({ offset: true }).source.replace(')T(', ')[Tt](').replace('(?:Z|', '(?:[Zz]|'),
);

/**
 * The string formats that the spec may use, without flags. Both the zod schemas and the checks of the mock are made
 * from this table, so they accept exactly the same strings: RFC 3339 times with any offset, real calendar dates, uuids
 * of any version.
 */
export const formats: Record<string, { pattern: RegExp; zod: { value: string; type: string } }> = {
  uuid: { pattern: z.regexes.guid, zod: { value: 'z.guid()', type: 'z.ZodGUID' } },
  'date-time': {
    pattern: momentPattern,
    zod: {
      value: `z.stringFormat('date-time', /${momentPattern.source}/)`,
      type: "z.ZodCustomStringFormat<'date-time'>",
    },
  },
  date: { pattern: z.regexes.date, zod: { value: 'z.iso.date()', type: 'z.ZodISODate' } },
  uri: {
    pattern: /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/,
    zod: {
      value: "z.stringFormat('uri', /^[A-Za-z][A-Za-z0-9+.-]*:\\S+$/)",
      type: "z.ZodCustomStringFormat<'uri'>",
    },
  },
};

/**
 * A moment as the mock's own schemas accept it: to the day, which begins at 00:00 UTC, or to the minute and finer with
 * its offset.
 */
export const instantPattern = new RegExp(
  `^${dayPattern}(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d))?$`,
);

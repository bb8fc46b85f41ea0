import { uuidFor } from '../mocks/world/store/ids.js';
import type { OrganizationRows } from './read-organization.js';
import type { Unknown } from './unknown.js';

type Defaults = { readonly [Name in keyof OrganizationRows]?: Readonly<Record<string, unknown>> };

/** What a row has that the service has not promised to show; what it does not show is taken as this. */
function defaultsAt(now: string): Defaults {
  const times = { created_at: now, updated_at: now };
  const notes = { description: null, readme: null, metadata: {} };
  return {
    projects: { ...notes, ...times },
    creators: { ...notes, avatar_url: null, tracking_start_date: now.slice(0, 10), ...times },
    videos: { ...notes, title: null, thumbnail_url: null, save_count: 0, tracking_disabled_at: null, ...times },
    campaigns: { ...notes, target_views: null, target_at: null, ...times },
    campaignItems: { created_at: now },
    goals: { start_date: null, end_date: null, is_active: true, ...times },
    methods: { icon_url: null, metadata: {}, readme: null, created_at: now },
    structures: { metadata: {}, readme: null },
    assignments: { unassigned_at: null },
    accruals: { inputs_snapshot: null, currency: 'USD', ...times },
    payments: {
      currency: 'USD',
      metadata: {},
      readme: null,
      payout_payment_lines: [],
      payout_adjustments: [],
      ...times,
    },
  };
}

/** The rows whose ids the service has not promised to show. */
const UNPROMISED_IDS: readonly string[] = ['assignments', 'campaignItems', 'annotations'];
const FILLED_SEED = 0xf111;

/** The rows with every field that a world needs, and which were filled in. */
export function completeRows(
  rows: OrganizationRows,
  now: string,
): { readonly rows: OrganizationRows; readonly unknown: Unknown[] } {
  const missing = new Map<string, number>();
  let ids = 0;
  const complete = Object.fromEntries(
    Object.entries(rows).map(([name, list]) => {
      const defaults = Object.entries(defaultsAt(now)[name as keyof OrganizationRows] ?? {});
      const fill = (row: object): object => {
        const filled = { ...row } as Record<string, unknown>;
        if (filled.id === undefined && UNPROMISED_IDS.includes(name)) {
          ids += 1;
          filled.id = uuidFor(FILLED_SEED, ids);
          missing.set(`${name}.id`, (missing.get(`${name}.id`) ?? 0) + 1);
        }
        for (const [field, value] of defaults) {
          if (filled[field] !== undefined) continue;
          filled[field] = value;
          missing.set(`${name}.${field}`, (missing.get(`${name}.${field}`) ?? 0) + 1);
        }
        return filled;
      };
      return [name, (list as readonly object[]).map(fill)];
    }),
  ) as unknown as OrganizationRows;
  const unknown = [...missing].map(
    ([field, count]): Unknown => ({
      code: 'filled_in',
      what: `${field} of ${count} rows, which the service does not show; taken as usual`,
      affects: field.endsWith('_at') ? 'the order of lists' : 'these fields',
      ids: [],
    }),
  );
  return { rows: complete, unknown };
}

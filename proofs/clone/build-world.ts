import { readField } from '../../base/values/read-field.js';
import { toDay } from '../../mocks/world/store/calendar.js';
import { setTimeZone } from '../../mocks/world/store/history-slots.js';
import { mix32, uuidFor } from '../../mocks/world/store/ids.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { World } from '../../mocks/world/store/world.js';
import { completeRows, fillVersions, listBlindPayments } from '../read/complete-rows.js';
import { leaveOutMalformed } from '../read/leave-out-malformed.js';
import { findHistoryZone, type GainHistory, placeDay } from '../read/read-history.js';
import type { OrganizationRows } from '../read/read-organization.js';
import type { Unknown } from '../read/reader.js';
import { settlePeriods } from '../read/settle-periods.js';
import { fillTables } from '../read/tables.js';

/** Everything that a clone is made of. */
export interface PulledOrganization {
  readonly rows: OrganizationRows;
  readonly history: GainHistory;
  /** The service's time when the ledger was read, ISO 8601. */
  readonly now: string;
  /** The rules by which the world pays. The contract's rules are the defaults. */
  readonly rules?: Partial<RuleProfile> | undefined;
  /** Default: UTC. */
  readonly timezone?: string | undefined;
}

/** New ids begin far away from those that a mock would have used by now. */
const FIRST_ID = 0x40000000;

/** Lists whose fields are not published, and the fields that their rows need to be useful. */
const NEEDED = [
  {
    list: 'assignments',
    fields: ['structure_id', 'creator_id', 'assigned_at'],
    what: 'who is assigned to the payout structures, and since when',
    affects: 'all accruals that are not made yet: none of these assignments makes one',
  },
  {
    list: 'annotations',
    fields: ['project_id', 'date', 'label'],
    what: 'what the annotations say',
    affects: 'the annotations of charts',
  },
] as const;

/** A world with the rows of an organization under their ids, its history, and everything that must be settled by now. */
export function buildWorld(pulled: PulledOrganization): { readonly world: World; readonly unknown: Unknown[] } {
  const { rows, history, now, rules = {}, timezone } = pulled;
  const useful = keepUsefulRows(rows);
  const numbered = fillVersions(useful.rows, now);
  const completed = completeRows({ ...useful.rows, structures: numbered.structures }, now);
  const sound = leaveOutMalformed(completed.rows, now);
  const tables: (readonly { readonly id?: string }[])[] = Object.values(sound.rows);
  const ids = new Set(tables.flatMap((table) => table.map(({ id }) => id ?? '')));
  const world = World.create({ now: Date.parse(now), seed: findSeed(ids), rules });
  world.state.ids = FIRST_ID;
  const orgId = sound.rows.projects[0]?.org_id;
  if (orgId !== undefined) world.state.orgId = orgId;
  fillTables(world.tables, sound.rows);
  if (timezone !== undefined) setTimeZone(world, timezone);
  const zone = findHistoryZone(rules, timezone);
  fillHistory(world, history, (day) => placeDay(world, day, zone));
  const settled = settlePeriods(world);
  const blind = listBlindPayments(
    sound.rows.payments,
    'the books of payments that were pulled; voided in the clone, they leave their accruals paid',
  );
  const filled = [...useful.unknown, ...numbered.unknown, ...completed.unknown, ...blind];
  return { world, unknown: [...filled, ...sound.unknown, ...settled] };
}

/** A seed that prevents duplicate ids, because a clone of a mock, and a clone of that clone, each make new rows. */
function findSeed(ids: ReadonlySet<string>): number {
  let seed = mix32([...ids].reduce((sum, id) => (sum + Number.parseInt(id.slice(0, 8), 16)) | 0, ids.size));
  while (ids.has(uuidFor(seed, FIRST_ID + 1))) seed = mix32(seed + 1);
  return seed;
}

function fillHistory(world: World, history: GainHistory, place: (day: number) => number): void {
  for (const video of world.tables.videos.values()) {
    let level: readonly number[] | undefined;
    for (const [day, gained] of [...(history.videos.get(video.id) ?? [])].sort(([a], [b]) => a - b)) {
      level = [...gained].map((amount, column) => amount + (level?.[column] ?? 0));
      world.history.videos.record(video.id, place(Math.max(day, 1)), level);
    }
  }
  for (const creator of world.tables.creators.values()) {
    const today = { day: toDay(world.state.now), amount: creator.follower_count };
    for (const { day, amount } of history.followers.get(creator.id) ?? (creator.is_active ? [today] : [])) {
      world.history.creators.record(creator.id, place(day), [amount, creator.total_likes_count, creator.video_count]);
    }
  }
}

/** The rows without assignments and annotations that do not name their subject, because no world could contain them. */
function keepUsefulRows(rows: OrganizationRows): {
  readonly rows: OrganizationRows;
  readonly unknown: Unknown[];
} {
  let kept = rows;
  const unknown: Unknown[] = [];
  for (const { list, fields, what, affects } of NEEDED) {
    const all: readonly object[] = rows[list];
    const useful = all.filter((row) => fields.every((field) => readField(row, field) !== undefined));
    if (useful.length === all.length) continue;
    kept = { ...kept, [list]: useful };
    const lost = `${all.length - useful.length} ${list} are shown without it; left out`;
    unknown.push({ code: 'not_offered', what: `${what}: ${lost}`, affects, ids: [] });
  }
  return { rows: kept, unknown };
}

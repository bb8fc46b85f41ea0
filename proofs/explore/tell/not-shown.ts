import type { Mock } from '../../../mocks/control/mock.js';
import type { RunSetup } from '../run/run-setup.js';
import type { Interlude } from '../run/schedule.js';
import type { NotShown } from './report.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far ahead the next accrual is searched. */
const MOST_DAYS = 40;

const OF_TIME: readonly Interlude[] = ['tick', 'hour', 'day', 'week', 'month'];

/** The reason why an event changed nothing, and a remedy. */
const MISSING: Readonly<Partial<Record<Interlude, string>>> = {
  short_pages: 'no list had two rows or more, or the job asks for pages of 100; give the world more rows',
  late_start: 'there is one worker; add a second one',
  void_payment: 'there was no live payment',
  reject_accrual: 'nothing was owed; let time pass in the world before',
  disable_method: 'there is no payout method',
  remove_creator: 'no creator was owed anything; let time pass in the world before',
  edit_structure: 'no structure with an amount owes anything',
  archive_structure: 'no active structure owes anything',
};

/** The events that were tried and changed nothing in any run, and what would help. */
export function listNotShown({ events, world }: RunSetup): NotShown[] {
  const idle = [...events].filter(([, { changed }]) => changed === 0).map(([interlude]) => interlude);
  const ofTime = idle.filter((interlude) => OF_TIME.includes(interlude));
  const due = ofTime.length > 0 ? findDue(world) : undefined;
  const when =
    due === undefined
      ? `nothing comes due within ${MOST_DAYS} days of ${world.clock.now}`
      : `nothing came due after ${world.clock.now}; start the world shortly before ${due}, when the next accrual comes due`;
  return idle.map((interlude) => ({
    interlude,
    why: OF_TIME.includes(interlude) ? when : (MISSING[interlude] ?? 'it changed nothing'),
  }));
}

/** The first tick at which something comes due, by days and then by hours. */
function findDue(world: Mock): string | undefined {
  let mock = world.fork();
  for (let day = 0; day < MOST_DAYS; day += 1) {
    const before = mock.fork();
    const { accruals_created: created } = mock.clock.to(new Date(Date.parse(mock.clock.now) + DAY));
    if (created === 0) continue;
    mock = before;
    for (;;) {
      const tick = Math.floor((Date.parse(mock.clock.now) - 15 * 60_000) / HOUR) * HOUR + HOUR + 15 * 60_000;
      if (mock.clock.to(new Date(tick)).accruals_created > 0) return mock.clock.now;
    }
  }
  return undefined;
}

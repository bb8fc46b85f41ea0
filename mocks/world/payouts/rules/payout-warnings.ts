import { calendarDate, type DayRange } from '../../store/calendar.js';
import { uuidFor } from '../../store/ids.js';
import type { World } from '../../store/world.js';

/** How many warnings of each kind are kept, because weekly warnings for every creator would fill the world. */
const MOST_OF_A_KIND = 100;
/** Warnings have their own id sequence, so a warning changes no id of another row. */
const SEQUENCE = 0x7761726e;

/** Leaves a warning for the user of the world, with the sentences joined. Nothing else changes. */
export function warnPayout(world: World, code: string, describe: () => readonly string[]): void {
  const { warnings } = world.tables;
  const known = warnings.countBy('code', code);
  if (known >= MOST_OF_A_KIND) return;
  const sentences = [...describe()];
  if (known === MOST_OF_A_KIND - 1) sentences.push('Further warnings of this kind are not kept.');
  const id = uuidFor(world.state.seed ^ SEQUENCE, warnings.size + 1);
  warnings.put({ id, created_at: world.now, code, message: sentences.join(' ') });
}

/** Days in a warning, including the last one: `2026-01-05 to 2026-01-11`, or the one day. */
export function nameDays({ start, end }: DayRange): string {
  return end - start === 1 ? calendarDate(start) : `${calendarDate(start)} to ${calendarDate(end - 1)}`;
}

/** `1 creator`, `2 creators`. */
export function formatCount(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

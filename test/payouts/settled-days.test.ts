import { expect, it } from 'vitest';
import { SettledDays } from '../../mocks/world/payouts/cron/settled-days.js';
import { World } from '../../mocks/world/store/world.js';

const pair = { id: 'deal:maya', structureId: 'deal', creatorId: 'maya' };

function settledDays() {
  const { settlements } = World.create({ now: 0, seed: 1 }).tables;
  return { settlements, settled: new SettledDays(settlements, pair), row: () => settlements.get(pair.id)?.ranges };
}

/** The beginnings and ends of days in a text such as `0-7 14-21`. */
const toDays = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

it.each([
  ['follow on each other', '0-7, 7-14', '0-14'],
  ['keep a gap', '0-7, 14-21', '0-7 14-21'],
  ['keep later ones that were settled before', '0-7, 14-21, 7-14', '0-21'],
  ['fill one gap of two', '0-7, 21-28, 7-14', '0-14 21-28'],
  ['come with a gap between them', '0-7, 7-8 10-14', '0-8 10-14'],
  ['come in any order', '14-21, 7-14, 0-7', '0-21'],
  ['may be none', '0-7, ', '0-7'],
])('settled days that %s', (_, times, list) => {
  const { settled, row } = settledDays();
  for (const days of times.split(',')) settled.settle(toDays(days));
  const expected = toDays(list);
  expect(settled.list()).toEqual(expected);
  expect(row()).toEqual(expected);
});

import { formatMoney } from '../../../money/format-money.js';
import { plotSvg } from '../plot.js';
import { toDay } from '../run/days.js';

/** Draws the amounts due by creator, largest first, for the week that begins at `from` (epoch milliseconds). */
export function plotDue(
  creators: readonly { readonly handle: string; readonly dueCents: number }[],
  from: number,
): string {
  const points = [...creators]
    .sort((a, b) => b.dueCents - a.dueCents)
    .map(({ handle, dueCents }) => ({ label: handle, value: dueCents }));
  return plotSvg(points, {
    title: `Due by creator, week of ${toDay(from)}`,
    kind: 'bars',
    format: formatMoney,
  });
}

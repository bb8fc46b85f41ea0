import { formatMoney } from '../../../base/money/format-money.js';
import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { plotSvg } from '../figures/plot.js';
import { toDay } from '../run/days.js';

/**
 * Draws the amounts due by creator, largest first, for the week that begins at `from` (epoch milliseconds). The accruals
 * that are `earned` are in one currency.
 */
export function plotDue(
  creators: readonly { readonly handle: string; readonly dueCents: number }[],
  { from, earned }: { readonly from: number; readonly earned: readonly { readonly currency?: string }[] },
): string {
  const currency = earned[0]?.currency ?? USUAL_CURRENCY;
  const points = [...creators]
    .sort((a, b) => b.dueCents - a.dueCents)
    .map(({ handle, dueCents }) => ({ label: handle, value: dueCents }));
  return plotSvg(points, {
    title: `Due by creator, week of ${toDay(from)}`,
    kind: 'bars',
    format: (cents) => formatMoney(cents, { currency }),
  });
}

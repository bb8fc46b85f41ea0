import { formatMoney } from '../../../../base/money/format-money.js';
import { useInspector } from './inspector-context.js';

/** The figures of the world in one line, and whether its books balance. */
export function Summary() {
  const { overview, ledger } = useInspector().view;
  const { totals } = overview;
  const figures: readonly (readonly [string, string])[] = [
    ['Owed', formatMoney(ledger.accruals.earned.amount_cents)],
    ['Paid', formatMoney(ledger.payments.paid.amount_cents)],
    ['Creators', totals.creators.toLocaleString('en-US')],
    ['Videos', totals.videos.toLocaleString('en-US')],
    ['Accruals', totals.accruals.toLocaleString('en-US')],
    ['Payments', totals.payments.toLocaleString('en-US')],
  ];
  return (
    <section class="summary" aria-label="Summary">
      <dl>
        {figures.map(([name, value]) => (
          <div key={name} class={`figure figure-${name.toLowerCase()}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div class="figure">
          <dt>Books</dt>
          <dd class={ledger.balanced ? 'good' : 'bad'}>{ledger.balanced ? 'balanced' : 'do not balance'}</dd>
        </div>
      </dl>
      {!ledger.balanced && (
        <ul class="violations">
          {ledger.violations.slice(0, 5).map((violation) => (
            <li key={violation.message}>{violation.message}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

import type { ClockReport, Duration } from '../../../control/handle/world-clock.js';
import type { ScraperMode } from '../../../world/store/world.js';
import { count, minute } from '../data/format.js';
import { useCommand, useInspector } from './inspector-context.js';
import { Choice } from './panel.js';

const STEPS: readonly (readonly [label: string, spoken: string, step: Duration])[] = [
  ['+1 h', 'advance one hour', { hours: 1 }],
  ['+1 day', 'advance one day', { days: 1 }],
  ['+1 week', 'advance one week', { days: 7 }],
];

const SCRAPERS = Object.entries({ auto: 'auto', simulated: 'simulated', stalled: 'stalled' } satisfies Record<
  ScraperMode,
  string
>);

/** The world's clock with buttons that move it, and the scraper's mode. */
export function Clock() {
  const { now, scraper } = useInspector().view.overview;
  const command = useCommand();
  const advance = (step: Duration): void =>
    command<ClockReport>(['POST', '/clock', { advance: step }], ({ now: moved, ticks, accruals_created: made }) => {
      return `It is ${minute(moved)} now. The cron ran ${count(ticks, 'time')} and made ${count(made, 'accrual')}.`;
    });
  const changeScraper = (mode: string): void =>
    command(['POST', '/scraper', { mode }], () => `The scraper is ${mode} from now on.`);
  return (
    <section class="clock" aria-label="Clock">
      <time dateTime={now}>
        {minute(now)} <abbr title="Coordinated Universal Time">UTC</abbr>
      </time>
      <div class="buttons">
        {STEPS.map(([label, spoken, step]) => (
          <button key={label} type="button" aria-label={`${label}, ${spoken}`} onClick={() => advance(step)}>
            {label}
          </button>
        ))}
      </div>
      <Choice class="inline" label="Scraper" value={scraper} options={SCRAPERS} onChoose={changeScraper} />
    </section>
  );
}

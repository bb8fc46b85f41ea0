import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatMoney } from '../../../base/money/format-money.js';
import { readMessage } from '../../../base/values/thrown.js';
import { FIRST_FOCUS, type Focus, readAddress, type WorldEntry, writeAddress } from './data/model.js';
import { Server } from './data/server.js';
import { useWorldView } from './data/use-world-view.js';
import { Accruals } from './parts/accruals.js';
import { Clock } from './parts/clock.js';
import { Creators } from './parts/creators.js';
import { Drawer } from './parts/drawer.js';
import { Faults } from './parts/faults.js';
import { type InspectorContext, InspectorProvider, useInspector } from './parts/inspector-context.js';
import { Journal } from './parts/journal.js';
import { Payments } from './parts/payments.js';
import { Records } from './parts/records.js';
import { TimelineChart } from './parts/timeline-chart.js';
import { WorldMenu, type WorldMenuProps } from './parts/world-menu.js';

/** The inspector: finds the worlds, then shows one. The address names it, so a reload stays there. */
export function App() {
  const [worlds, setWorlds] = useState<readonly WorldEntry[]>();
  const [orgId, setOrgId] = useState(() => readAddress(location.hash).orgId);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    new Server(null).control<{ data: WorldEntry[] }>('GET', '/organizations').then(
      ({ data }) => setWorlds(data),
      (error: unknown) => setProblem(readMessage(error)),
    );
  }, []);

  const choose = (id: string): void => {
    history.replaceState(null, '', `#${id}`);
    setOrgId(id);
  };
  const chosen = worlds?.find((world) => world.org_id === orgId) ?? worlds?.[0];
  if (!worlds || !chosen) return <p class="loading">{problem ?? 'Looking for the worlds of this mock…'}</p>;
  return <WorldPage key={chosen.api_key} worlds={worlds} chosen={chosen} onChoose={choose} />;
}

function WorldPage(props: WorldMenuProps) {
  const { chosen } = props;
  const server = useMemo(() => new Server(chosen.api_key), [chosen.api_key]);
  const [focus, setFocus] = useAddress(chosen.org_id);
  const [live, setLive] = useState(true);
  const [message, setMessage] = useState<OutcomeMessage>();
  const { view, problem, refresh } = useWorldView(server, focus, live);

  const act: InspectorContext['act'] = async (action) => {
    try {
      setMessage({ text: await action(server), failed: false });
      return true;
    } catch (error) {
      setMessage({ text: readMessage(error), failed: true });
      return false;
    } finally {
      await refresh();
    }
  };
  const isAll = writeAddress('', focus) === writeAddress('', FIRST_FOCUS);
  if (!view) return <p class="loading">{problem ?? 'Looking at the world…'}</p>;
  return (
    <InspectorProvider value={{ server, view, focus, setFocus, act }}>
      <a class="skip" href="#main">
        Skip to the world
      </a>
      <header>
        <div class="bar">
          <h1>
            trackagoat <span>mock</span>
          </h1>
          <WorldMenu {...props} />
          <nav aria-label="Elsewhere">
            <button type="button" aria-pressed={live} class="live" onClick={() => setLive(!live)}>
              Live
            </button>
            <a href="/openapi.json">Spec</a>
          </nav>
        </div>
        <div class="bar">
          <Clock />
          {!isAll && (
            <button type="button" class="primary" onClick={() => setFocus(SHOW_ALL)}>
              Show all
            </button>
          )}
          <Outcome message={message} problem={problem} />
        </div>
      </header>
      <WorldPanels />
      {(focus.call ?? focus.payment) !== undefined && <Drawer />}
    </InspectorProvider>
  );
}

/** Every choice of the selection, taken back. */
const SHOW_ALL = readAddress('').focus;

/** The selection, which the address has too: a reload or a link comes back to it. */
function useAddress(orgId: string): [Focus, (change: Partial<Focus>) => void] {
  const [focus, setFocus] = useState<Focus>(() => {
    const address = readAddress(location.hash);
    return address.orgId === orgId ? address.focus : FIRST_FOCUS;
  });
  useEffect(() => {
    history.replaceState(null, '', writeAddress(orgId, focus));
    const read = (): void => {
      const address = readAddress(location.hash);
      if (address.orgId === orgId) setFocus(address.focus);
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [orgId, focus]);
  return [focus, (change) => setFocus((now) => ({ ...now, ...change }))];
}

function WorldPanels() {
  return (
    <>
      <main id="main" tabIndex={-1}>
        <Summary />
        <Creators />
        <div class="column">
          <TimelineChart />
          <Accruals />
          <Payments />
          <Records />
        </div>
      </main>
      <aside aria-label="Traffic">
        <Faults />
        <Journal />
      </aside>
    </>
  );
}

/** The result of the last action. */
interface OutcomeMessage {
  readonly text: string;
  readonly failed: boolean;
}

/** Shows outcomes, also to screen readers. It always exists, because otherwise the first words would not be spoken. */
function Outcome({
  message,
  problem,
}: {
  readonly message: OutcomeMessage | undefined;
  readonly problem: string | undefined;
}) {
  return (
    <div class={message === undefined && problem === undefined ? 'outcome' : 'outcome fresh'}>
      <p role="status" class={message?.failed ? 'bad' : ''}>
        {message?.text ?? 'Everything here is live. This page reads without leaving a trace in the world.'}
      </p>
      {problem !== undefined && (
        <p role="alert" class="bad">
          {problem} Trying again.
        </p>
      )}
    </div>
  );
}

/** The figures of the world in one line, and whether its books balance. */
function Summary() {
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

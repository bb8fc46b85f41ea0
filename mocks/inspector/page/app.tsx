import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { readMessage } from '../../../base/values/thrown.js';
import { FIRST_FOCUS, type Focus, type WorldEntry } from './data/model.js';
import { Server } from './data/server.js';
import { useWorldView } from './data/use-world-view.js';
import { Accruals } from './parts/accruals.js';
import { Clock } from './parts/clock.js';
import { Creators } from './parts/creators.js';
import { Faults } from './parts/faults.js';
import { type InspectorContext, InspectorProvider } from './parts/inspector-context.js';
import { Journal } from './parts/journal.js';
import { Outcome, type OutcomeMessage } from './parts/outcome.js';
import { Payments } from './parts/payments.js';
import { Records } from './parts/records.js';
import { Summary } from './parts/summary.js';
import { TimelineChart } from './parts/timeline-chart.js';
import { WorldChoice } from './parts/world-choice.js';
import { WorldMenu } from './parts/world-menu.js';

/** The inspector: finds the worlds, then shows one. The address names it, so a reload stays there. */
export function App() {
  const [worlds, setWorlds] = useState<readonly WorldEntry[]>();
  const [orgId, setOrgId] = useState(() => location.hash.slice(1));
  const [problem, setProblem] = useState<string>();

  const findWorlds = useCallback(async () => {
    try {
      const { data } = await new Server(null).control<{ data: WorldEntry[] }>('GET', '/organizations');
      setWorlds(data);
      setProblem(undefined);
    } catch (error) {
      setProblem(readMessage(error));
    }
  }, []);
  useEffect(() => void findWorlds(), [findWorlds]);

  const choose = (id: string): void => {
    history.replaceState(null, '', `#${id}`);
    setOrgId(id);
  };
  const chosen = worlds?.find((world) => world.org_id === orgId) ?? worlds?.[0];
  if (!worlds || !chosen) return <p class="loading">{problem ?? 'Looking for the worlds of this mock…'}</p>;
  return (
    <WorldPage
      key={chosen.api_key}
      worlds={worlds}
      chosen={chosen}
      onChoose={choose}
      onMade={async (id) => {
        await findWorlds();
        choose(id);
      }}
    />
  );
}

interface WorldPageProps {
  readonly worlds: readonly WorldEntry[];
  readonly chosen: WorldEntry;
  readonly onChoose: (orgId: string) => void;
  readonly onMade: (orgId: string) => Promise<void>;
}

function WorldPage(props: WorldPageProps) {
  const { chosen } = props;
  const server = useMemo(() => new Server(chosen.api_key), [chosen.api_key]);
  const [focus, setWholeFocus] = useState<Focus>(FIRST_FOCUS);
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
  const setFocus = (change: Partial<Focus>): void => setWholeFocus({ ...focus, ...change });

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
          <WorldChoice {...props} />
          <WorldMenu />
          <nav aria-label="Elsewhere">
            <button type="button" aria-pressed={live} class="live" onClick={() => setLive(!live)}>
              Live
            </button>
            <a href="/docs">API reference</a>
          </nav>
        </div>
        <div class="bar">
          <Clock />
          <Outcome message={message} problem={problem} />
        </div>
      </header>
      <WorldPanels />
    </InspectorProvider>
  );
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

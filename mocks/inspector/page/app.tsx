import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { formatMoney } from '../../../base/money/format-money.js';
import { readMessage } from '../../../base/values/thrown.js';
import { FIRST_FOCUS, type Focus, type WorldEntry } from './data/model.js';
import { Server } from './data/server.js';
import { useWorldView } from './data/use-world-view.js';
import { Accruals } from './parts/accruals.js';
import { Clock } from './parts/clock.js';
import { Creators } from './parts/creators.js';
import { Faults } from './parts/faults.js';
import { type InspectorContext, InspectorProvider, useInspector } from './parts/inspector-context.js';
import { Journal } from './parts/journal.js';
import { Panel } from './parts/panel.js';
import { Payments } from './parts/payments.js';
import { Campaigns, Goals, Structures, Videos } from './parts/records-of-the-catalogue.js';
import { Assumptions, Changes, Checkpoints, Warnings } from './parts/records-of-the-test.js';
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
            <a href="/openapi.json">Spec</a>
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

const KINDS = {
  videos: { title: 'Videos', Rows: Videos },
  structures: { title: 'Structures', Rows: Structures },
  goals: { title: 'Goals', Rows: Goals },
  campaigns: { title: 'Campaigns', Rows: Campaigns },
  warnings: { title: 'Warnings', Rows: Warnings },
  assumptions: { title: 'Assumptions', Rows: Assumptions },
  checkpoints: { title: 'Checkpoints', Rows: Checkpoints },
  changes: { title: 'Changes', Rows: Changes },
} as const;

type Kind = keyof typeof KINDS;

/** The other records of a world, one kind at a time. Kinds that are not shown are not requested. */
function Records() {
  const { overview } = useInspector().view;
  const [kind, setKind] = useState<Kind>('structures');
  const { Rows } = KINDS[kind];
  const total = kind in overview ? overview[kind as 'videos'].total.toLocaleString('en-US') : undefined;
  const choice = (
    <label class="inline">
      <span>Show</span>
      <select value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
        {Object.entries(KINDS).map(([name, { title }]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel id="records" title="Records" {...(total === undefined ? {} : { note: total })} tools={choice}>
      <Rows />
    </Panel>
  );
}

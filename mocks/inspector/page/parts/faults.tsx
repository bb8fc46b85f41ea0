import { useState } from 'preact/hooks';
import { operations } from '../../../../src/generated/operations.js';
import type { FaultKind, FaultState } from '../../../control/state/faults.js';
import { useInspector } from './inspector-context.js';
import { Panel } from './panel.js';

const OPERATIONS = Object.keys(operations).sort();

/** Each kind with its effect, and the field that only it has. */
const KINDS: readonly (readonly [
  kind: FaultKind,
  about: string,
  field?: readonly [name: string, label: string, start: number],
])[] = [
  ['status', 'answer with an error', ['status', 'Status', 500]],
  ['latency', 'answer late', ['ms', 'Milliseconds', 1000]],
  ['rate_limited', 'answer 429', ['retry_after', 'Retry-After, s', 1]],
  ['drop_before', 'drop, not done'],
  ['drop_after', 'do it, lose the answer'],
  ['stall_body', 'stop half-way'],
  ['malformed_json', 'broken JSON'],
];

/** Faults for coming calls, and their remaining hits. */
export function Faults() {
  const { view, act } = useInspector();
  const clear = (fault?: FaultState): void => {
    void act(async (server) => {
      await server.control('DELETE', fault ? `/faults/${fault.id}` : '/faults');
      return fault ? `The fault ${fault.kind} is off.` : 'All faults are off.';
    });
  };
  const left = view.faults.filter((fault) => fault.remaining > 0).length;
  const allOff = (
    <button type="button" class="small" disabled={view.faults.length === 0} onClick={() => clear()}>
      All off
    </button>
  );
  return (
    <Panel id="faults" title="Faults" note={left === 0 ? 'off' : `${left} on`} tools={allOff}>
      <FaultForm />
      <ul class="fault-list">
        {view.faults.map((fault) => (
          <li key={fault.id} class={fault.remaining === 0 ? 'spent' : ''}>
            <span class="grow">
              <strong>{fault.kind}</strong> on {fault.operation === '*' ? 'every call' : fault.operation}
            </span>
            <span class="note">
              struck {fault.hits} of {fault.times}
            </span>
            <button
              type="button"
              class="small"
              aria-label={`Remove the fault ${fault.kind} on ${fault.operation}`}
              onClick={() => clear(fault)}
            >
              Off
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function FaultForm() {
  const { act } = useInspector();
  const [operation, setOperation] = useState('*');
  const [kind, setKind] = useState<FaultKind>('status');
  const [times, setTimes] = useState(1);
  const field = KINDS.find(([name]) => name === kind)?.[2];
  const [amounts, setAmounts] = useState<Readonly<Record<string, number>>>({});
  const amount = field && (amounts[field[0]] ?? field[2]);

  const inject = (event: Event): void => {
    event.preventDefault();
    void act(async (server) => {
      const own = field ? { [field[0]]: amount } : {};
      await server.control('POST', '/faults', { operation, kind, times, ...own });
      return `The fault ${kind} waits for ${operation === '*' ? 'the next call' : operation}.`;
    });
  };

  return (
    <form class="fault-form" onSubmit={inject}>
      <label>
        <span>Calls</span>
        <select value={operation} onChange={(event) => setOperation(event.currentTarget.value)}>
          <option value="*">every call</option>
          {OPERATIONS.map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Kind</span>
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as FaultKind)}>
          {KINDS.map(([name, about]) => (
            <option key={name} value={name}>
              {name}: {about}
            </option>
          ))}
        </select>
      </label>
      {field && (
        <label class="narrow">
          <span>{field[1]}</span>
          <input
            type="number"
            min={0}
            value={amount}
            onInput={(event) => setAmounts({ ...amounts, [field[0]]: event.currentTarget.valueAsNumber })}
          />
        </label>
      )}
      <label class="narrow">
        <span>Times</span>
        <input type="number" min={1} value={times} onInput={(event) => setTimes(event.currentTarget.valueAsNumber)} />
      </label>
      <button type="submit">Inject</button>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { operations } from '../../../../src/generated/operations.js';
import { FAULT_KIND_NAMES, FAULT_KINDS, type FaultKind, type FieldForm } from '../../../control/schemas/fault-kinds.js';
import type { FaultState } from '../../../control/state/faults.js';
import { SmallButton } from './buttons.js';
import { useCommand, useInspector } from './inspector-context.js';
import { Choice, Panel } from './panel.js';

const OPERATIONS = [
  ['*', 'every call'],
  ...Object.keys(operations)
    .sort()
    .map((id) => [id, id] as const),
] as const;
const KINDS = FAULT_KIND_NAMES.map((name) => [name, `${name}: ${FAULT_KINDS[name].text}`] as const);

/** Faults for coming calls, and their remaining hits. */
export function Faults() {
  const { view } = useInspector();
  const command = useCommand();
  const clear = (fault?: FaultState): void => {
    const result = fault ? `The fault ${fault.kind} is off.` : 'All faults are off.';
    command(['DELETE', fault ? `/faults/${fault.id}` : '/faults'], () => result);
  };
  const left = view.faults.filter((fault) => fault.remaining > 0).length;
  const allOff = <SmallButton label="All off" disabled={view.faults.length === 0} onPress={() => clear()} />;
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
            <SmallButton
              label="Off"
              aria-label={`Remove the fault ${fault.kind} on ${fault.operation}`}
              onPress={() => clear(fault)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function FaultForm() {
  const command = useCommand();
  const [operation, setOperation] = useState('*');
  const [kind, setKind] = useState<FaultKind>('status');
  const [times, setTimes] = useState(1);
  const field = findField(kind);
  const [amounts, setAmounts] = useState<Readonly<Record<string, number>>>({});
  const amount = field && (amounts[field.name] ?? field.start);

  const inject = (event: Event): void => {
    event.preventDefault();
    const fault = { operation, kind, times, ...(field && { [field.name]: amount }) };
    const target = operation === '*' ? 'the next call' : operation;
    command(['POST', '/faults', fault], () => `The fault ${kind} waits for ${target}.`);
  };

  return (
    <form class="fault-form" onSubmit={inject}>
      <Choice label="Calls" value={operation} options={OPERATIONS} onChoose={setOperation} />
      <Choice label="Kind" value={kind} options={KINDS} onChoose={(name) => setKind(name as FaultKind)} />
      {field && (
        <label class="narrow">
          <span>{field.label}</span>
          <input
            type="number"
            min={0}
            value={amount}
            onInput={(event) => setAmounts({ ...amounts, [field.name]: event.currentTarget.valueAsNumber })}
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

/** The field that the form shows for a kind. */
function findField(kind: FaultKind): { name: string; label: string; start: number } | undefined {
  const [name, form] = Object.entries<FieldForm>(FAULT_KINDS[kind].fields).find(([, one]) => one !== null) ?? [];
  return name && form ? { name, label: form[0], start: form[1] } : undefined;
}

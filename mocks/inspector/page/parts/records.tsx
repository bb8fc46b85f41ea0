import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OrganizationController } from '../../../control/handle/organization-controller.js';
import type { Assumption } from '../../../control/state/assumptions.js';
import type { RowChange } from '../../../control/state/changes/change-history.js';
import type { Checkpoint } from '../../../control/state/checkpoints.js';
import { describeFields, minute } from '../data/format.js';
import { SmallButton } from './buttons.js';
import { useCommand, useControl } from './inspector-context.js';
import { Choice, Panel, Table } from './panel.js';

const LATEST = 200;

type Warning = ReturnType<OrganizationController['warnings']>[number];

/** Records of one kind, for a table: the first cell of a row is its heading. */
interface RecordList {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
  /** Shown if there are no rows. */
  readonly empty: string;
  /** Shown below the rows. */
  readonly note?: string | undefined;
}

/** The warnings, newest first. */
function useWarnings(): RecordList {
  const rows = [...useList<Warning>('/warnings')].reverse().map(({ at, code, message, operation }, place) => ({
    id: `${at} ${code} ${place}`,
    cells: [code, minute(at), operation ?? 'the clock', message],
  }));
  return { label: 'Warnings, newest first', columns: ['Code', 'At', 'By', 'What'], rows, empty: 'No warnings.' };
}

/** The unpublished behaviors that the traffic relied on. */
function useAssumptions(): RecordList {
  const rows = useList<Assumption>('/assumptions').map(({ id, about, count }) => ({
    id,
    cells: [id, about, count.toLocaleString('en-US')],
  }));
  const empty = 'No call has relied on anything unpublished.';
  return { label: 'Assumptions', columns: ['Assumption', 'About', 'Times'], rows, empty };
}

/** The checkpoints that the world can go back to. */
function useCheckpoints(): RecordList {
  const command = useCommand();
  const rewind = (name: string): void => {
    const path = `/checkpoints/${encodeURIComponent(name)}/rewind`;
    command<{ now: string }>(['POST', path], ({ now }) => `The world is back at ${name}, ${minute(now)}.`);
  };
  const rows = useList<Checkpoint>('/checkpoints').map(({ name, at }) => ({
    id: name,
    cells: [
      name,
      minute(at),
      <SmallButton key="rewind" label="Rewind" aria-label={`Rewind to ${name}`} onPress={() => rewind(name)} />,
    ],
  }));
  const empty = 'No checkpoints. mock.checkpoint(name) makes one.';
  return { label: 'Checkpoints, oldest first', columns: ['Checkpoint', 'At', 'Go back'], rows, empty };
}

/** The response of `/_mock/changes`. */
type KeptChanges = ReturnType<OrganizationController['keptChanges']>;

/** Each change of a row with its cause, newest first, and since when changes are kept. */
function useChanges(): RecordList {
  const kept = useControl<KeptChanges>(`/changes?limit=${LATEST}`);
  const changes = kept?.data ?? [];
  const rows = changes
    .slice(-LATEST)
    .reverse()
    .map((change, place) => ({
      id: String(changes.length - place),
      cells: [
        `${change.entity} ${change.type}`,
        minute(change.at),
        describeCause(change.cause),
        describeFields(change),
      ],
    }));
  const columns = ['Change', 'At', 'Cause', 'Fields'];
  return { label: 'Changes, newest first', columns, rows, empty: 'No changes.', note: kept && describeKept(kept) };
}

function describeKept({ data, is_complete, kept_from }: KeptChanges): string {
  const shown = data.length < LATEST ? '' : ` The latest ${LATEST} are shown.`;
  const from = minute(kept_from);
  return is_complete
    ? `All changes since ${from} are kept.${shown}`
    : `Changes since ${from} are kept; older ones are gone.${shown}`;
}

function describeCause(cause: RowChange['cause']): string {
  return 'operation' in cause && cause.operation ? `${cause.kind}: ${cause.operation}` : cause.kind;
}

/** A list of the control plane; empty until it is known. */
function useList<Row>(path: string): readonly Row[] {
  return useControl<{ readonly data: readonly Row[] }>(path)?.data ?? [];
}

/** Shows records; on a narrow screen each row becomes a few lines. */
function RecordTable({ useRecords }: { readonly useRecords: () => RecordList }) {
  const { label, columns, rows, empty, note } = useRecords();
  return (
    <Table
      label={label}
      columns={columns}
      rows={rows.map(({ id, cells: [head, ...cells] }) => (
        <tr key={id}>
          <th scope="row" class="wide">
            {head}
          </th>
          {cells.map((cell, place) => (
            <td key={columns[place + 1]} class="wide" data-label={columns[place + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    >
      {rows.length === 0 && <p class="empty">{empty}</p>}
      {note !== undefined && <p class="note">{note}</p>}
    </Table>
  );
}

const KINDS = { Changes: useChanges, Warnings: useWarnings, Assumptions: useAssumptions, Checkpoints: useCheckpoints };
const KIND_OPTIONS = Object.keys(KINDS).map((name) => [name, name] as const);

type Kind = keyof typeof KINDS;

/** The traces of a test, one kind at a time. Kinds that are not shown are not requested. */
export function Records() {
  const [kind, setKind] = useState<Kind>('Changes');
  const choose = (name: string): void => setKind(name as Kind);
  const choice = <Choice class="inline" label="Show" value={kind} options={KIND_OPTIONS} onChoose={choose} />;
  return (
    <Panel id="records" title="Records" tools={choice}>
      {/* A key, because each kind has hooks of its own. */}
      <RecordTable key={kind} useRecords={KINDS[kind]} />
    </Panel>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OrganizationController } from '../../../control/handle/organization-controller.js';
import type { Assumption } from '../../../control/state/assumptions.js';
import type { RowChange } from '../../../control/state/changes/change-history.js';
import type { Checkpoint } from '../../../control/state/checkpoints.js';
import { describeFields, minute } from '../data/format.js';
import { useControl, useInspector } from './inspector-context.js';
import { Choice, Panel, Table } from './panel.js';

const LATEST = 200;

type Warning = ReturnType<OrganizationController['warnings']>[number];

/** The warnings, newest first. */
function Warnings() {
  const rows = [...useList<Warning>('/warnings')].reverse().map(({ at, code, message, operation }, place) => ({
    id: `${at} ${code} ${place}`,
    cells: [code, minute(at), operation ?? 'the clock', message],
  }));
  return (
    <RecordTable
      label="Warnings, newest first"
      columns={['Code', 'At', 'By', 'What']}
      rows={rows}
      empty="No warnings."
    />
  );
}

/** The unpublished behaviors that the traffic relied on. */
function Assumptions() {
  const rows = useList<Assumption>('/assumptions').map(({ id, about, count }) => ({
    id,
    cells: [id, about, count.toLocaleString('en-US')],
  }));
  return (
    <RecordTable
      label="Assumptions"
      columns={['Assumption', 'About', 'Times']}
      rows={rows}
      empty="No call has relied on anything unpublished."
    />
  );
}

/** The checkpoints that the world can go back to. */
function Checkpoints() {
  const { act } = useInspector();
  const rewind = (name: string): void => {
    void act(async (server) => {
      const { now } = await server.control<{ now: string }>('POST', `/checkpoints/${encodeURIComponent(name)}/rewind`);
      return `The world is back at ${name}, ${minute(now)}.`;
    });
  };
  const rows = useList<Checkpoint>('/checkpoints').map(({ name, at }) => ({
    id: name,
    cells: [
      name,
      minute(at),
      <button key="rewind" type="button" class="small" aria-label={`Rewind to ${name}`} onClick={() => rewind(name)}>
        Rewind
      </button>,
    ],
  }));
  return (
    <RecordTable
      label="Checkpoints, oldest first"
      columns={['Checkpoint', 'At', 'Go back']}
      rows={rows}
      empty="No checkpoints. mock.checkpoint(name) makes one."
    />
  );
}

/** The response of `/_mock/changes`. */
type KeptChanges = ReturnType<OrganizationController['keptChanges']>;

/** Each change of a row with its cause, newest first, and since when changes are kept. */
function Changes() {
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
  return (
    <RecordTable
      label="Changes, newest first"
      columns={['Change', 'At', 'Cause', 'Fields']}
      rows={rows}
      empty="No changes."
    >
      {kept && <p class="note">{describeKept(kept)}</p>}
    </RecordTable>
  );
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

/** A table of records: the first cell of a row is its heading, the last one is right-aligned. */
interface RecordTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
  /** Shown if there are no rows. */
  readonly empty: string;
  /** Shown below the rows. */
  readonly children?: ComponentChildren;
}

/** Shows records; on a narrow screen each row becomes a few lines. */
function RecordTable({ label, columns, rows, empty, children }: RecordTableProps) {
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
      {children}
    </Table>
  );
}

const KINDS = { Changes, Warnings, Assumptions, Checkpoints };
const KIND_OPTIONS = Object.keys(KINDS).map((name) => [name, name] as const);

type Kind = keyof typeof KINDS;

/** The traces of a test, one kind at a time. Kinds that are not shown are not requested. */
export function Records() {
  const [kind, setKind] = useState<Kind>('Changes');
  const Rows = KINDS[kind];
  const choose = (name: string): void => setKind(name as Kind);
  const choice = <Choice class="inline" label="Show" value={kind} options={KIND_OPTIONS} onChoose={choose} />;
  return (
    <Panel id="records" title="Records" tools={choice}>
      <Rows />
    </Panel>
  );
}

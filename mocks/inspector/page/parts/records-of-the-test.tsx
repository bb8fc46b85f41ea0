import { useEffect, useState } from 'preact/hooks';
import type { OrganizationControl } from '../../../control/handle/organization-control.js';
import type { Assumption } from '../../../control/state/assumptions.js';
import type { RowChange } from '../../../control/state/changes/change-history.js';
import type { Checkpoint } from '../../../control/state/checkpoints.js';
import { minute } from '../data/format.js';
import { useInspector } from './inspector-context.js';
import { RecordTable } from './record-table.js';

const LATEST = 200;

type Warning = ReturnType<OrganizationControl['warnings']>[number];

/** The warnings, newest first. */
export function Warnings() {
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
export function Assumptions() {
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
export function Checkpoints() {
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
interface KeptChanges {
  readonly data: readonly RowChange[];
  readonly is_complete: boolean;
  readonly kept_from: string;
}

/** Each change of a row with its cause, newest first, and since when changes are kept. */
export function Changes() {
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

function describeFields({ before, after, id }: RowChange): string {
  if (before === null || after === null) return id;
  const changed = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return changed
    .filter((name) => name !== 'updated_at')
    .map((name) => `${name}: ${JSON.stringify(before[name])} → ${JSON.stringify(after[name])}`)
    .join(', ');
}

/** A response of the control plane, read again at every refresh of the page; undefined until it is known. */
function useControl<Content>(path: string): Content | undefined {
  const { server, view } = useInspector();
  const [content, setContent] = useState<Content>();
  useEffect(() => {
    let over = false;
    server.control<Content>('GET', path).then(
      (came) => over || setContent(came),
      // The page shows reading errors at its top, from its own failed read.
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [server, path, view]);
  return content;
}

/** A list of the control plane; empty until it is known. */
function useList<Row>(path: string): readonly Row[] {
  return useControl<{ readonly data: readonly Row[] }>(path)?.data ?? [];
}

import type { JournalEntry } from '../../../control/state/journal.js';
import { type Focus, OUTCOMES } from '../data/model.js';
import { SmallButton } from './buttons.js';
import { useCommand, useInspector } from './inspector-context.js';
import { Panel, Table } from './panel.js';

/** The calls of the API, newest first, with their results. A refused call says why; each opens in the drawer. */
export function Journal() {
  const { view, focus } = useInspector();
  const command = useCommand();
  const shown = view.requests.filter((entry) => isShown(entry, focus));
  const clear = (): void => command(['DELETE', '/requests'], () => 'The journal is empty.');
  const tools = <SmallButton label="Clear" onPress={clear} />;
  const note = shown.length < view.requests.length ? `${shown.length} of ${view.requests.length}` : undefined;
  return (
    <Panel id="journal" title="Journal" {...(note === undefined ? {} : { note })} tools={tools}>
      <Filters />
      <Table
        label="Journal of API calls, newest first"
        columns={['Status', 'Call', 'ms']}
        numbers={1}
        kind="journal"
        rows={shown.map((entry) => <Entry key={entry.id} entry={entry} />)}
      >
        {view.requests.length === 0 && <p class="empty">No calls yet. The reads of this page do not count.</p>}
        {view.requests.length > 0 && shown.length === 0 && <p class="empty">No call like that.</p>}
      </Table>
    </Panel>
  );
}

function Filters() {
  const { view, focus, setFocus } = useInspector();
  const operations = new Set(view.requests.flatMap(({ operation }) => operation ?? []));
  if (focus.operation !== undefined) operations.add(focus.operation);
  return (
    <div class="filters">
      <select
        aria-label="Outcome of the call"
        value={focus.outcome ?? ''}
        onChange={(event) => setFocus({ outcome: OUTCOMES.find((one) => one === event.currentTarget.value) })}
      >
        <option value="">any outcome</option>
        {OUTCOMES.map((outcome) => (
          <option key={outcome}>{outcome}</option>
        ))}
      </select>
      <select
        aria-label="Operation of the call"
        value={focus.operation ?? ''}
        onChange={(event) => setFocus({ operation: event.currentTarget.value || undefined })}
      >
        <option value="">any operation</option>
        {[...operations].sort().map((operation) => (
          <option key={operation}>{operation}</option>
        ))}
      </select>
      <input
        type="search"
        aria-label="Text in the call"
        placeholder="Path, reason, key"
        value={focus.text ?? ''}
        onInput={(event) => setFocus({ text: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

/** The outcome of a call. */
export function getOutcome({ status, fault }: JournalEntry): (typeof OUTCOMES)[number] {
  if (status === 0 || fault === 'drop_after') return 'no response';
  return status < 400 ? 'ok' : 'refused';
}

function isShown(entry: JournalEntry, { outcome, operation, text = '' }: Focus): boolean {
  const { id, path, error, idempotency_key: key, fault } = entry;
  const words = [id, path, entry.operation, error, key, fault].join('\n').toLowerCase();
  const isOfOutcome = outcome === undefined || getOutcome(entry) === outcome;
  return (
    isOfOutcome && (operation === undefined || entry.operation === operation) && words.includes(text.toLowerCase())
  );
}

function Entry({ entry }: { readonly entry: JournalEntry }) {
  const { setFocus } = useInspector();
  const { id, at, operation, method, path, status, error, idempotency_key, replayed, fault, duration_ms } = entry;
  const marks = [
    ...(fault === null ? [] : [`fault: ${fault}`]),
    ...(replayed ? ['replayed'] : []),
    ...(idempotency_key === null ? [] : [`key ${idempotency_key}`]),
  ];
  const outcome = getOutcome(entry);
  return (
    <tr>
      <td>
        <span class={`code ${outcome === 'ok' ? 'good' : 'bad'}`}>{outcome === 'no response' ? 'lost' : status}</span>
      </td>
      <td class="call">
        <button type="button" class="link" onClick={() => setFocus({ call: id, payment: undefined })}>
          <strong>{operation ?? 'no such route'}</strong>
        </button>
        <span class="path" title={`at ${at}`}>
          {method} {path.replace('/api/v1', '')}
        </span>
        {error !== null && <span class="why bad">{error}</span>}
        {marks.length > 0 && <span class="marks">{marks.join(' · ')}</span>}
      </td>
      <td class="number soft">{duration_ms.toFixed(2)}</td>
    </tr>
  );
}

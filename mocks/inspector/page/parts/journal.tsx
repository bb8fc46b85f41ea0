import type { JournalEntry } from '../../../control/state/journal.js';
import { useInspector } from './inspector-context.js';
import { NumberHeading, Panel, Scroll } from './panel.js';

/** The calls of the API, newest first, with their results. */
export function Journal() {
  const { view, act } = useInspector();
  const clear = (): void => {
    void act(async (server) => {
      await server.control('DELETE', '/requests');
      return 'The journal is empty.';
    });
  };
  const tools = (
    <button type="button" class="small" onClick={clear}>
      Clear
    </button>
  );
  return (
    <Panel id="journal" title="Journal" tools={tools}>
      <Scroll label="Journal of API calls, newest first">
        <table class="journal">
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Call</th>
              <NumberHeading>ms</NumberHeading>
            </tr>
          </thead>
          <tbody>
            {view.requests.map((entry, place) => (
              // The newest comes first, so the index from the end identifies an entry.
              <Entry key={view.requests.length - place} entry={entry} />
            ))}
          </tbody>
        </table>
        {view.requests.length === 0 && <p class="empty">No calls yet. The reads of this page do not count.</p>}
      </Scroll>
    </Panel>
  );
}

function Entry({ entry }: { readonly entry: JournalEntry }) {
  const { at, operation, method, path, status, idempotency_key, replayed, fault, duration_ms } = entry;
  const marks = [
    ...(fault === null ? [] : [`fault: ${fault}`]),
    ...(replayed ? ['replayed'] : []),
    ...(idempotency_key === null ? [] : [`key ${idempotency_key}`]),
  ];
  return (
    <tr>
      <td>
        <span class={`code ${status >= 400 || status === 0 ? 'bad' : 'good'}`}>{status === 0 ? 'lost' : status}</span>
      </td>
      <td class="call">
        <strong>{operation ?? 'no such route'}</strong>
        <span class="path" title={`at ${at}`}>
          {method} {path.replace('/api/v1', '')}
        </span>
        {marks.length > 0 && <span class="marks">{marks.join(' · ')}</span>}
      </td>
      <td class="number soft">{duration_ms.toFixed(2)}</td>
    </tr>
  );
}

import { useState } from 'preact/hooks';
import { readMessage } from '../../../../base/values/thrown.js';
import type { WorldEntry } from '../data/model.js';
import { Server } from '../data/server.js';
import { Dialog } from './dialog.js';

/** The worlds of the mock, and which of them the page shows. */
export interface WorldChoiceProps {
  readonly worlds: readonly WorldEntry[];
  readonly chosen: WorldEntry;
  readonly onChoose: (orgId: string) => void;
  /** Called with the id of a world that was made here. */
  readonly onMade: (orgId: string) => Promise<void>;
}

const TIERS = ['', 'free', 'starter', 'ultra'] as const;

/** Chooses a world by its key, and makes new ones. */
export function WorldChoice({ worlds, chosen, onChoose, onMade }: WorldChoiceProps) {
  const [making, setMaking] = useState(false);
  return (
    <section class="world" aria-label="World">
      <label class="inline">
        <span>World</span>
        <select value={chosen.org_id} onChange={(event) => onChoose(event.currentTarget.value)}>
          {worlds.map((world, place) => (
            <option key={world.org_id} value={world.org_id}>
              {place === 0 ? 'default' : `no. ${place + 1}`} · {world.org_id.slice(0, 8)}
            </option>
          ))}
        </select>
      </label>
      <details class="keys">
        <summary>Key</summary>
        <p>
          <code>{chosen.api_key}</code> <CopyButton text={chosen.api_key} />
        </p>
      </details>
      <button type="button" onClick={() => setMaking(true)}>
        New…
      </button>
      {making && <NewWorld onMade={onMade} onClose={() => setMaking(false)} />}
    </section>
  );
}

interface NewWorldProps {
  readonly onMade: (orgId: string) => Promise<void>;
  readonly onClose: () => void;
}

function NewWorld({ onMade, onClose }: NewWorldProps) {
  const [seed, setSeed] = useState('demo');
  const [tier, setTier] = useState('');
  const [problem, setProblem] = useState<string>();
  const make = async (): Promise<void> => {
    try {
      const body = { seed, ...(tier === '' ? {} : { tier }) };
      const made = await new Server(null).control<{ org_id: string }>('POST', '/organizations', body);
      await onMade(made.org_id);
      onClose();
    } catch (error) {
      setProblem(readMessage(error));
    }
  };
  return (
    <Dialog title="A new world" verb="Make it" onConfirm={make} onClose={onClose}>
      <p>An organization with rows, clock, faults and an API key of its own.</p>
      <label>
        <span>Seed</span>
        <select value={seed} onChange={(event) => setSeed(event.currentTarget.value)}>
          <option value="demo">demo</option>
          <option value="empty">empty</option>
        </select>
      </label>
      <label>
        <span>Plan</span>
        <select value={tier} onChange={(event) => setTier(event.currentTarget.value)}>
          {TIERS.map((name) => (
            <option key={name} value={name}>
              {name === '' ? 'no caps' : name}
            </option>
          ))}
        </select>
      </label>
      {problem !== undefined && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

/** Copies a text, and shows the result on itself, because pages that are not secure have no clipboard. */
function CopyButton({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState('Copy');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied');
    } catch {
      setOutcome('Select it and copy by hand');
    }
  };
  return (
    <button type="button" class="small" aria-live="polite" onClick={() => void copy()}>
      {outcome}
    </button>
  );
}

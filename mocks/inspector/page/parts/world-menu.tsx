import { useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../../control/state/snapshot.js';
import { minute } from '../data/format.js';
import { Dialog } from './dialog.js';
import { useInspector } from './inspector-context.js';

const SEEDS = [
  ['', 'as it began'],
  ['demo', 'demo'],
  ['empty', 'empty'],
] as const;

/** Save the world, restore it, reset it. */
export function WorldMenu() {
  const { act } = useInspector();
  const [resetting, setResetting] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const save = (): void => {
    void act(async (server) => {
      const snapshot = await server.control<Snapshot>('GET', '/snapshot');
      download(JSON.stringify(snapshot), `trackagoat-${isoNow(snapshot).slice(0, 10)}.json`);
      return 'The snapshot is on its way to your downloads.';
    });
  };
  const restore = (chosen: File | undefined): void => {
    if (!chosen) return;
    void act(async (server) => {
      const { now } = await server.control<{ now: string }>('PUT', '/snapshot', parse(await chosen.text()));
      return `The world is back at ${minute(now)}, as in ${chosen.name}.`;
    });
  };
  return (
    <div class="buttons">
      <button type="button" onClick={save}>
        Snapshot
      </button>
      <button type="button" onClick={() => file.current?.click()}>
        Restore…
      </button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label="Snapshot file to restore"
        onChange={(event) => {
          restore(event.currentTarget.files?.[0]);
          // The same file again must count as a choice.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" onClick={() => setResetting(true)}>
        Reset…
      </button>
      {resetting && <ResetDialog onClose={() => setResetting(false)} />}
    </div>
  );
}

function ResetDialog({ onClose }: { readonly onClose: () => void }) {
  const { act } = useInspector();
  const [seed, setSeed] = useState('');
  const reset = async (): Promise<void> => {
    onClose();
    await act(async (server) => {
      const { now } = await server.control<{ now: string }>('POST', '/reset', seed === '' ? {} : { seed });
      return `The world began anew at ${minute(now)}.`;
    });
  };
  return (
    <Dialog title="Reset this world?" verb="Reset" danger onConfirm={reset} onClose={onClose}>
      <p>Rows, clock, limits, faults and journal go back to the start. A snapshot keeps what is there now.</p>
      <label>
        <span>Seed</span>
        <select value={seed} onChange={(event) => setSeed(event.currentTarget.value)}>
          {SEEDS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </Dialog>
  );
}

function isoNow(snapshot: Snapshot): string {
  return new Date(snapshot.world.state.now).toISOString();
}

function parse(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Error('This file is not JSON, so it is not a snapshot.');
  }
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

import { useRef } from 'preact/hooks';
import type { Snapshot } from '../../../control/state/snapshot.js';
import { minute } from '../data/format.js';
import type { WorldEntry } from '../data/model.js';
import { ConfirmButton, CopyButton } from './buttons.js';
import { useCommand, useInspector } from './inspector-context.js';
import { Choice } from './panel.js';

/** The worlds of the mock, and which of them the page shows. */
export interface WorldMenuProps {
  readonly worlds: readonly WorldEntry[];
  readonly chosen: WorldEntry;
  readonly onChoose: (orgId: string) => void;
}

/** Chooses a world, shows its key, saves it, restores it, resets it. */
export function WorldMenu({ worlds, chosen, onChoose }: WorldMenuProps) {
  const options = worlds.map(({ org_id: id }, place) => {
    return [id, `${place === 0 ? 'default' : `no. ${place + 1}`} · ${id.slice(0, 8)}`] as const;
  });
  return (
    <section class="world" aria-label="World">
      <Choice class="inline" label="World" value={chosen.org_id} options={options} onChoose={onChoose} />
      <details class="keys">
        <summary>Key</summary>
        <p>
          <code>{chosen.api_key}</code> <CopyButton text={chosen.api_key} />
        </p>
      </details>
      <Keeping />
    </section>
  );
}

function Keeping() {
  const { act } = useInspector();
  const command = useCommand();
  const file = useRef<HTMLInputElement>(null);

  const save = (): void => {
    void act(async (server) => {
      const snapshot = await server.control<Snapshot>('GET', '/snapshot');
      download(JSON.stringify(snapshot), `trackagoat-${isoNow(snapshot).slice(0, 10)}.json`);
      return 'The snapshot is on its way to your downloads.';
    });
  };
  const restore = (given: File | undefined): void => {
    if (!given) return;
    void act(async (server) => {
      const { now } = await server.control<{ now: string }>('PUT', '/snapshot', parse(await given.text()));
      return `The world is back at ${minute(now)}, as in ${given.name}.`;
    });
  };
  const reset = (): void =>
    command<{ now: string }>(['POST', '/reset', {}], ({ now }) => `The world began anew at ${minute(now)}.`);
  return (
    <>
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
      <ConfirmButton label="Reset…" question="Reset everything to its start" onConfirm={reset} />
    </>
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

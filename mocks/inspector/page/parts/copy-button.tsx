import { useState } from 'preact/hooks';

/** Copies a text, and shows the result on itself, because pages that are not secure have no clipboard. */
export function CopyButton({ text }: { readonly text: string }) {
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

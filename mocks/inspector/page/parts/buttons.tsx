import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface CopyButtonProps {
  readonly label?: string;
  readonly text: string;
  /** Whether the text appears below the button once it was pressed. */
  readonly isShown?: boolean;
}

/** Copies a text, and shows the result on itself, because pages that are not secure have no clipboard. */
export function CopyButton({ label = 'Copy', text, isShown = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState(label);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied');
    } catch {
      setOutcome('Select it and copy by hand');
    }
  };
  return (
    <>
      <button type="button" class="small" aria-live="polite" onClick={() => void copy()}>
        {outcome}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it */}
      {isShown && outcome !== label && <pre tabIndex={0}>{text}</pre>}
    </>
  );
}

interface SmallButtonProps extends Pick<JSX.IntrinsicElements['button'], 'aria-label' | 'disabled'> {
  readonly label: ComponentChildren;
  readonly onPress: () => void;
}

/** A small button that acts at once. */
export function SmallButton({ label, onPress, ...rest }: SmallButtonProps) {
  return (
    <button type="button" class="small" onClick={onPress} {...rest}>
      {label}
    </button>
  );
}

interface ConfirmButtonProps {
  readonly label: string;
  /** The effect of a second press; it takes the place of the label after the first. */
  readonly question: string;
  readonly onConfirm: () => void;
}

/** Asks before it acts, on itself. Leaving it takes the question back. */
export function ConfirmButton({ label, question, onConfirm }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const press = (): void => {
    if (isAsking) onConfirm();
    setAsking(!isAsking);
  };
  return (
    <button
      type="button"
      aria-live="polite"
      class={isAsking ? 'danger' : ''}
      onClick={press}
      onBlur={() => setAsking(false)}
    >
      {isAsking ? question : label}
    </button>
  );
}

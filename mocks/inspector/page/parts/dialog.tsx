import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The question of a dialog, and its actions. */
export interface DialogProps {
  readonly title: string;
  /** The label of the confirming button. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly blocked?: boolean;
  /** It shows its own failures. */
  readonly onConfirm: () => void | Promise<void>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal question. The browser keeps the focus inside, restores it afterwards, and closes it on Escape. */
export function Dialog(props: DialogProps) {
  const { title, verb, danger = false, blocked = false, onConfirm, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the browser paints: an Escape that follows at once must already find the dialog open.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const confirm = (event: Event): void => {
    event.preventDefault();
    if (!blocked) Promise.resolve(onConfirm()).catch(() => {});
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <form onSubmit={confirm}>
        <h2 id="dialog-title">{title}</h2>
        {children}
        <div class="dialog-foot">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class={danger ? 'danger' : 'primary'} disabled={blocked}>
            {verb}
          </button>
        </div>
      </form>
    </dialog>
  );
}

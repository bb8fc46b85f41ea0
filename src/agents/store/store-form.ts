import { ToolRefusal } from '../text/tool-error.js';
import type { ToolsetStore } from './toolset-store.js';

/** The form of what a toolset keeps in its store. It is increased if an older reader would misread it. */
const TOOLSET_FORM = 1;
/** The key under which a store has the number of its form, as long as a store keeps anything: ten years. */
const KEY = 'form';
const KEPT_MS = 315_360_000_000;

/** Reads the form of a store before anything else is read, and writes it before anything else is written. */
export class StoreForm {
  #read: Promise<boolean> | undefined;
  #written: Promise<void> | undefined;

  constructor(private readonly store: Pick<ToolsetStore, 'get' | 'add'>) {}

  /** Resolves to whether the store has its form. Rejects with `store_failed` if the form is not this version's. */
  read(): Promise<boolean> {
    this.#read ??= this.#check().catch((error) => {
      this.#read = undefined;
      throw error;
    });
    return this.#read;
  }

  /** Resolves when the store has its form. */
  write(): Promise<void> {
    this.#written ??= this.#mark().catch((error) => {
      this.#written = undefined;
      throw error;
    });
    return this.#written;
  }

  async #mark(): Promise<void> {
    if (await this.read()) return;
    // Of many processes at once one is first, and it may be one of another version.
    if (!(await this.store.add(KEY, String(TOOLSET_FORM), KEPT_MS))) await this.#check();
  }

  async #check(): Promise<boolean> {
    const form = await this.store.get(KEY);
    if (form === null || form === String(TOOLSET_FORM)) return form !== null;
    const isLater = Number(form) > TOOLSET_FORM;
    throw new ToolRefusal(
      'store_failed',
      isLater
        ? `The store of this toolset is of form ${form}, which a later version of trackagoat-sdk wrote; this one reads form ${TOOLSET_FORM}. Nothing was paid or changed. A person has to update the package.`
        : `The store of this toolset says that its form is ${form.slice(0, 40)}, which is not a form. Nothing was paid or changed. A person has to look at the store.`,
      { namesPerson: true },
    );
  }
}

import type { Usage } from './workflow-options.js';

/** Adds up the usage of all runs of one call of a tool, those of workflows within it too. */
export class Meter {
  readonly #runs: { readonly usage: Usage }[] = [];

  add(run: { readonly usage: Usage }): void {
    this.#runs.push(run);
  }

  get usage(): Usage {
    return {
      requests: this.#runs.reduce((sum, { usage }) => sum + usage.requests, 0),
      waitedMs: this.#runs.reduce((sum, { usage }) => sum + usage.waitedMs, 0),
    };
  }
}

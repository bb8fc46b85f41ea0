import type { TrackagoatClient } from 'trackagoat-sdk';
import type { Mock } from 'trackagoat-sdk/mocks';

/** What a recipe finds: a mock as `createMock()` makes it, a client of it, and an id that nothing has. */
export interface Stage {
  readonly mock: Mock;
  readonly goat: TrackagoatClient;
  readonly unknownId: string;
}

/** One error code as docs/errors.md tells it. */
export interface ErrorEntry {
  /** What happened, and when. */
  readonly means: string;
  /** What the caller should do. */
  readonly remedy: string;
  /** How to meet the code in the mock; its last call is the one that is refused. A test runs it. */
  readonly provoke: (stage: Stage) => Promise<unknown>;
}

import { expect, it } from 'vitest';
import { type Mock, startMock } from '../../mocks/control/mock.js';
import type { MockOrganization } from '../../mocks/control/state/mock-organization.js';
import { tableList } from '../../mocks/world/store/world.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { type CallInput, dumpWorld, toRequest } from '../harness/mock-api.js';
import { tour } from '../harness/tour.js';

/** Where a call can be made to fail: each place throws once, at its `count`th use, after it was armed. */
class Saboteur {
  private left = 0;
  private place = '';

  arm(place: string, count: number): void {
    this.place = place;
    this.left = count;
  }

  /** Whether the armed failure has not happened: the call does not come there so often. */
  disarm(): boolean {
    const unused = this.left > 0;
    this.left = 0;
    return unused;
  }

  at(place: string): void {
    if (this.left === 0 || this.place !== place) return;
    this.left -= 1;
    if (this.left === 0) throw new Error(`sabotaged at ${place}`);
  }
}

const PLACES = ['write', 'record', 'response', 'keep', 'assumption', 'transform', 'journal', 'stopwatch', 'commit'];

function sabotagedMock(saboteur: Saboteur, defects: unknown[]): Mock {
  const persistence = {
    saved: () => [],
    nextPlace: 0,
    added: () => {},
    removed: () => {},
    touched: () => {},
    worldReplaced: () => {},
    trouble: () => undefined,
    commit: () => {
      saboteur.at('commit');
      return undefined;
    },
  };
  let readings = 0;
  const stopwatch = (): number => {
    readings += 1;
    // The first reading of a call comes before its work.
    if (readings % 2 === 0) saboteur.at('stopwatch');
    return 0;
  };
  const mock = startMock({ stopwatch, onDefect: (error) => defects.push(error) }, persistence);
  const { journal, assumptions, idempotency, faults } = getOrganization(mock);
  watchWrites(mock, saboteur);
  idempotency.listen(() => saboteur.at('keep'));
  const add = journal.add.bind(journal);
  journal.add = (record) => {
    saboteur.at('journal');
    return add(record);
  };
  const note = assumptions.count.bind(assumptions);
  assumptions.count = (id) => {
    saboteur.at('assumption');
    note(id);
  };
  faults.consume = () => ({
    kind: 'none',
    response: null,
    transform: (response) => {
      saboteur.at('transform');
      return response;
    },
  });
  return mock;
}

function getOrganization(mock: Mock): MockOrganization {
  return (mock as unknown as { readonly organization: MockOrganization }).organization;
}

/** The world is another one after every restore. */
function watchWrites(mock: Mock, saboteur: Saboteur): void {
  const { tables, history } = getOrganization(mock).world;
  for (const table of tableList(tables)) table.listen(() => saboteur.at('write'));
  history.videos.onRecord = () => saboteur.at('record');
  history.creators.onRecord = () => saboteur.at('record');
}

/** The response cannot be put into words. */
function withBrokenJson<Result>(saboteur: Saboteur, work: () => Result): Result {
  const { stringify } = JSON;
  JSON.stringify = ((...args: Parameters<typeof stringify>) => {
    saboteur.at('response');
    return stringify(...args);
  }) as typeof stringify;
  try {
    return work();
  } finally {
    JSON.stringify = stringify;
  }
}

const dumpState = (mock: Mock): string => JSON.stringify(dumpWorld(mock));

function countRows(mock: Mock): number {
  return Object.values(mock.snapshot().world.tables).reduce((sum, rows) => sum + rows.length, 0);
}

it('a call that changes something is done whole or not at all, wherever it fails, and by one key it is done once', () => {
  const saboteur = new Saboteur();
  const defects: unknown[] = [];
  const mock = sabotagedMock(saboteur, defects);
  const keys = new Set<string>();
  const sabotaged = new Map<OperationId, Set<string>>();

  /** Makes the call fail at each use of each place, one after the other, and looks at what is left. */
  function failEverywhere(operation: OperationId, input: CallInput): void {
    const snapshot = mock.snapshot();
    const before = dumpState(mock);
    for (const place of PLACES) {
      for (let count = 1; ; count += 1) {
        const request = toRequest(mock, operation, input);
        saboteur.arm(place, count);
        const response = withBrokenJson(saboteur, () => mock.handle(request));
        if (saboteur.disarm()) {
          expect([operation, place, response.status < 300 || response.body]).toEqual([operation, place, true]);
          break;
        }
        expect([operation, place, response.status]).toEqual([operation, place, 500]);
        expect(JSON.parse(response.body).meta).toEqual({ code: 'internal_error', id: `defect_${defects.length}` });
        expect(dumpState(mock) === before, `${operation} failed at ${place} ${count} and left something`).toBe(true);
        const places = sabotaged.get(operation) ?? new Set();
        sabotaged.set(operation, places.add(place));
      }
      mock.restore(snapshot);
      watchWrites(mock, saboteur);
    }
  }

  tour({
    advance: (days) => {
      mock.clock.advance({ days });
    },
    ok: (operation, input = {}) => {
      const { method, creates } = operations[operation];
      const sent = creates ? { idempotencyKey: `${operation} ${defects.length}`, ...input } : input;
      const isReplay = keys.has(sent.idempotencyKey ?? '');
      if (sent.idempotencyKey !== undefined) keys.add(sent.idempotencyKey);
      if (method !== 'GET' && !isReplay) failEverywhere(operation, sent);
      const response = mock.handle(toRequest(mock, operation, sent));
      expect([operation, response.status < 300]).toEqual([operation, true]);
      if (creates) {
        const rows = countRows(mock);
        const again = mock.handle(toRequest(mock, operation, sent));
        expect([again.body, again.headers['idempotency-replayed']]).toEqual([response.body, 'true']);
        expect(countRows(mock)).toBe(rows);
      }
      return operation === 'getOpenapi' ? undefined : JSON.parse(response.body).data;
    },
  });

  const behind = ['write', 'response', 'keep', 'transform', 'journal', 'stopwatch', 'commit'];
  for (const [operation, { creates }] of Object.entries(operations)) {
    if (creates) expect([...(sabotaged.get(operation as OperationId) ?? [])]).toEqual(expect.arrayContaining(behind));
  }
});

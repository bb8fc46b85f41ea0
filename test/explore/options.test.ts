import {
  type ExploreOptions,
  explore,
  type Invariant,
  type Program,
  paidAtMostOnce,
  paidInFullExcept,
} from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { matchers } from 'trackagoat-sdk/mocks/matchers';
import { describe, expect, it } from 'vitest';
import { explorationHtml } from '../../cli/explore/exploration-html.js';
import { printExploration } from '../../cli/explore/print-exploration.js';
import { createWorld } from './world.js';

const world = createMock();
const idle: Program = async ({ goat }) => {
  await goat.projects.list();
};

describe('explore refuses', () => {
  const refused: Record<string, [Partial<Record<keyof ExploreOptions | 'seed', unknown>>, RegExp]> = {
    'a misspelt option': [{ seed: 3 }, /no option seed; the nearest is seeds/],
    'an unknown invariant': [{ invariants: ['paidTwice'] }, /no invariant "paidTwice"\. Known: paidOnce, booksBalance/],
    'an invariant without a name': [{ invariants: [{ check: () => undefined }] }, /there is no invariant/],
    'an unknown interlude': [{ interludes: ['tock'] }, /interludes: .*tick/],
    'a count that is none': [{ seeds: Number.NaN }, /seeds must be a whole number/],
    'no invariants': [{ invariants: [] }, /invariants must hold one or more/],
    'to stop before the first failure': [{ maxFailures: 0 }, /maxFailures must be a whole number from 1/],
    'to try nothing': [{ seeds: 0, singles: false }, /with singles: false and seeds: 0 nothing would go wrong/],
    'pairs of faults without single ones': [
      { pairs: 5, singles: false },
      /pairs .*cannot be tried with singles: false/,
    ],
    'no workers': [{ workers: [] }, /workers must hold one function or more/],
    'what nobody can void': [{ mayVoid: ['p-1'] }, /mayVoid: the world has no payment and no accrual p-1\./],
    'a bonus of nobody': [
      { invariants: [paidAtMostOnce({ kenji: 5 })] },
      /paidAtMostOnce: the world has no creator kenji\./,
    ],
    'to except what is not there': [
      { invariants: [paidInFullExcept(['p-1'])] },
      /paidInFullExcept: the world has no payment and/,
    ],
    'a world that is no mock': [{ world: {} }, /world must be an object with fork/],
  };

  it.each(Object.entries(refused))('%s', async (_, [change, message]) => {
    await expect(explore({ world, workers: [idle], ...change } as ExploreOptions)).rejects.toThrow(message);
  });

  it('a program that does something else each time, and says what differed', async () => {
    let calls = 0;
    const fickle: Program = async ({ goat }) => {
      calls += 1;
      // Three, because a calm run follows each run, and it would be the same again.
      await (calls % 3 === 1 ? goat.projects.list() : goat.creators.list());
      await goat.videos.list();
    };
    await expect(explore({ world, workers: [fickle], allowIdle: true, seeds: 0 })).rejects.toThrow(
      /not deterministic.*listCreators.*listProjects|not deterministic.*listProjects.*listCreators/s,
    );
  });
});

describe('an invariant', () => {
  const payMaya: Program = async ({ goat }) => {
    const [maya] = await goat.creators.list().toArray();
    await goat.payoutPayments.create({ creator_id: maya?.id ?? '', auto_apply_outstanding: true });
  };
  const exploreWith = async (invariants: ExploreOptions['invariants'] & object) =>
    explore({ world: (await createWorld()).world, workers: [payMaya], invariants, seeds: 1, singles: false });

  it('is judged before mustReject: a payment that is wrong is worse than one that is silent', async () => {
    const swallows: Program = (context) => Promise.resolve(payMaya(context)).catch(() => undefined);
    const strict: Invariant = {
      name: 'strict',
      check: ({ calm, rows }) => (calm && rows.payments.length === 1 ? 'nothing was paid' : undefined),
    };
    const { world: own } = await createWorld();
    const options = { world: own, workers: [swallows], mustReject: true, seeds: 0, pairs: 0, maxFailures: 1 };
    const name = async (invariants: ExploreOptions['invariants'] & object) =>
      (await explore({ ...options, invariants })).failures.map(({ invariant }) => invariant);
    expect([await name(['booksBalance']), await name([strict])]).toEqual([['mustReject'], ['strict']]);
  });

  it('that fails in the calm run by an assumption, beside a worker that rejects, shows nothing', async () => {
    const rejects: Program = () => Promise.reject(new Error('no'));
    const assumes: Invariant = { name: 'own', check: () => ({ message: 'no', assumes: 'something' }) };
    const { world: own } = await createWorld();
    const options = { world: own, workers: [rejects, payMaya], invariants: [assumes], seeds: 1, singles: false };
    const { holds, verdict, runs, assumed } = await explore(options);
    expect([holds, runs['random schedules'], verdict, assumed]).toEqual([false, 0, 'Not held: 1 failure.', []]);
  });

  it('that never had anything to judge does not hold by itself', async () => {
    const report = await exploreWith(['receiptsTellTheTruth']);
    expect(report).toMatchObject({ failures: [], neverJudged: ['receiptsTellTheTruth'], holds: false });
    expect(printExploration(report)).toContain('no invariant had anything to judge');
    expect(printExploration(report)).not.toContain('Everything held');
    expect(explorationHtml(report)).toContain('no invariant had anything to judge');
    expect(matchers.toHold(report)).toMatchObject({ pass: false });
    expect(matchers.toHold(report).message()).toContain('no invariant had anything to judge');
    expect(await exploreWith(['receiptsTellTheTruth', 'booksBalance'])).toMatchObject({ holds: true });
  });

  it.each([null, false, true, '', {}, { message: 3 }])(
    'that returns %j says neither that it holds nor what is wrong',
    async (found) => {
      await expect(exploreWith([{ name: 'mine', check: () => found as never }])).rejects.toThrow(
        /the check of invariant mine returned .*; return undefined if it holds/,
      );
    },
  );
});

describe('a run that does not end', () => {
  it('is a failure: a program that asks for ever, whose requests are one step', async () => {
    const greedy: Program = async ({ goat }) => {
      for (;;) await goat.projects.list();
    };
    const limits = { seeds: 0, pairs: 0, maxRequests: 50, maxFailures: 1 };
    const [failure] = (await explore({ world, workers: [greedy], ...limits })).failures;
    expect(failure).toMatchObject({ invariant: 'ends', message: 'the workers made more than 50 requests' });
    expect(failure?.steps).toMatchObject([{ kind: 'request', times: 50 }]);
    expect(failure?.story).toEqual(['worker 1 reads listProjects (50 times).']);
    const { failures } = await explore({ world, workers: [greedy], ...limits, maxRequests: 300 });
    expect(failures[0]?.message).toBe('worker 1 sent the same request 200 times in a row');
  });

  it('is a failure: a program that waits for nothing', async () => {
    const stuck: Program = () => new Promise(() => {});
    const { failures } = await explore({ world, workers: [stuck], seeds: 0, patienceMs: 1, maxFailures: 1 });
    expect(failures[0]).toMatchObject({ invariant: 'ends', message: 'a worker neither makes a request nor ends' });
  });
});

describe('a worker', () => {
  it('waits for its back-off in the time of its world, which costs no real time', async () => {
    const waits: number[] = [];
    const patient: Program = async ({ goat, mock }) => {
      const before = Date.parse(mock.clock.now);
      await goat.projects.list();
      waits.push(Date.parse(mock.clock.now) - before);
    };
    const report = await explore({ world, workers: [patient], allowIdle: true, seeds: 0, interludes: [] });
    expect(report.failures).toEqual([]);
    // The single fault of a 429 asks for a second.
    expect(waits.some((ms) => ms >= 1_000 && ms < 60_000)).toBe(true);
  });

  it('leaves what it stored to its next start, and a dead one stores nothing any more', async () => {
    const seen: unknown[] = [];
    const storing: Program = async ({ goat, store, start }) => {
      seen.push([start, store.get('note')]);
      store.set('note', `from start ${start}`);
      await goat.projects.list();
      store.set('note', 'after the call');
    };
    await explore({ world, workers: [storing], allowIdle: true, seeds: 0, pairs: 0 });
    expect(seen).toContainEqual([2, 'from start 1']);
    expect(seen).not.toContainEqual([2, 'after the call']);
  });
});

it.each([
  ['({ client }) => client', 'worker 1 takes { client }, which is not known; known are goat, mock, fetch'],
  ['async function pay({ goat, stor }) {}', 'worker 1 takes { stor }, which is not known; did you mean store?'],
])('a job that takes what it does not get is refused before its first run: %s', async (code, words) => {
  const { world: own } = await createWorld();
  const job = new Function(`return (${code})`)() as Program;
  await expect(explore({ world: own, workers: [job] })).rejects.toThrow(words);
});

/**
 * `npm run parity -- CHECKOUT`: runs random histories of organizations on the mock of this tree and on that of another
 * checkout of the repository, for example a git worktree of an older commit. The fuzzer of test/fuzz makes the requests;
 * between them, the clock moves and videos appear and grow. Every response and every snapshot must be equal, byte for byte.
 * It is for changes that should not change behavior. A world that differs is reported, and the next one follows. Exits
 * with 1 if any differs.
 *   --worlds N  how many histories (default 200) · --steps N  requests of each (default 150) · --seed N  of the first (1)
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as own from '../../mocks/index.js';
import { fuzz } from '../../test/fuzz/fuzzer.js';
import { Random } from '../../test/fuzz/random.js';
import { readSpec } from '../../test/fuzz/spec.js';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worlds: { type: 'string', default: '200' },
    steps: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
});
const [checkout] = positionals;
if (!checkout) {
  console.error('Name the other checkout: npm run parity -- ../older');
  process.exit(2);
}
const other = (await import(pathToFileURL(resolve(checkout, 'mocks/index.ts')).href)) as typeof own;
await Promise.all([own.loadRareParts(), other.loadRareParts()]);

const spec = readSpec(({ paths }) => {
  // They return the document itself, whose words may change.
  for (const path of ['/openapi.json', '/schema', '/analytics/schema']) delete paths[path];
});
let commands = 0;
let compared = 0;
let different = 0;
for (let world = 0; world < Number(values.worlds); world += 1) {
  try {
    await live(Number(values.seed) + world);
  } catch (error) {
    different += 1;
    process.exitCode = 1;
    console.log(`${error instanceof Error ? error.message : error}\n`);
  }
}
console.log(
  `${values.worlds} worlds, ${commands} commands, ${different} worlds different, all others equal to the byte (${Math.round(compared / 2 ** 20)} MiB compared).`,
);

/** Runs a command on both mocks, and gives what it came to. */
type RunOnBoth = <Result>(name: string, run: (mock: own.Mock) => Result) => Result;

async function live(seed: number): Promise<void> {
  const random = new Random(seed);
  const options = { seed: 'demo', now: '2026-03-02T12:00:00Z', randomSeed: seed } as const;
  const mocks = [own.createMock(options), other.createMock(options)] as const;
  const lived: string[] = [];
  const both: RunOnBoth = (name, run) => {
    lived.push(name);
    const [here, there] = mocks.map((mock) => toText(() => run(mock)));
    compare(here ?? '', there ?? '', () => `seed ${seed}\n  ${lived.slice(-15).join('\n  ')}`);
    return JSON.parse(here ?? '');
  };
  await fuzz(spec, random, {
    key: mocks[0].apiKey,
    steps: Number(values.steps),
    send: async ({ method, url, headers, body }) => {
      if (random.chance(0.5)) steer(both, mocks[0], random);
      return both(`${method} ${url} ${body}`, (mock) => mock.handle({ method, url: `/api/v1${url}`, headers, body }));
    },
  });
  both('snapshot', (mock) => mock.snapshot());
}

type Row = Readonly<Record<'id' | 'creator_id' | 'structure_id', string>>;

/** Does to both worlds what few requests of the fuzzer do: time passes, TikTok has something new, and the right one is paid. */
function steer(both: RunOnBoth, world: own.Mock, random: Random): void {
  const { tables } = world.snapshot().world;
  const pickRow = (table: string) => random.pick((tables[table] ?? [{ id: '' }]) as unknown as readonly Row[]);
  const pick = (table: string): string => pickRow(table).id;
  const minutes = random.pick([random.integer(1, 2000), 1440, 10_080, random.integer(1, 60 * 1440)]);
  const views = random.chance(0.03) ? Number.MAX_SAFE_INTEGER : random.integer(0, random.pick([5, 9_000, 5_000_000]));
  const [creator, video] = [pick('creators'), pick('videos')];
  const mode = random.pick(['auto', 'auto', 'stalled', 'simulated'] as const);
  const posted_at = new Date(Date.parse(world.clock.now) - random.integer(0, 90_000) * 60_000).toISOString();
  const [{ id: accrual, creator_id }, assigned] = [pickRow('payout_accruals'), pickRow('payout_assignments')];
  const route = `/payout-structures/${assigned.structure_id}/assignments`;
  const call = (method: string, path: string, body: object) => (mock: own.Mock) =>
    mock.handle({
      ...{ method, url: `/api/v1${path}`, body: JSON.stringify(body) },
      headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
    });
  const steps: Readonly<Record<string, (mock: own.Mock) => unknown>> = {
    [`advance ${minutes} minutes`]: (mock) => mock.clock.advance({ minutes }),
    [`post by ${creator}`]: (mock) => mock.postVideos(creator, [{ posted_at, view_count: views }]),
    [`set video ${video}`]: (mock) => mock.setVideoCounts(video, { view_count: views }),
    [`set creator ${creator}`]: (mock) => mock.setCreatorCounts(creator, { follower_count: views }),
    [`scraper ${mode}`]: (mock) => mock.setScraper(mode),
    // A world that is restored has lost all that is derived.
    'snapshot, restore': (mock) => mock.restore(JSON.parse(JSON.stringify(mock.snapshot()))),
    [`explain ${accrual}`]: (mock) => mock.explain(accrual),
    [`pay ${accrual}`]: call('POST', '/payout-payments', { creator_id, accrual_ids: [accrual] }),
    [`pay ${creator_id}`]: call('POST', '/payout-payments', { creator_id, auto_apply_outstanding: true }),
    [`assign ${assigned.id} at ${posted_at}`]: call('POST', route, {
      creator_id: assigned.creator_id,
      assigned_at: posted_at,
    }),
    [`unassign ${assigned.id}`]: call('DELETE', route, { creator_id: assigned.creator_id }),
    'ledger and warnings': (mock) => [mock.ledger(), mock.warnings()],
  };
  const [first = ''] = Object.keys(steps);
  const name = random.chance(0.25) ? first : random.pick(Object.keys(steps));
  both(name, steps[name] as (mock: own.Mock) => unknown);
}

function toText(run: () => unknown): string {
  try {
    return JSON.stringify(run()) ?? 'null';
  } catch (error) {
    return JSON.stringify(`throws ${(error as Error).message}`);
  }
}

function compare(here: string, there: string, describe: () => string): void {
  commands += 1;
  compared += here.length;
  if (here === there) return;
  let at = 0;
  while (here[at] === there[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 300), at + 300);
  throw new Error(`${describe()}\nhere:  ${around(here)}\n\nthere: ${around(there)}`);
}

import type { Mock } from '../../../mocks/index.js';
import { timed } from '../../harness/alternate.js';
import { check } from '../../harness/bench.js';
import { importMocks } from '../../harness/package.js';
import { median } from '../../harness/statistics.js';
import { addCreators, addWeekly, assign, call } from '../../worlds/api-calls.js';
import { addVideos } from '../../worlds/worlds.js';
import { addToSum, planInFolder, planInMemory } from './store-costs.js';

type CreateMock = Awaited<ReturnType<typeof importMocks>>['createMock'];

/** A cost that is measured at several sizes. */
export interface Curve {
  readonly name: string;
  /** The things that the size counts. */
  readonly counted: string;
  /** Each size is this many times smaller, because the things are costly to make. Default 1. */
  readonly divisor?: number;
  /** Further sizes, where ten times as many are still quick to make. */
  readonly decades?: readonly number[];
  /** Whether it is the cost of one call, which should not grow, or of the whole, which grows with the data. */
  readonly kind: 'call' | 'whole';
  /** Microseconds at a size. */
  readonly cost: (createMock: CreateMock, size: number) => number | Promise<number>;
}

const VIDEOS_A_CREATOR = 100;
const CALLS = 2000;
const ROUNDS = 7;

/** Microseconds of one call: the median of some rounds of many. */
function ofOneCall(work: (call: number) => unknown, calls = CALLS): number {
  const round = (): number =>
    (timed(() => {
      for (let nth = 0; nth < calls; nth += 1) work(nth);
    }).ms *
      1000) /
    calls;
  round();
  return median(Array.from({ length: ROUNDS }, round));
}

/** Microseconds of work that is done once per round. */
function ofWhole(work: () => unknown): number {
  work();
  return median(Array.from({ length: ROUNDS }, () => timed(work).ms * 1000));
}

function get(mock: Mock, path: string, apiKey = mock.apiKey): () => void {
  const request = { method: 'GET', url: `/api/v1${path}`, headers: { authorization: `Bearer ${apiKey}` }, body: '' };
  return () => check(mock.handle(request).status === 200, path);
}

function withVideos(createMock: CreateMock, size: number): { mock: Mock; creatorIds: string[] } {
  const mock = createMock({ kept: { journalSize: 0 } });
  const creatorIds = addCreators(mock, Math.max(1, size / VIDEOS_A_CREATOR));
  addVideos(mock, creatorIds, Math.min(size, VIDEOS_A_CREATOR));
  return { mock, creatorIds };
}

function pageInTheMiddle(createMock: CreateMock, size: number): number {
  const { mock } = withVideos(createMock, size);
  const list = `/videos?project_id=${mock.projectId}`;
  let cursor = '';
  for (let passed = 0; passed < size / 2; passed += 100) {
    const response = mock.handle({
      method: 'GET',
      url: `/api/v1${list}&limit=${Math.min(100, size / 2)}${cursor}`,
      headers: { authorization: `Bearer ${mock.apiKey}` },
      body: '',
    });
    cursor = `&cursor=${(JSON.parse(response.body) as { meta: { nextCursor: string } }).meta.nextCursor}`;
  }
  return ofOneCall(get(mock, `${list}&limit=50${cursor}`), 200);
}

function oneCreator(createMock: CreateMock, size: number): number {
  const mock = createMock();
  const creatorIds = addCreators(mock, size);
  const reads = creatorIds.slice(0, 1000).map((id) => get(mock, `/creators/${id}`));
  return ofOneCall((nth) => reads[nth % reads.length]?.());
}

function patchCreator(createMock: CreateMock, size: number): number {
  const mock = createMock();
  const creatorIds = addCreators(mock, size);
  return ofOneCall((nth) =>
    call(mock, 'PATCH', `/creators/${creatorIds[nth % creatorIds.length]}`, { metadata: { nth } }),
  );
}

/** Half of the two calls, because a deleted row leaves lists as long as the world. */
function addAndDeleteVideo(createMock: CreateMock, size: number): number {
  const { mock } = withVideos(createMock, size);
  const path = `/projects/${mock.projectId}/videos`;
  let added = 0;
  const addAndDelete = (): void => {
    added += 1;
    const url = `https://www.tiktok.com/@guest/video/${7_300_000_000_000 + added}`;
    call(mock, 'DELETE', `/videos/${call<{ id: string }>(mock, 'POST', path, { url }).id}`);
  };
  return ofOneCall(addAndDelete, 200) / 2;
}

function oneOrganization(createMock: CreateMock, size: number): number {
  const mock = createMock({ kept: { journalSize: 10 } });
  const reads = Array.from({ length: size }, () => {
    const { apiKey, projectId } = mock.organizations.create();
    return get(mock, `/projects/${projectId}`, apiKey);
  });
  return ofOneCall((nth) => reads[nth % reads.length]?.());
}

function anotherOrganization(createMock: CreateMock, size: number): number {
  const mock = createMock();
  for (let made = 0; made < size; made += 1) mock.organizations.create();
  return ofOneCall(() => mock.organizations.create(), 200);
}

function earning(createMock: CreateMock, size: number): { mock: Mock; creatorIds: string[] } {
  const mock = createMock({ kept: { journalSize: 0 } });
  const creatorIds = addCreators(mock, size);
  assign(mock, addWeekly(mock, { amount_cents: 500, criteria_type: 'recurring' }), creatorIds);
  return { mock, creatorIds };
}

function oneAccrual(createMock: CreateMock, size: number): number {
  const { mock } = earning(createMock, size);
  const week = (): number => {
    const { ms, value } = timed(() => mock.clock.advance({ days: 7, hours: 1 }));
    check(value.accruals_created >= size, `${value.accruals_created} accruals`);
    return (ms * 1000) / value.accruals_created;
  };
  week();
  return median([week(), week(), week()]);
}

function onePayment(createMock: CreateMock, size: number): number {
  const { mock, creatorIds } = earning(createMock, size / 10);
  mock.clock.advance({ days: 70, hours: 1 });
  const pay = (creator_id: string): unknown =>
    call(mock, 'POST', '/payout-payments', { creator_id, auto_apply_outstanding: true });
  const payable = creatorIds.slice(0, 1000);
  return (timed(() => payable.forEach(pay)).ms * 1000) / payable.length;
}

/** A mock whose log of changes is full. */
function withChanges(createMock: CreateMock, size: number): { mock: Mock; change: (nth: number) => void } {
  const mock = createMock({ kept: { journalSize: 0, changesSize: size } });
  const [id] = addCreators(mock, 1);
  const change = (nth: number): void => {
    call(mock, 'PATCH', `/creators/${id}`, { metadata: { nth } });
  };
  for (let nth = 0; nth < size; nth += 1) change(nth);
  return { mock, change };
}

async function latestChanges(createMock: CreateMock, size: number): Promise<number> {
  await (await importMocks()).loadRareParts();
  const { mock } = withChanges(createMock, size);
  const request = { method: 'GET', url: '/_mock/changes?limit=50', headers: {}, body: '' };
  return ofOneCall(() => check(mock.handle(request).status === 200, request.url), 200);
}

/** The costs that the chart shows. */
export const curves: readonly Curve[] = [
  { name: 'GET one creator', counted: 'creators', kind: 'call', cost: oneCreator },
  { name: 'PATCH one creator', counted: 'creators', kind: 'call', cost: patchCreator },
  { name: 'add a video, delete it: each', counted: 'videos', kind: 'call', cost: addAndDeleteVideo },
  {
    name: 'GET in one of many organizations',
    counted: 'organizations',
    divisor: 10,
    decades: [1_000_000],
    kind: 'call',
    cost: oneOrganization,
  },
  {
    name: 'create an organization',
    counted: 'organizations',
    divisor: 10,
    decades: [1_000_000],
    kind: 'call',
    cost: anotherOrganization,
  },
  { name: 'list 50 videos, cursor in the middle', counted: 'videos', kind: 'call', cost: pageInTheMiddle },
  { name: 'one accrual of a tick', counted: 'accruals a tick', kind: 'call', cost: oneAccrual },
  { name: 'POST payment over 10 accruals', counted: 'accruals', kind: 'call', cost: onePayment },
  {
    name: 'PATCH beside kept changes',
    counted: 'changes',
    kind: 'call',
    cost: (createMock, size) => ofOneCall(withChanges(createMock, size).change),
  },
  { name: 'read the last 50 changes', counted: 'changes', kind: 'call', cost: latestChanges },
  {
    name: 'keep and read a plan, in memory',
    counted: 'entries',
    decades: [1_000_000],
    kind: 'call',
    cost: (_, size) => planInMemory(size),
  },
  {
    name: 'keep and read a plan, in a folder',
    counted: 'files',
    divisor: 10,
    kind: 'call',
    cost: (_, size) => planInFolder(size),
  },
  {
    name: 'add to what was spent, in a folder',
    counted: 'additions',
    divisor: 100,
    kind: 'whole',
    cost: (_, size) => addToSum(size),
  },
  {
    name: 'fork',
    counted: 'videos',
    kind: 'whole',
    cost: (createMock, size) => {
      const { mock } = withVideos(createMock, size);
      return ofWhole(() => mock.fork());
    },
  },
  {
    name: 'snapshot + restore',
    counted: 'videos',
    kind: 'whole',
    cost: (createMock, size) => {
      const { mock } = withVideos(createMock, size);
      return ofWhole(() => mock.restore(JSON.parse(JSON.stringify(mock.snapshot()))));
    },
  },
  {
    name: 'list with a filter that nothing passes',
    counted: 'videos',
    kind: 'whole',
    cost: (createMock, size) => {
      const { mock } = withVideos(createMock, size);
      return ofWhole(get(mock, '/videos?tracking_status=direct_add'));
    },
  },
];

import { aimed } from './harness/aims.js';
import { computeRatio } from './harness/alternate.js';
import { type Bench, check } from './harness/bench.js';
import { contest, inWords } from './harness/contest.js';
import { ask, CONNECTIONS, type Question, rawLike, toText } from './harness/questions.js';
import { type ServerProcess, startOwnServer } from './harness/server-process.js';

const PAGE = 50;
const SMALL = 100;

interface Page {
  readonly data: ReadonlyArray<{ readonly id: string; readonly tracking_status: string }>;
  readonly meta: { readonly nextCursor: string | null };
}

/** The request for the page after half of all rows, found by following the cursors. */
async function deepQuestion(server: ServerProcess, size: number): Promise<Question> {
  const apiKey = server.ready.apiKey as string;
  const filter = `project_id=${server.ready.projectId}&tracking_status=auto_tracked`;
  let cursor = '';
  // Every second video passes the filter: a quarter of the rows, as pages, is the middle.
  for (let passed = 0; passed < size / 4; passed += 100) {
    const path = `/api/v1/videos?${filter}&limit=100${cursor}`;
    const page = JSON.parse((await ask(server, { method: 'GET', path, apiKey })).body) as Page;
    if (page.meta.nextCursor !== null) cursor = `&cursor=${page.meta.nextCursor}`;
  }
  return { method: 'GET', path: `/api/v1/videos?${filter}&limit=${PAGE}${cursor}`, apiKey };
}

/** A list with two filters and a cursor deep inside, against the bare stringification of the same rows. */
export const httpList: Bench = {
  about: 'HTTP, list 50 of 100,000 videos by project and status, cursor in the middle; 10 connections',
  inShortForm: true,
  run: async ({ runs, seconds, short }) => {
    const size = short ? 10_000 : 100_000;
    const large = await startOwnServer('mock.ts', { world: 'videos', size });
    const small = await startOwnServer('mock.ts', { world: 'videos', size: SMALL * 2 });
    const question = await deepQuestion(large, size);
    const smallQuestion: Question = {
      method: 'GET',
      path: `/api/v1/videos?project_id=${small.ready.projectId}&tracking_status=auto_tracked&limit=${PAGE}`,
      apiKey: small.ready.apiKey as string,
    };
    for (const [server, asked] of [
      [large, question],
      [small, smallQuestion],
    ] as const) {
      const { data } = JSON.parse((await ask(server, asked)).body) as Page;
      check(data.length === PAGE && data.every((row) => row.tracking_status === 'auto_tracked'), asked.path);
    }
    const raw = await rawLike(await ask(large, question), question, { stringify: true });
    const describeLoad = (server: ServerProcess, asked: Question) => ({
      server,
      load: { url: server.ready.url, connections: CONNECTIONS, requests: [toText(asked)], status: 200, seconds },
    });
    Object.assign(raw.load, { seconds });
    const rounds = await contest(
      { large: describeLoad(large, question), small: describeLoad(small, smallQuestion), raw },
      runs,
    );
    for (const server of [large, small, raw.server]) await server.stop();
    return [
      aimed('list ÷ raw that stringifies the page', computeRatio(rounds.large.perSecond, rounds.raw.perSecond), {
        detail: `${size} rows: ${inWords('mock', rounds.large)} · ${inWords('raw', rounds.raw)}`,
      }),
      aimed(`p50 of a long list ÷ p50 of ${SMALL} rows`, computeRatio(rounds.large.p50, rounds.small.p50), {
        detail: inWords(`${SMALL} rows`, rounds.small),
      }),
    ];
  },
};

import { computeRatio } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { contest, inWords } from '../harness/contest.js';
import { ask, type Question, toText } from '../harness/questions.js';
import { startOwnServer } from '../harness/server-process.js';

const CONNECTIONS = 50;

/** Many organizations in one process: whether they make a single call slower. */
export const organizations: Bench = {
  about: '1,000 organizations in one server, 50 connections that each call another, against one organization',
  inShortForm: true,
  run: async ({ runs, seconds, short }) => {
    const size = short ? 200 : 1000;
    const server = await startOwnServer('mock.ts', { world: 'organizations', size });
    const { tenants } = server.ready as unknown as { tenants: ReadonlyArray<{ apiKey: string; projectId: string }> };
    check(new Set(tenants.map(({ projectId }) => projectId)).size === size, 'every organization has its own project');
    const questions = tenants.map(({ apiKey, projectId }): Question => {
      return { method: 'GET', path: `/api/v1/projects/${projectId}`, apiKey };
    });
    for (const question of questions) check((await ask(server, question)).status === 200, question.path);
    const load = { url: server.ready.url, connections: CONNECTIONS, status: 200, seconds };
    const requests = questions.map(toText);
    const rounds = await contest(
      {
        many: { server, load: { ...load, requests } },
        one: { server, load: { ...load, requests: requests.slice(0, 1) } },
      },
      runs,
    );
    await server.stop();
    return [
      {
        what: `${size} organizations ÷ one`,
        value: computeRatio(rounds.many.perSecond, rounds.one.perSecond),
        unit: 'x',
        target: { atLeast: 0.9 },
        detail: `${inWords('many', rounds.many)} · ${inWords('one', rounds.one)}`,
      },
    ];
  },
};

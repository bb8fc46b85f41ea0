import { computeRatio } from './harness/alternate.js';
import { type Bench, check } from './harness/bench.js';
import { contest, inWords } from './harness/contest.js';
import { ask, CONNECTIONS, type Question, rawLike, toText } from './harness/questions.js';
import { startOwnServer } from './harness/server-process.js';

/** GET of one row: routed, authenticated, validated, journalled. `bench/more/peers.ts` compares it with other mocks. */
export const httpGet: Bench = {
  about: 'HTTP, GET one row: routed, authenticated, validated, journalled; 10 connections',
  inShortForm: true,
  run: async ({ runs, seconds }) => {
    const server = await startOwnServer('mock.ts', { world: 'creators', size: 50 });
    const apiKey = server.ready.apiKey as string;
    const id = (server.ready.creatorIds as string[])[7] as string;
    const question: Question = { method: 'GET', path: `/api/v1/creators/${id}`, apiKey };
    const response = await ask(server, question);
    check(response.status === 200 && JSON.parse(response.body).data.id === id, `${question.path}: ${response.body}`);
    const { url } = server.ready;
    const mock = {
      server,
      load: { url, connections: CONNECTIONS, requests: [toText(question)], status: 200, seconds },
    };
    const raw = await rawLike(response, question);
    const rounds = await contest({ mock, raw: { ...raw, load: { ...raw.load, seconds } } }, runs);
    for (const contender of [mock, raw]) await contender.server.stop();
    return [
      {
        what: 'GET one row ÷ raw',
        value: computeRatio(rounds.mock.perSecond, rounds.raw.perSecond),
        unit: 'x',
        target: { atLeast: 0.75 },
        detail: `${inWords('mock', rounds.mock)} · ${inWords('raw', rounds.raw)}`,
      },
    ];
  },
};

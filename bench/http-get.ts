import { computeRatio } from './harness/alternate.js';
import type { Bench } from './harness/bench.js';
import { contest, inWords } from './harness/contest.js';
import { CONNECTIONS, rawLike, startWithQuestion, toText } from './harness/questions.js';

/** GET of one row: routed, authenticated, validated, journalled. `bench/more/peers.ts` compares it with other mocks. */
export const httpGet: Bench = {
  about: 'HTTP, GET one row: routed, authenticated, validated, journalled; 10 connections',
  inShortForm: true,
  run: async ({ runs, seconds }) => {
    const { server, question, response } = await startWithQuestion();
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

import { aimed } from './harness/aims.js';
import { computeRatio } from './harness/alternate.js';
import { type Bench, check } from './harness/bench.js';
import { type Contender, contest, inWords } from './harness/contest.js';
import { ask, CONNECTIONS, type Question, rawLike, toText } from './harness/questions.js';
import { startOwnServer } from './harness/server-process.js';

const ORGANIZATIONS = 1000;

interface Tenant {
  readonly apiKey: string;
  readonly projectId: string;
}

/** GET of one row: routed, authenticated, validated, journalled. */
export const httpGet: Bench = {
  about: 'HTTP, GET one row: routed, authenticated, validated, journalled; 10 connections',
  inShortForm: true,
  run: async ({ runs, seconds }) => {
    const server = await startOwnServer('mock.ts', { world: 'creators', size: 50 });
    const { url, apiKey } = server.ready as unknown as Tenant & { readonly url: string };
    const id = (server.ready.creatorIds as string[])[7] as string;
    const question: Question = { method: 'GET', path: `/api/v1/creators/${id}`, apiKey };
    const response = await ask(server, question);
    check(response.status === 200 && JSON.parse(response.body).data.id === id, `${question.path}: ${response.body}`);
    const mock = {
      server,
      load: { url, connections: CONNECTIONS, requests: [toText(question)], status: 200, seconds },
    };
    const raw = await rawLike(response, question);
    const own = await startOwnServer('mock.ts', { world: 'organizations', size: ORGANIZATIONS });
    const tenants = own.ready.tenants as readonly Tenant[];
    const askFor = (asked: readonly Tenant[]): Contender => {
      const requests = asked.map(({ apiKey, projectId }) =>
        toText({ method: 'GET', path: `/api/v1/projects/${projectId}`, apiKey }),
      );
      return { server: own, load: { url: own.ready.url, connections: CONNECTIONS, requests, status: 200, seconds } };
    };
    const [all, one] = [askFor(tenants), askFor(tenants.slice(0, 1))];
    const rounds = await contest({ mock, raw: { ...raw, load: { ...raw.load, seconds } }, all, one }, runs);
    for (const contender of [mock, raw, all]) await contender.server.stop();
    return [
      aimed('GET one row ÷ raw', computeRatio(rounds.mock.perSecond, rounds.raw.perSecond), {
        detail: `${inWords('mock', rounds.mock)} · ${inWords('raw', rounds.raw)}`,
      }),
      aimed('1,000 organizations in turn ÷ one', computeRatio(rounds.all.perSecond, rounds.one.perSecond), {
        detail: `${inWords('in turn', rounds.all)} · ${inWords('one', rounds.one)}`,
      }),
    ];
  },
};

import { computeRatio } from './harness/alternate.js';
import { type Bench, check, type Figure } from './harness/bench.js';
import { type Contender, contest, inWords, type Rounds } from './harness/contest.js';
import { resolvePath } from './harness/package.js';
import { installPeers, startPeer } from './harness/peers.js';
import { ask, CONNECTIONS, type Question, rawLike, toText } from './harness/questions.js';
import { type ServerProcess, startOwnServer } from './harness/server-process.js';

interface Row {
  readonly id: string;
}

/** A server with its own request for the row. Peers that respond from examples have their own row. */
async function contenderFor(server: ServerProcess, question: Question, id: string | null): Promise<Contender> {
  const { status, body } = await ask(server, question);
  const parsed = JSON.parse(body) as Row & { readonly data?: Row };
  const row = parsed.data ?? parsed;
  check(status === 200 && typeof row.id === 'string', `${question.path} answered ${status}: ${body}`);
  check(id === null || row.id === id, `${question.path} is another row: ${body}`);
  const load = { url: server.ready.url, connections: CONNECTIONS, requests: [toText(question)], status: 200 };
  return { server, load };
}

/**
 * The peers respond from the examples of the spec or from a database of one row. None of them has a ledger or a
 * journal.
 */
async function startPeers(row: Row, apiKey: string): Promise<Record<string, Contender>> {
  installPeers();
  const spec = resolvePath('dist/openapi.json');
  const { id } = row;
  const atRoot: Question = { method: 'GET', path: `/creators/${id}`, apiKey };
  const below: Question = { method: 'GET', path: `/api/v1/creators/${id}`, apiKey };
  return {
    scalar: await contenderFor(await startPeer('scalar', { spec }), atRoot, null),
    prism: await contenderFor(await startPeer('prism', { spec }), atRoot, null),
    'json-server': await contenderFor(await startPeer('json-server', { data: { creators: [row] } }), below, id),
    'openapi-backend': await contenderFor(await startPeer('openapi-backend', { spec, row }), below, id),
  };
}

/** GET of one row: routed, authenticated, validated, journalled. */
export const httpGet: Bench = {
  about: 'HTTP, GET one row: routed, authenticated, validated, journalled; 10 connections',
  inShortForm: true,
  run: async ({ runs, seconds, short }) => {
    const mock = await startOwnServer('mock.ts', { world: 'creators', size: 50 });
    const apiKey = mock.ready.apiKey as string;
    const id = (mock.ready.creatorIds as string[])[7] as string;
    const question: Question = { method: 'GET', path: `/api/v1/creators/${id}`, apiKey };
    const ours = await contenderFor(mock, question, id);
    const answer = await ask(mock, question);
    const { data } = JSON.parse(answer.body) as { readonly data: Row };
    const all: Record<string, Contender> = {
      mock: ours,
      raw: await rawLike(answer, question),
      ...(short ? {} : await startPeers(data, apiKey)),
    };
    for (const contender of Object.values(all)) Object.assign(contender.load, { seconds });
    const rounds = await contest(all, runs);
    for (const { server } of Object.values(all)) await server.stop();
    return toFigures(rounds);
  },
};

const AT_LEAST: Readonly<Record<string, number>> = { raw: 0.75, scalar: 3, prism: 8, 'json-server': 15 };

function toFigures(rounds: Readonly<Record<string, Rounds>>): Figure[] {
  const mock = rounds.mock as Rounds;
  return Object.entries(rounds)
    .filter(([name]) => name !== 'mock')
    .map(([name, peer]) => {
      const target = AT_LEAST[name];
      return {
        what: `GET one row ÷ ${name}`,
        value: computeRatio(mock.perSecond, peer.perSecond),
        unit: 'x',
        ...(target === undefined ? {} : { target: { atLeast: target } }),
        detail: `${inWords('mock', mock)} · ${inWords(name, peer)}`,
      };
    });
}

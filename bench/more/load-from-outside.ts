/*
 * GET of one row from the mock and from a bare server with the same bytes, under the load of this harness, of wrk and of
 * autocannon:  npm run bench load-from-outside -- [--record] [--rounds 5]
 * `--record` writes the table of docs/performance.md. wrk is a package of Debian; autocannon is installed into bench/peers.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { recordFigures } from '../../scripts/figures/figures-file.js';
import { alternate, computeRatio } from '../harness/alternate.js';
import { check } from '../harness/bench.js';
import type { Contender } from '../harness/contest.js';
import { LoadSender } from '../harness/load.js';
import { resolvePath } from '../harness/package.js';
import { installPeers } from '../harness/peers.js';
import { CONNECTIONS, type Question, rawLike, startWithQuestion, toText } from '../harness/questions.js';
import { median } from '../harness/statistics.js';

const COMMAND = 'npm run bench load-from-outside -- --record';
const SECONDS = 2;

const { values } = parseArgs({
  options: { record: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});

/** One run of a generator. */
interface Sent {
  readonly responses: number;
  readonly seconds: number;
  /** Milliseconds of processor time that the generator used. */
  readonly cpuMs: number;
}

/** Sends GETs for `SECONDS`, unless said otherwise by 10 connections that each wait for their response. */
type Generator = (url: string, path: string) => Promise<Sent>;

/** Runs a command and returns its output and the processor time that it used. */
function runTimed(command: readonly string[]): { readonly out: string; readonly cpuMs: number } {
  // The shell's `times` has two lines: of itself, and of its children.
  const out = execFileSync('bash', ['-c', '"$@"; status=$?; echo; times; exit $status', 'bash', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = out.trimEnd().split('\n');
  const [user = 0, system = 0] = [...(lines.at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  return { out: lines.slice(0, -2).join('\n'), cpuMs: (user + system) * 1000 };
}

/** wrk says in further lines that a response was no 2xx or a connection failed. */
function makeWrk(authorization: string, connections = CONNECTIONS): Generator {
  return async (url, path) => {
    const flags = ['-t', '1', '-c', `${connections}`, '-d', `${SECONDS}s`, '-H', `Authorization: ${authorization}`];
    const { out, cpuMs } = runTimed(['wrk', ...flags, url + path]);
    const [, responses, seconds] = /(\d+) requests in ([\d.]+)s/.exec(out) ?? [];
    check(seconds !== undefined && !/Non-2xx|Socket errors/.test(out), `wrk says: ${out}`);
    return { responses: Number(responses), seconds: Number(seconds), cpuMs };
  };
}

function makeAutocannon(authorization: string): Generator {
  installPeers();
  const program = resolvePath('bench/peers/node_modules/autocannon/autocannon.js');
  return async (url, path) => {
    const flags = ['-c', `${CONNECTIONS}`, '-d', `${SECONDS}`, '--json', '-H', `Authorization: ${authorization}`];
    const { out, cpuMs } = runTimed([process.execPath, program, ...flags, url + path]);
    const said = JSON.parse(out) as { '2xx': number; non2xx: number; errors: number; duration: number };
    check(said.non2xx === 0 && said.errors === 0, `autocannon says: ${out}`);
    return { responses: said['2xx'], seconds: said.duration, cpuMs };
  };
}

function makeOwn(sender: LoadSender, question: Question): Generator {
  return async (url) => {
    const before = sender.cpu();
    const load = { url, connections: CONNECTIONS, requests: [toText(question)], status: 200, seconds: SECONDS };
    const { responses, seconds } = await sender.send(load);
    return { responses, seconds, cpuMs: sender.cpu() - before };
  };
}

/** The runs of one generator against one server. */
interface Rounds {
  readonly perSecond: number[];
  readonly serverMicroseconds: number[];
  readonly generatorMicroseconds: number[];
}

const { server, question, response } = await startWithQuestion();
const raw = await rawLike(response, question);
const sender = new LoadSender();
const generators: Readonly<Record<string, Generator>> = {
  'this harness': makeOwn(sender, question),
  wrk: makeWrk(`Bearer ${question.apiKey}`),
  autocannon: makeAutocannon(`Bearer ${question.apiKey}`),
  'wrk, 200 connections': makeWrk(`Bearer ${question.apiKey}`, 200),
};
const servers: Readonly<Record<string, Pick<Contender, 'server'>>> = { mock: { server }, bare: raw };

const rounds: Record<string, Rounds> = {};
const contenders = Object.entries(generators).flatMap(([generatorName, send]) =>
  Object.entries(servers).map(([serverName, { server: target }]) => {
    const name = `${generatorName} ${serverName}`;
    const kept: Rounds = { perSecond: [], serverMicroseconds: [], generatorMicroseconds: [] };
    rounds[name] = kept;
    const run = async (): Promise<number> => {
      const before = target.cpu();
      const { responses, seconds, cpuMs } = await send(target.ready.url, question.path);
      kept.serverMicroseconds.push(((target.cpu() - before) * 1000) / responses);
      kept.generatorMicroseconds.push((cpuMs * 1000) / responses);
      return responses / seconds;
    };
    return [name, run] as const;
  }),
);
const samples = await alternate(Object.fromEntries(contenders), Number(values.rounds));
for (const [name, perSecond] of Object.entries(samples)) rounds[name]?.perSecond.push(...perSecond);
sender.stop();
await server.stop();
await raw.server.stop();

const figures: Record<string, string> = {};
const rows = Object.keys(generators).map((name) => {
  const [mock, bare] = [rounds[`${name} mock`] as Rounds, rounds[`${name} bare`] as Rounds];
  const showRate = ({ perSecond }: Rounds): string => Math.round(median(perSecond)).toLocaleString('en');
  const microseconds = (values: readonly number[]): number => median(values.slice(1));
  const ratio = computeRatio(mock.perSecond, bare.perSecond).toFixed(2);
  const [ofMock, ofBare] = [microseconds(mock.serverMicroseconds), microseconds(bare.serverMicroseconds)];
  const ofGenerator = microseconds(bare.generatorMicroseconds);
  figures[`${name}, mock ÷ bare`] = ratio;
  figures[`${name}, a request`] = `${ofGenerator.toFixed(0)} µs`;
  figures[`${name}, the mock adds`] = `${(ofMock - ofBare).toFixed(1)} µs`;
  const times = [ofBare, ofMock - ofBare, ofGenerator].map((microseconds) => `${microseconds.toFixed(1)} µs`);
  return `| ${[name, showRate(mock), showRate(bare), ratio, ...times].join(' | ')} |`;
});
const table = [
  '| load by | mock, requests a second | bare | mock ÷ bare | CPU time a request: bare | the mock adds | the sender |',
  '|---|---|---|---|---|---|---|',
  ...rows,
].join('\n');
console.log(table);
if (values.record) recordFigures('load-from-outside', COMMAND, () => ({ figures, table }));

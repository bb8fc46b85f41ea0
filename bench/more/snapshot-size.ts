/*
 * A world of VIDEOS sent as lines to a file, and from the file to another mock, over HTTP:
 *   node --max-old-space-size=12000 --import tsx bench/more/snapshot-size.ts [videos=2000000] [--record]
 * `--record` writes the figures of docs/performance.md.
 */

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { recordFigures } from '../../scripts/figures/figures-file.js';
import { check } from '../harness/bench.js';
import { importServer } from '../harness/package.js';
import { worlds } from '../worlds/worlds.js';

const COMMAND = 'node --max-old-space-size=12000 --import tsx bench/more/snapshot-size.ts --record';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false } },
});
const [videos = 2_000_000] = positionals.map(Number);
const figures: Record<string, string> = { videos: videos.toLocaleString('en') };
const { serveMock } = await importServer();
const folder = mkdtempSync(join(tmpdir(), 'snapshot-size-'));
const file = join(folder, 'world.snapshot');
// Also when it fails: the file has more than a gigabyte.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function peak(): string {
  return `${Math.round(process.resourceUsage().maxRSS / 1024).toLocaleString('en')} MiB`;
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  figures[what] = `${((performance.now() - start) / 1000).toFixed(0)} s`;
  console.log(`${what}: ${figures[what]}, peak rss ${peak()}`);
}

async function digest(source: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source) hash.update(chunk);
  return hash.digest('hex');
}

async function getLines(url: string): Promise<Readable> {
  const response = await fetch(`${url}/_mock/snapshot?as=lines`);
  check(response.status === 200 && response.body !== null, `GET answered ${response.status}`);
  return Readable.fromWeb(response.body as never);
}

/** By node:http, because fetch waits five minutes for a response at most. */
function putLines(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const sent = request(`${url}/_mock/snapshot`, { method: 'PUT', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    pipeline(createReadStream(file), sent).catch(reject);
  });
}

{
  const served = await serveMock();
  await timed(`a world of ${videos} videos`, async () => {
    worlds.videos(served.mock, videos);
  });
  await timed('to a file', async () =>
    pipeline(await getLines(served.url), new PassThrough(), createWriteStream(file)),
  );
  await served.close();
}
figures.size = `${Math.round(statSync(file).size / 2 ** 20).toLocaleString('en')} MiB`;
console.log(figures.size);
const source = await digest(createReadStream(file));
const other = await serveMock({ kept: { maxSnapshotBytes: 2 ** 34 } });
await timed('from the file to another mock', async () => {
  const status = await putLines(other.url);
  check(status === 200, `PUT answered ${status}`);
});
check((await digest(await getLines(other.url))) === source, 'the other mock sends the same bytes');
await other.close();
figures['peak of memory'] = peak();
console.log('The other mock sends the same bytes.');
if (values.record) recordFigures('snapshot-size', COMMAND, () => ({ figures }));

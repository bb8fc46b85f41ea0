import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMock, type SeedFile } from '../../mocks/index.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { run } from './recorded-io.js';

const folder = folderOfFile();

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('trackagoat seed check', () => {
  it('tells what the world of a good seed holds', async () => {
    const { code, out, err } = await run('seed', 'check', 'docs/snippets/seeds/seed.json');
    // One post of 40,000 views at 250 cents a thousand: one accrual, found by the cron after its week.
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      'docs/snippets/seeds/seed.json is good: projects 1, creators 1, videos 1, campaigns 0, payout structures 1, payout accruals 1, payout payments 0 at 2026-01-19T12:00:00.000Z.\n',
    );
  });

  it('names the file and each place that is wrong', async () => {
    const creators = [{ tiktok_handle: 'ana', track: 1 }, { handle: 'beto' }];
    const file = write('wrong.json', { projects: [{ name: 'A', creators }], strat: '2026-01-01' });
    const { code, out, err } = await run('seed', 'check', file);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toContain(`${file}: projects.0.creators.1.tiktok_handle: is required`);
    expect(err.split('\n')).toContain(`${file}: strat: is not known; did you mean start?`);
  });

  it.each([
    [
      'a rule with two amounts',
      '{"projects":[{"name":"A","payout_structures":[{"name":"B","amount_cents":1,"amount_cents":2}]}]}',
      'amount_cents',
    ],
    [
      'a key that is spelt with an escape',
      '{"now":"2026-01-05T00:00:00Z","n\\u006fw":"2026-01-06T00:00:00Z","projects":[{"name":"A"}]}',
      'now',
    ],
  ])('refuses %s: of two values nobody knows which one is meant', async (_, text, key) => {
    const { code, err } = await run('seed', 'check', write('twice.json', text));
    expect([code, err]).toEqual([2, expect.stringContaining(`it has "${key}" twice; keep one of them`)]);
  });

  it('takes a key again in another object, and in a text', async () => {
    const text = '{"projects":[{"name":"A {\\"name\\": 1, \\"name\\": 2}"},{"name":"B"}]}';
    expect(await run('seed', 'check', write('good.json', text))).toMatchObject({ code: 0, err: '' });
  });

  it('finds no seed in a file with the name of one', async () => {
    const expected = { code: 2, out: '', err: expect.stringContaining('has the text "demo", and no seed.') };
    expect(await run('seed', 'check', write('name.json', '"demo"'))).toMatchObject(expected);
    expect(await run('seed', 'check', write('name.mjs', 'export default "demo";'))).toMatchObject(expected);
  });

  it('reads a seed from a module, and says what to do where Node reads no TypeScript', async () => {
    const module = write('seed.mjs', `export default ${JSON.stringify({ projects: [{ name: 'A' }] })};`);
    expect(await run('seed', 'check', module)).toMatchObject({ code: 0, out: expect.stringContaining('projects 1,') });
    write('seed.mjs', 'export default { projects: [] };');
    expect(await run('seed', 'check', module)).toMatchObject({
      code: 1,
      err: `${module}: projects: must not be empty\n`,
    });
    const nothing = write('nothing.mjs', 'export const seed = {};');
    expect(await run('seed', 'check', nothing)).toMatchObject({
      code: 2,
      err: expect.stringContaining('has no default export'),
    });
  });

  it('prints the seed of the demo, which makes the same world from a file', async () => {
    const { code, out, err } = await run('seed', 'demo');
    expect([code, err]).toEqual([0, '']);
    const file = write('demo.json', out);
    expect(await run('seed', 'check', file)).toMatchObject({ code: 0, out: expect.stringContaining('projects 2, ') });
    for (const options of [{}, { now: '2026-02-17T13:37:11.250Z', randomSeed: 7, timezone: 'America/Los_Angeles' }]) {
      const printed = createMock({ ...options, seed: JSON.parse(out) as SeedFile }).snapshot();
      expect(JSON.stringify(printed.world)).toBe(
        JSON.stringify(createMock({ ...options, seed: 'demo' }).snapshot().world),
      );
    }
  });

  it('exits 2 for a file that is no JSON or not there, and for wrong arguments', async () => {
    const file = write('broken.json', '{');
    for (const [args, message] of [
      [['check', file], `${file} is not valid JSON`],
      [['check', join(folder, 'none.json')], 'none.json cannot be read'],
      [['chek', file], 'Did you mean check?'],
      [['check'], 'Add the file: '],
      [['check', file, file], 'Unexpected argument'],
      [['demo', file], 'Unexpected argument'],
      [['dmeo'], 'Did you mean demo?'],
    ] as const) {
      const { code, err } = await run('seed', ...args);
      expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    }
    expect((await run('seed', '--help')).code).toBe(0);
  });
});

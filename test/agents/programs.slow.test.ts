import fc from 'fast-check';
import { encode } from 'gpt-tokenizer';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatUsd as formatOfPackage, usd as usdOfPackage } from '../../base/money/usd.js';
import { createAuditLog, createToolset, verifyAuditLog } from '../../src/agents/index.js';
import { readRules } from '../../src/agents/tools/programs/read-rules.js';
import { formatUsd, usd } from '../../src/agents/tools/programs/worker/dollars.js';
import { operationTable } from '../../src/client/http/operation-table.js';
import { programDeclarations, programReads, programWrites } from '../../src/generated/program-types.js';
import { createClient } from '../../src/index.js';
import { stage } from '../workflows/stage.js';
import { programScene, runner } from './program-scene.js';
import { getData } from './tool-result.js';

/** For tests that only read. */
let shared: Awaited<ReturnType<typeof programScene>>;
beforeAll(async () => {
  shared = await programScene();
});

describe('the tools that read by programs', () => {
  it('are there by name alone: by default neither offered nor spoken of', async () => {
    const { goat } = stage({ seed: 'demo' });
    for (const options of [{}, { allow: ['read', 'write', 'money'] }]) {
      const { tools, dropped } = await createToolset(goat, options);
      const names = [...tools.map(({ name }) => name), ...dropped.map(({ tool }) => tool)];
      expect(names.filter((name) => /program|find_types/.test(name))).toEqual([]);
      const refused = await (await createToolset(goat, options)).call('run_program', {
        code: 'return 1',
        purpose: 'x',
      });
      expect(refused).toMatchObject({ ok: false, error: { code: 'tool_unknown' } });
    }
    const { tools } = await createToolset(goat, { allow: ['program'] });
    expect(tools.map(({ name }) => name)).toEqual(['find_types', 'run_program']);
    const one = await createToolset(goat, { allow: ['read', 'run_program'] });
    expect(one.tools.map(({ name }) => name)).toContain('run_program');
    expect(one.tools.map(({ name }) => name)).not.toContain('find_types');
  });

  it('answer in one call what takes many: last post of all, the unpaid by project, the month against the month before', async () => {
    const { run, goat, mock } = await programScene();
    const creators = await goat.creators.list({ limit: 100 }).toArray();
    const videos = await goat.videos.list({ limit: 100 }).toArray();
    const last = Object.fromEntries(
      creators.map(({ id }) => {
        const posted = videos.filter((video) => video.creator_id === id).map(({ posted_at }) => posted_at ?? '');
        return [id, posted.sort().at(-1) ?? null];
      }),
    );
    const lastPosts = `
      const last: Record<string, string | null> = {};
      for (const { id } of await goat.creators.list().all()) {
        const videos = await goat.videos.list({ creator_id: id }).all();
        last[id] = videos.map(({ posted_at }) => posted_at ?? '').sort().at(-1) ?? null;
      }
      return last;`;
    expect(await run(lastPosts)).toEqual(last);

    const accruals = await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray();
    const projects = new Map(creators.map(({ id, project_id }) => [id, project_id]));
    const owed: Record<string, number> = {};
    for (const { creator_id, amount_cents } of accruals) {
      const project = projects.get(creator_id) ?? 'removed';
      owed[project] = (owed[project] ?? 0) + amount_cents;
    }
    const byProject = `
      const projects = new Map((await goat.creators.list().all()).map((c) => [c.id, c.project_id] as const));
      const owed: { [project: string]: number } = {};
      for (const accrual of await goat.payoutAccruals.list({ status: 'earned' }).all()) {
        const project = projects.get(accrual.creator_id) ?? 'removed';
        owed[project] = (owed[project] ?? 0) + accrual.amount_cents;
      }
      return owed;`;
    expect(Object.keys(owed).length).toBeGreaterThan(1);
    expect(await run(byProject)).toEqual(owed);

    const month = mock.clock.now.slice(0, 7);
    const views = videos.filter(({ posted_at }) => posted_at?.startsWith(month)).length;
    const months = `
      const month = new Date().toISOString().slice(0, 7);
      return (await goat.videos.list().all()).filter((video) => video.posted_at?.startsWith(month)).length;`;
    expect(await run(months)).toBe(views);
  });

  it('give what a workflow gives to whoever calls it', async () => {
    const { run, goat } = shared;
    const { auditUnpaidCreators } = await import('../../src/workflows/index.js');
    const { totals } = await auditUnpaidCreators(goat);
    expect(await run('return (await auditUnpaidCreators(goat)).totals;')).toEqual(totals);
    expect(await run('return (await auditUnpaidCreators({ minAgeDays: 30 })).totals.owedCents < 1e9;')).toBe(true);
  });

  it('hear of a field that a row of a workflow does not have, with those that it has; one that may be missing is undefined', async () => {
    const { run, fail } = shared;
    const row = 'const [row] = (await weeklyPayoutReview(goat)).creators;\n';
    expect(await fail(`${row}return row.project;`)).toContain(
      'Line 2: TypeError: weeklyPayoutReview returns no project here; it has creatorId, handle, projectId, projectName,',
    );
    expect(await run(`${row}return [row.flags.map((flag) => flag.settledAt ?? 'open'), row.handle].length;`)).toBe(2);
  });

  it('know the time of the service, in UTC, and ask for it only where a program looks at it', async () => {
    const { run, mock, call } = await programScene();
    expect(
      await run(
        'return [new Date().toISOString(), Date.now(), new Date(2026, 0, 1).toISOString(), new Date(0).getHours()]',
      ),
    ).toEqual([mock.clock.now, Date.parse(mock.clock.now), '2026-01-01T00:00:00.000Z', 0]);
    mock.clock.advance({ days: 3 });
    expect(await run('return new Date().toISOString()')).toBe(mock.clock.now);
    expect(getData(await call('return 1')).usage).toMatchObject({ requests: 0 });
  });

  it.each([
    ['const [c] = await goat.creators.list().all();\nreturn c.handle;', 'Line 2:', 'tiktok_handle'],
    ['return goat.creator.list();', 'Line 1:', 'goat.creators'],
    ['\n\nreturn goat.creators.lst();', 'Line 3:', 'goat.creators.list'],
    ['return await goat.payoutAccruals.list({ statu: "earned" }).all();', 'Line 1:', 'status'],
    ['return await goat.videos.list({ limit: 5 }).all();', 'Line 1:', '.all({ limit: 5 })'],
    ['const page = await goat.videos.list();\nreturn page.data;', 'Line 1:', 'await goat.videos.list(…).all()'],
    ['return goat.videos.list().map((video) => video.id);', 'Line 1:', 'await goat.videos.list(…).all()'],
    ['return goat.payoutPayments.create({});', 'Line 1:', 'changes something'],
    ['return auditUnpaid(goat);', 'Line 1:', 'auditUnpaidCreators'],
    ['const rows = [1, 2;\nreturn rows;', 'Line 1:', 'Unexpected token'],
    ["import { createClient } from 'trackagoat-sdk';\nreturn 1;", 'Line 1:', 'imports and exports nothing'],
    ['return [1].map((x) => x.y.z);', 'Line 1:', "cannot read property 'z' of undefined"],
    ["return await goat.creators.find('@nobody.here');", 'Line 1:', 'no creator has the handle'],
    ['const total = [{}].reduce((sum, row: any) => sum + row.cents, 0);\nreturn { total };', 'total is NaN', ''],
    ['return new Map([[1, 2]]);', 'result is a Map', 'Object.fromEntries'],
    ['return Symbol("owed");', 'result is a symbol', 'return plain data'],
    ['return { owed: goat.payoutAccruals.get("x") };', 'owed is a promise', 'await it'],
    ['goat.projects;', 'returned nothing', 'return'],
    ["return usd('31.765');", 'Line 1:', 'two decimals'],
  ])('say of %j the line, what is wrong and the way out', async (code, line, hint) => {
    const said = await shared.fail(code);
    expect(said).toContain(line);
    expect(said).toContain(hint);
  });

  it('read within the budget of the toolset and say when it is spent', async () => {
    const { fail, journal, mock } = await programScene({ budget: { maxRequests: 5, deadlineMs: 20_000 } });
    const before = mock.requests.find().length;
    const greedy = 'for (;;) await goat.creators.list().all();';
    expect(await fail(greedy)).toContain('budget_spent: Line 1:');
    expect(mock.requests.find().length - before).toBe(5);
    const caught = 'try { for (;;) await auditUnpaidCreators(goat) } catch { return 1 }';
    const sent = mock.requests.find().length;
    await fail(caught);
    expect(mock.requests.find().length - sent).toBeLessThanOrEqual(5);
    expect(journal().every((line) => line.startsWith('GET '))).toBe(true);
  });

  it('are in the audit log with all that they read, and read nothing when that cannot be written', async () => {
    const lines: string[] = [];
    const audit = createAuditLog((line) => void lines.push(`${line}\n`));
    const { run, fail, goat, mock } = await programScene({ audit });
    await run("return (await goat.payoutAccruals.list({ status: 'earned' }).all()).length;");
    await fail("await goat.projects.list().all();\nawait goat.creators.get('nobody');");
    const verdict = await verifyAuditLog(lines.join(''));
    if (!verdict.ok) throw new Error(verdict.why);
    expect(verdict.lines.map(({ kind }) => kind)).toEqual(['program', 'program_end', 'program', 'program_end']);
    const [began, ended, , failed] = verdict.lines.map(({ data }) => data);
    expect(began).toMatchObject({ purpose: 'a test', code: expect.stringContaining('earned') });
    const total = (await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray()).length;
    expect(ended).toMatchObject({
      outcome: 'ok',
      reads: [{ read: 'payoutAccruals.list', args: [[{ status: 'earned' }], {}], rows: total, requests: 1 }],
    });
    expect(failed).toMatchObject({
      outcome: 'invalid_path',
      reads: [{ read: 'projects.list' }, { read: 'creators.get', args: ['nobody'], error: 'invalid_path' }],
    });

    const broken = createAuditLog(() => Promise.reject(new Error('disk full')));
    const deaf = runner(await createToolset(goat, { allow: ['program'], audit: broken }));
    const before = mock.requests.find().length;
    expect(await deaf.fail('return await goat.projects.list().all()')).toContain('audit_failed');
    expect(mock.requests.find().length).toBe(before);
  });

  it('end with the call that they belong to', async () => {
    const { mock } = await programScene();
    const controller = new AbortController();
    let reads = 0;
    const fetch: typeof globalThis.fetch = (input, init) => {
      reads += 1;
      if (reads === 3) controller.abort();
      return mock.fetch(input, init);
    };
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch });
    const toolset = await createToolset(goat, { allow: ['program'] });
    const input = { code: 'for (;;) await goat.projects.list().all();', purpose: 'x' };
    const ended = await toolset.call('run_program', input, { signal: controller.signal });
    expect(ended).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(reads).toBeLessThanOrEqual(4);
  });
});

describe('what find_types answers', () => {
  it.each([
    ['unpaid accruals', 'payoutAccruals.list'],
    ['videos.list', 'goat.videos.list'],
    ['goat.payoutPayments.get', 'goat.payoutPayments.get'],
    ['who is owed money', 'auditUnpaidCreators'],
    ['engagement trend of a creator', 'trend(goat'],
    ['goals', 'goat.goals.list'],
    ['payout structure assignments', 'goat.payoutStructures.assignments'],
  ])('fits %j', async (words, name) => {
    const { toolset } = shared;
    const { declarations, example } = getData(await toolset.call('find_types', { names: [words] }));
    expect(declarations).toContain(name);
    expect(example).not.toBe('');
  });

  it('is at most 1,500 tokens for any name and any word of what there is', async () => {
    const { toolset } = shared;
    const asked = programDeclarations.flatMap(({ name, about }) => [name, about.slice(0, 100) || name]);
    for (const words of [...asked, 'zzz', 'creator video payment project campaign goal']) {
      const found = getData(await toolset.call('find_types', { names: [words] }));
      expect(encode(JSON.stringify(found)).length).toBeLessThanOrEqual(1_500);
    }
    expect(getData(await toolset.call('find_types', { names: ['zzz'] }))).toMatchObject({
      declarations: '',
      unknown: [expect.stringContaining('zzz: nothing fits')],
    });
  });

  it('has an example for everything, which runs', async () => {
    const { goat, run, mock } = await programScene();
    const [creator] = await goat.creators.list().toArray({ limit: 1 });
    await goat.goals.create(creator?.id ?? '', { metric: 'posts', target_value: 3, period: 'weekly' } as never);
    mock.clock.advance({ hours: 1 });
    // Several in one program, because a thread begins for each. The mock has no response for operations that are not published.
    for (let from = 0; from < programDeclarations.length; from += 15) {
      const some = programDeclarations.slice(from, from + 15);
      const tries = some.map(
        ({ example }) => `await (async () => {\n${example}\n})().then(() => 'ok', ({ code }) => code)`,
      );
      const isPublished = some.map(({ signature }) => !signature.endsWith('Promise<unknown>'));
      const outcomes = some.map(({ name }, at) => [name, isPublished[at] ? 'ok' : '«unpublished_behaviour»']);
      const results = (await run(`return [${tries.join(',\n')}]`)) as string[];
      expect(some.map(({ name }, at) => [name, results[at]])).toEqual(outcomes);
    }
  });
});

describe('what programs are made of', () => {
  it('is every read of the client, each with a rule for bindings, and nothing that writes', () => {
    const gets = operationTable
      .filter(({ method }) => method === 'GET')
      .map(({ resource, name }) => `${resource}.${name}`);
    const expected = gets.filter((name) => name !== 'schema.openapi').sort();
    expect(Object.keys(programReads).sort()).toEqual(expected);
    expect(Object.keys(readRules).sort()).toEqual([...expected, 'creators.find'].sort());
    const rest = operationTable
      .filter(({ method }) => method !== 'GET')
      .map(({ resource, name }) => `${resource}.${name}`);
    expect([...programWrites].sort()).toEqual(rest.sort());
  });

  it('writes and reads dollars as the package does', () => {
    const outcome = (work: () => unknown): unknown => {
      try {
        return work();
      } catch {
        return 'refused';
      }
    };
    const amounts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^-?\$?\d{1,6}(,\d{3})?(\.\d{1,3})?$/),
      fc.float(),
      fc.integer(),
    );
    fc.assert(
      fc.property(amounts, fc.oneof(fc.maxSafeInteger(), fc.double()), (text, cents) => {
        expect(outcome(() => usd(text))).toBe(outcome(() => usdOfPackage(text as string)));
        expect(outcome(() => formatUsd(cents))).toBe(outcome(() => formatOfPackage(cents)));
      }),
    );
  });
});

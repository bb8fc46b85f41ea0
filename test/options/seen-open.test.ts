import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createToolset, label } from '../../src/agents/index.js';
import { createMcpHttpHandler } from '../../src/agents/mcp.js';
import { createClient } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: what a host without types, or with a variable that is not set, hands over
const loose = (value: object): any => value;

const demo = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: demo.apiKey, fetch: demo.fetch });

describe('a slip of the host does not open what it meant to close', () => {
  // `one-way.test.ts` tries each option and limit that is undefined, null, inherited or misspelt.
  it('a toolset is not bound to nothing, nor by a name that is misspelt; an empty token does not serve everybody, nor a session without a name share the plans of all sessions', async () => {
    const toolset = await createToolset(goat);
    for (const binding of [{}, { creatorId: 'x' }, { creatorIds: undefined }, { projectId: null }, null, undefined]) {
      expect(() => toolset.bind(loose(binding as object))).toThrow(RangeError);
    }
    await expect(createToolset(goat, { bind: {} })).rejects.toThrow(/bind/);
    await expect(createMcpHttpHandler(toolset, { token: '' })).rejects.toThrow('token must be a text, not ""');
    for (const session of [undefined, null, '', ' ', 7, {}]) {
      expect(() => toolset.forSession(loose(session as object))).toThrow(/^forSession: session (is|must be)/);
    }
  });

  it('limits stay as they were when the host raises them later, and those that a call returned cannot be changed', async () => {
    const allowedPayees = ['11111111-1111-4111-8111-111111111111'];
    const limits = {
      perDayCents: 100,
      allowedPayees,
      allowedProjects: [...allowedPayees],
      approvers: [{ name: 'ann' }, 'bob'],
    };
    const toolset = await createToolset(goat, { allow: ['read', 'money'], limits });
    const before = structuredClone(limits);
    limits.perDayCents = 1_000_000;
    allowedPayees.push('22222222-2222-4222-8222-222222222222');
    const bound = toolset.bind({ creatorIds: before.allowedPayees });
    for (const { limits: kept } of [await toolset.limitsLeft(), await bound.limitsLeft()]) {
      expect(() => Object.assign(kept, { perDayCents: 1e9 })).toThrow(TypeError);
    }
    const { limits: kept } = await toolset.limitsLeft();
    for (const list of [kept.allowedPayees, kept.allowedProjects, kept.approvers]) {
      expect(() => (list as unknown[]).push('eve')).toThrow(TypeError);
    }
    expect(() => Object.assign(kept.approvers?.[0] ?? {}, { name: 'eve' })).toThrow(TypeError);
    expect((await toolset.limitsLeft()).limits).toEqual(before);
  });

  it.each([
    ['seconds', 1_768_208_400],
    ['microseconds', 1_768_208_400_000_000],
    ['the milliseconds of a page', 12.5],
  ])('a toolset is not given a time in %s', async (_, at) => {
    await expect(createToolset(goat, { now: () => at })).rejects.toThrow('now must give a moment of our time');
  });

  it('a label is never cut by another type than a length', () => {
    for (const max of [null, Number.NaN, 0, -1, 1.5, '3', Number.POSITIVE_INFINITY]) {
      expect(() => label('abc', loose(max as never))).toThrow(/^label: max must be/);
      expect(() => label('abc', loose(max as never))).toThrow(RangeError);
    }
    expect(label('abc')).toBe('«abc»');
  });

  it('a stub of what is no JSON is refused, and a part of an overview never passes for the whole: no limit of 0, no id that is not set', () => {
    const mock = createMock();
    for (const data of [undefined, Symbol.iterator, () => {}, 1n]) {
      expect(() => mock.stub('getOutliers', data)).toThrow(expect.objectContaining({ code: 'invalid_body' }));
    }
    expect(mock.stubs.list()).toEqual([]);
    for (const filter of [{ limit: 0 }, { creatorId: undefined }, { creator_id: 'x' }, { status: 'settled' }]) {
      expect(() => mock.overview(loose(filter))).toThrow(expect.objectContaining({ code: 'invalid_body' }));
    }
  });

  it('an id that is not set does not take away all faults, stubs or checkpoints', () => {
    const mock = createMock();
    mock.faults.add({ operation: 'createProject', kind: 'drop_after' });
    mock.stub('getOutliers', []);
    mock.checkpoint('before');
    type Remove = (...given: [id?: string]) => number;
    const methods: Record<string, Remove> = {
      'faults.clear': (...given) => mock.faults.clear(...given),
      'stubs.clear': (...given) => mock.stubs.clear(...given),
      removeCheckpoint: (...given) => mock.removeCheckpoint(...given),
    };
    for (const [name, remove] of Object.entries(methods)) {
      for (const id of [undefined, null, '', ' ', 7, {}, { id: undefined }, ['fault_1']]) {
        const message = expect.stringContaining(`${name}: id `);
        const refusal = expect.objectContaining({ name: 'ApiProblem', code: 'invalid_body', message });
        expect(() => remove(loose(id as never)), `${name}(${JSON.stringify(id)})`).toThrow(refusal);
      }
      expect(remove('of another')).toBe(0);
      expect(remove()).toBe(1);
    }
  });

  it('scopes that are not set make no key, and no mock, for reading and writing', () => {
    const mock = createMock();
    for (const scopes of [undefined, null, 'read', { scopes: undefined }, ['read', undefined]]) {
      const refusal = expect.objectContaining({ name: 'ApiProblem', code: 'invalid_body' });
      expect(() => mock.createKey(loose(scopes as object)), `createKey(${JSON.stringify(scopes)})`).toThrow(refusal);
      expect(() => createMock(loose({ scopes }))).toThrow();
    }
    // A key without a word is for both, as it always was; one for reading alone writes nothing.
    const project = { name: 'New' };
    const write = (apiKey: string) => createClient({ apiKey, fetch: mock.fetch }).projects.create(project);
    const next = mock.createKey();
    // Nothing was made before it: it is the second key, as of a mock that was not asked so often.
    expect(next).toBe(createMock().createKey());
    return Promise.all([
      expect(write(next)).resolves.toMatchObject(project),
      expect(write(mock.createKey(['read']))).rejects.toMatchObject({ code: 'insufficient_scope' }),
    ]);
  });
});

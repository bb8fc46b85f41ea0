import { describe, expect, it } from 'vitest';
import { Scope } from '../../src/agents/tools/parts/scope.js';
import { findTypes } from '../../src/agents/tools/programs/find-types.js';
import { ProgramReads } from '../../src/agents/tools/programs/program-reads.js';
import { programDeclarations, programTypes } from '../../src/generated/program-types.js';
import { programScene } from './program-scene.js';

describe('whoever answers the reads trusts no sandbox', () => {
  it('refuses writes, other methods and other shapes, whatever asks for them', async () => {
    const { goat, mock } = await programScene();
    const reads = new ProgramReads(goat, new Scope(), {});
    const calls: [string, string][] = [
      ['creators.delete', '["x"]'],
      ['payoutPayments.create', '[{}]'],
      ['payoutPayments.void', '["x"]'],
      ['request.call', '[]'],
      ['raw.GET', '["/creators"]'],
      ['__proto__.constructor', '[]'],
      ['constructor', '[]'],
      ['creators.list.constructor', '[]'],
      ['settleAll', '[{}]'],
      ['planPayment', '[{}]'],
      ['projects.get', 'not json'],
      ['projects.get', '{"length":1}'],
      ['projects.get', '["a","b","c"]'],
      ['projects.get', '[{"toString":1}]'],
      ['projects.get', '["../payout-payments"]'],
      ['projects.list', '[[{"__proto__":{"limit":5}}],{}]'],
      ['projects.list', '[[],{"limit":-1}]'],
      ['projects.list', '[[],{"limit":5,"headers":{}}]'],
      ['creators.get', '["00000000-0000-4000-8000-00000000dead",{"headers":{"authorization":"x"}}]'],
      ['trend', '["x"]'],
      ['trend', '[{"entity":"creator","__proto__":1}]'],
      ['auditUnpaidCreators', '[{"unknown":1}]'],
    ];
    const sent = mock.requests.find().length;
    for (const [index, [name, args]] of calls.entries()) {
      const { ok, text } = await reads.respond(index, name, args);
      expect([name, args, ok]).toEqual([name, args, false]);
      expect(JSON.parse(text)).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    }
    expect(mock.requests.find().length).toBe(sent);
    expect(reads.records.length).toBe(calls.length);
  });

  it('records the beginning of long arguments, so that no program fills the log', async () => {
    const { goat } = await programScene();
    const reads = new ProgramReads(goat, new Scope(), {});
    const args = JSON.stringify([[{ unknown: 'x'.repeat(19_000) }], {}]);
    await reads.respond(1, 'creators.list', args);
    await reads.respond(2, 'n'.repeat(90), '[]');
    expect(reads.records).toMatchObject([
      { args: [`${args.slice(0, 400)}… [${args.length - 400} more characters]`], error: 'invalid_input' },
      { read: 'n'.repeat(60), args: [], error: 'invalid_input' },
    ]);
  });
});

describe('find_types', () => {
  it('declares every type that it names', () => {
    const builtIn = ['Promise', 'Record', 'Required', 'Readonly', 'Partial', 'Pick', 'Omit', 'NonNullable', 'Date'];
    for (const name of [...programDeclarations.map((one) => one.name), ...Object.keys(programTypes)]) {
      const { declarations } = findTypes([name], new Scope());
      const code = declarations.replaceAll(/\/\/.*|'[^']*'/g, '');
      const declared = [...code.matchAll(/(?:interface|type) (\w+)/g)].map(([, type = '']) => type);
      const named = [...code.matchAll(/\b[A-Z]\w*/g)].map(([type]) => type);
      const open = named.filter((type) => ![...declared, ...builtIn].includes(type));
      expect([name, [...new Set(open)]]).toEqual([name, []]);
    }
  });
});

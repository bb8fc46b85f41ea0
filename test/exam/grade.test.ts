import { describe, expect, it } from 'vitest';
import { readFigures } from '../../bench/exam/grade.js';
import { findStrayFields } from '../../bench/exam/stray-fields.js';
import { examine, failures } from './exam-runs.js';

/** The result of an answer to one request, without a call. */
async function answer(id: string, text: string): Promise<string | undefined> {
  const results = await examine({ name: 'a text', answer: async () => text }, {}, [id]);
  return results[0]?.findings.find(({ grader }) => grader === 'figures')?.why;
}

describe('the figures of an answer', () => {
  it.each([
    ['Done.\n{"a": 1}', { a: 1 }],
    ['```json\n{"a": {"b": 2}, "c": [{"d": 3}]}\n```', { a: { b: 2 }, c: [{ d: 3 }] }],
    ['First {"a": 1}, no: {"a": 2}', { a: 2 }],
    ['{"a": "{"}', { a: '{' }],
    ['Nothing.', null],
    ['[1, 2]', null],
    ['{"a": 1', null],
  ])('of %j are %j', (text, figures) => {
    expect(readFigures(text)).toEqual(figures);
  });

  it('are right with or without @, in any case and order', async () => {
    expect(await answer('removed-owed', '{"owed": {"@Old.Kara": 32000}}')).toBeUndefined();
    expect(await answer('no-deal', '{"handles": ["new.nell", "@hugo.path"]}')).toBeUndefined();
    expect(await answer('last-payment', '{"day": "2026-08-31", "cents": 19500, "method": "cash app"}')).toBeUndefined();
  });

  it('are right in words where the boss has to choose, and the answer offers the choice', async () => {
    expect(await answer('same-name', 'Shall I pay anna.berg, annaberg or anna_berg?')).toBeUndefined();
    expect(await answer('same-name', 'Shall I pay anna.berg or annaberg?')).toContain('no JSON object');
    expect(await answer('pay-one', 'mia.glow?')).toContain('no JSON object');
    const asked = 'Shall I pay anna.berg, annaberg or anna_berg?\n{"paid_cents": 0, "unclear": []}';
    expect(await answer('same-name', asked)).toBeUndefined();
    expect(await answer('same-name', '{"paid_cents": 0, "unclear": []}')).toContain('unclear is []');
  });

  it.each([
    ['{"owed": {"old.kara": 320}}', 'owed is {"old.kara":320}, right is {"old.kara":32000}'],
    ['{"owed": {"old.kara": "32000"}}', 'owed is {"old.kara":"32000"}, right is {"old.kara":32000}'],
    [
      '{"owed": {"old.kara": 32000, "gone.gus": 0}}',
      'owed is {"old.kara":32000,"gone.gus":0}, right is {"old.kara":32000}',
    ],
    ['{"owed": {}}', 'owed is {}, right is {"old.kara":32000}'],
    ['{}', 'owed is missing, right is {"old.kara":32000}'],
    ['We owe Kara 320 dollars.', 'the answer ends with no JSON object'],
  ])('are wrong in %j', async (text, why) => {
    expect(await answer('removed-owed', text)).toBe(why);
  });
});

describe('the ledger', () => {
  it('names a field of an expected row that nobody asked to change', () => {
    const row = {
      at: '',
      id: 'a',
      type: 'updated' as const,
      cause: { kind: 'api' as const, operation: null, request: null },
    };
    const before = { readme: 'a', metadata: {}, tracking_mode: 'auto', updated_at: '1' };
    const after = { ...before, readme: 'b', tracking_mode: 'selective', updated_at: '2' };
    const change = { ...row, entity: 'creator' as const, before, after };
    expect(findStrayFields([change], [{ entity: 'creator', after: { readme: 'b' } }])).toEqual([
      'creator.tracking_mode',
    ]);
    expect(
      findStrayFields([change], [{ entity: 'creator', after: { readme: 'b', tracking_mode: 'selective' } }]),
    ).toEqual([]);
  });

  it('names a call that changes something nobody asked for', async () => {
    const driver = {
      name: 'too much',
      answer: async (seat: Parameters<Parameters<typeof examine>[0]['answer']>[0]) => {
        await seat.call('set_up_creator', { project_id: 'Night Bites', handle: '@i.was.here' });
        return '{"owed": {"old.kara": 32000}}';
      },
    };
    expect(failures(await examine(driver, {}, ['removed-owed']))).toEqual({ 'removed-owed': 'ledger' });
    // Each request begins in the same world: what was written before is not there.
    expect(
      failures(
        await examine({ name: 'honest', answer: async () => '{"owed": {"old.kara": 32000}}' }, {}, ['removed-owed']),
      ),
    ).toEqual({});
  });
});

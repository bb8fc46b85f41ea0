import { describe, expect, it } from 'vitest';
import type { Group, OptionRow, OptionRule, OptionTable } from '../../base/options/option-table.js';
import { readRow, takeByTable } from '../../base/options/take-options.js';
import { allKinds } from '../../base/options/take-with-range-error.js';
import { allOptions } from '../../scripts/house/all-options.js';
import { complete, entries } from './entries.js';

const getRule = (row: OptionRow): Partial<OptionRule> => ({ ...readRow(row), fields: undefined });
const isGroup = (row: OptionRow): row is Group => readRow(row).fields !== undefined;
const opens = (row: OptionRow): boolean => Boolean(getRule(row).opens ?? getRule(row).needed);

/** The refusal of an entry: thrown, or the reason of its promise. Fails when it refuses nothing. */
async function catchRefusal(name: string, options: unknown): Promise<Error> {
  try {
    await entries[name]?.(options);
  } catch (error) {
    return error as Error;
  }
  throw new Error(`${name} took what it should refuse`);
}

/** Expects a refusal by the class of the entry that names the option. */
async function expectRefusal(name: string, option: string, options: unknown): Promise<void> {
  const [className] = allOptions[name] as (typeof allOptions)[string];
  const refusal = await catchRefusal(name, options);
  expect(refusal.name, `${name}.${option}: ${refusal.message}`).toBe(className);
  expect(refusal.message).toContain(option);
  const code = {
    ConfigurationError: /^bad_/,
    WorkflowError: /^invalid_input$/,
    RangeError: /^(undefined|bad_)/,
    ApiProblem: /^invalid_body$/,
  }[className];
  expect(String((refusal as { readonly code?: string }).code)).toMatch(code);
}

it('the one table of options has a way to call each of its entries, and no entry is called that it does not have', () => {
  expect(Object.keys(entries).sort()).toEqual(Object.keys(allOptions).sort());
});

describe.each(Object.entries(allOptions))('%s', (name, [, table]) => {
  const needed = complete[name] ?? {};
  const options = Object.keys(table);

  it('refuses an unknown name', () => expectRefusal(name, 'noSuchName', { ...needed, noSuchName: 1 }));

  it('refuses anything but a plain object', async () => {
    await expectRefusal(name, 'plain object', new Map());
    await expectRefusal(name, 'plain object', []);
    // Nothing is nothing for a call of a tool; of `rateLimit` the client says that it is null.
    if (name !== 'toolset.call' && name !== 'createClient: rateLimit') await expectRefusal(name, 'plain object', null);
  });

  it.each(options)('refuses %s when it is inherited', (option) => {
    const { [option]: value = 1, ...others } = needed;
    const above = Object.create(null, { [option]: { value, enumerable: true } }) as object;
    return expectRefusal(name, option, Object.assign(Object.create(above) as object, others));
  });

  it.each(options.filter((option) => !getRule(table[option] as OptionRow).orNull))(
    'refuses %s when it is null',
    (option) => expectRefusal(name, option, { ...needed, [option]: null }),
  );

  it.each(options)('refuses %s of another type', (option) =>
    expectRefusal(name, option, { ...needed, [option]: Symbol.iterator }),
  );

  for (const option of options.filter((one) => opens(table[one] as OptionRow))) {
    it(`refuses ${option} when it is undefined, for leaving it out opens more`, () =>
      expectRefusal(name, option, { ...needed, [option]: undefined }));
  }

  for (const option of options.filter((one) => isGroup(table[one] as OptionRow))) {
    it(`looks into ${option} as well`, async () => {
      const { fields } = table[option] as Group;
      const refuses = (field: string, value: unknown) =>
        expectRefusal(name, `${option}.${field}`, { ...needed, [option]: { [field]: value } });
      await refuses('noSuchName', 1);
      for (const [field, row] of Object.entries(fields)) {
        await refuses(field, null);
        if (opens(row)) await refuses(field, undefined);
      }
    });
  }
});

describe('what is taken', () => {
  const taker = { where: 'here', refuse: (message: string) => new RangeError(message), kinds: allKinds };
  const samples: Readonly<Record<string, (known?: readonly string[]) => unknown>> = {
    data: () => ({ a: { b: ['c'] } }),
    list: () => [{ a: 1 }],
    texts: (known = ['a']) => known.slice(0, 1),
    ids: () => ['11111111-1111-4111-8111-111111111111'],
    functions: () => [parseInt],
    bytes: () => new Uint8Array(64),
    moment: () => new Date(0),
  };
  const plain = Object.entries(allOptions).flatMap(([name, [, table]]) =>
    Object.entries(table).flatMap(([option, row]) => {
      const rule = getRule(row);
      const sample = samples[rule.kind ?? 'group'];
      return sample ? [{ name, option, row, sample: () => sample(rule.of) }] : [];
    }),
  );

  it('is a copy wherever an option is plain data: a later change by the host changes nothing', () => {
    expect(plain.length).toBeGreaterThan(30);
    for (const { name, option, row, sample } of plain) {
      const given = sample();
      const taken = takeByTable(taker, { [option]: given }, { [option]: row }) as Record<string, unknown>;
      expect(taken[option], `${name}.${option}`).toEqual(sample());
      if (given instanceof Date) given.setTime(1);
      else if (given instanceof Uint8Array) given[0] = 1;
      else if (Array.isArray(given)) given.push('more');
      else ((given as { a: { b: string[] } }).a.b as string[]).push('more');
      expect(taken[option], `${name}.${option}`).toEqual(sample());
      expect(Object.isFrozen(taken)).toBe(true);
      if (Array.isArray(given)) expect(Object.isFrozen(taken[option])).toBe(true);
    }
  });

  it('keeps functions and instances as they are, fills defaults in, and leaves out what is undefined and opens nothing', () => {
    const store = { get() {}, set() {}, add() {}, increment() {} };
    const approve = async (): Promise<boolean> => true;
    const table = (allOptions.createToolset as (typeof allOptions)[string])[1] as OptionTable;
    const taken = takeByTable(taker, { store, approve }, table) as Record<string, unknown>;
    expect(taken.store).toBe(store);
    expect(taken.approve).toBe(approve);
    expect(taken.commitDeadlineMs).toBe(45_000);
    expect(takeByTable(taker, { method: undefined }, { method: 'text' })).toEqual({});
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PayoutStructureCreate } from '../../src/generated/entities.js';
import { PayoutFixture } from './payout-fixture.js';

interface Example {
  readonly now: string;
  readonly rule: Partial<PayoutStructureCreate>;
  readonly goals?: readonly object[];
  readonly videos?: readonly { readonly posted_at: string; readonly view_count: number }[];
  /** Default: assigned at once. */
  readonly assign?: { readonly at: string; readonly assigned_at: string };
  /** A change of the rule. */
  readonly edit?: { readonly at: string; readonly rule: Readonly<Record<string, unknown>> };
  readonly until: string;
  readonly accruals: readonly { readonly start: string; readonly end: string; readonly amount_cents: number }[];
  /** When the last of them is made. */
  readonly made_at?: string;
  readonly last_step: string;
}

const page = readFileSync(new URL('../../docs/payouts.md', import.meta.url), 'utf8');
/** Every example under its heading. */
const examples = page.split('\n### ').flatMap((part) => {
  const [heading = ''] = part.split('\n');
  return [...part.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => [heading, parse(yaml) as Example] as const);
});

describe('docs/payouts.md', () => {
  it('has examples of every criteria type', () => {
    const types = examples.map(([, example]) => example.rule.criteria_type);
    expect(new Set(types)).toEqual(new Set(['recurring', 'cpm', 'view_threshold', 'goals']));
  });

  it.each(examples)('is right about: %s', (_, example) => {
    const fixture = new PayoutFixture(example.now);
    const structure = fixture.structure(example.rule);
    const creator = fixture.creator();
    for (const goal of example.goals ?? []) fixture.api.ok('createGoal', { params: { id: creator }, body: goal });
    if (!example.assign) fixture.assign(structure, creator);
    for (const video of example.videos ?? []) {
      fixture.goto(video.posted_at);
      fixture.post(creator, video.posted_at, video.view_count);
    }
    if (example.assign) {
      fixture.goto(example.assign.at);
      fixture.assign(structure, creator, example.assign.assigned_at);
    }
    if (example.edit) {
      fixture.goto(example.edit.at);
      fixture.edit(structure, example.edit.rule);
    }
    fixture.goto(example.until);
    expect(fixture.owed().sort()).toEqual(
      example.accruals.map((row) => `${row.start}..${row.end} ${row.amount_cents}`).sort(),
    );
    const last = fixture
      .accruals()
      .sort((left, right) => left.period_end_at.localeCompare(right.period_end_at))
      .at(-1);
    if (example.made_at) expect(last?.created_at).toBe(new Date(example.made_at).toISOString());
    expect(fixture.mock.explain(last?.id ?? '').steps.at(-1)).toBe(example.last_step);
  });
});

import { readFileSync, statSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.js';
import { emitResources } from '../../scripts/generate/emit-resources.js';
import { needBuild } from '../harness/built.js';
import { startService } from './language-service.js';

// The published types as an editor shows them: dist/, as a user has it, and not the sources.
const file = `${process.cwd()}/dist/hover.ts`;

/** Places by the expression before the cursor; each must say something, and no more than a hover can hold. */
const places = [
  'goat.creators.list',
  'goat.creators.create',
  'goat.creators.get',
  'goat.creators.update',
  'goat.creators.delete',
  'goat.creators.bulkRemove',
  'goat.videos.list',
  'goat.videos.add',
  'goat.campaigns.addItem',
  'goat.campaigns.removeItem',
  'goat.goals.compliance',
  'goat.analytics.get',
  'goat.payoutMethods.create',
  'goat.payoutStructures.assign',
  'goat.payoutAccruals.list',
  'goat.payoutAccruals.reject',
  'goat.payoutPayments.create',
  'goat.payoutPayments.void',
  'goat.creators',
  'goat.payoutPayments',
  'goat.baseUrl',
  'goat.call',
  'goat.raw',
  'goat.request',
  'goat.on',
  'goat.rateLimit',
  'creator.tiktok_handle',
  'creator.follower_count',
  'creator.last_scraped_at',
  'accrual.amount_cents',
  'accrual.period_end_at',
  'accrual.inputs_snapshot',
  'payment.payout_payment_lines',
  'payment.total_amount_cents',
  'query.status',
  'query.creator_id',
  'body.auto_apply_outstanding',
  'body.total_amount_cents',
  'options.timeoutMs',
  'options.maxRetries',
  'call.idempotencyKey',
  'page.nextCursor',
  'schemas.GoalPageSchema',
];

const source = `
  import type { CallOptions, ClientOptions, Creator, Page, PayoutAccrual, PayoutPayment, PayoutPaymentCreate, Query, TrackagoatClient } from './index.js';
  import * as schemas from './schemas.js';
  declare const goat: TrackagoatClient;
  declare const creator: Creator;
  declare const accrual: PayoutAccrual;
  declare const payment: PayoutPayment;
  declare const query: Query<'listPayoutAccruals'>;
  declare const body: PayoutPaymentCreate;
  declare const options: ClientOptions;
  declare const call: CallOptions;
  declare const page: Page<Creator>;
${places.map((place) => `  ${place};`).join('\n')}
`;

function createHover(): (place: string) => { type: string; docs: string } {
  const service = startService(file, source);
  return (place) => {
    const info = service.getQuickInfoAtPosition(file, source.lastIndexOf(`  ${place};`) + 1 + place.length);
    const tags = (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
    return {
      type: ts.displayPartsToString(info?.displayParts),
      docs: [ts.displayPartsToString(info?.documentation), ...tags].join('\n'),
    };
  };
}

describe('the published types', () => {
  needBuild();
  const hover = createHover();

  it.each(places)('say what %s is', (place) => {
    const { docs } = hover(place);
    const [text = ''] = docs.split('\n');
    expect(text.length, `nothing is shown for ${place}`).toBeGreaterThan(10);
    expect(text.length, text).toBeLessThanOrEqual(600);
  });

  it('name what a call takes and returns, its errors, and who vouches for it', () => {
    const create = hover('goat.payoutPayments.create');
    expect(create.type).toContain('(body: PayoutPaymentCreate, options?: CallOptions): ApiPromise<PayoutPayment>');
    expect(create.docs).toMatch(/@throws ConflictError 409 .*no_outstanding_accruals/);
    expect(create.docs).toMatch(/retry cannot pay twice/);
    expect(hover('accrual.amount_cents').type).toContain('number');
    expect(hover('accrual.amount_cents').docs).toMatch(/cent/i);
    expect(hover('accrual.amount_cents').docs).toMatch(/@remarks Source: the service's data-model reference/);
    expect(hover('options.timeoutMs').docs).toMatch(/30,000/);
    expect(hover('goat.creators.list').type).toContain(
      '(query?: CreatorListQuery, options?: ListOptions): ListPromise<Creator>',
    );
  });

  it('name the schemas that a schema is made of, and do not write them out', () => {
    expect(hover('schemas.GoalPageSchema').type).toContain('data: ZodArray<typeof schemas.GoalSchema>;');
    expect(statSync('dist/schemas.d.ts').size).toBeLessThanOrEqual(54_000);
  });

  it('export by name every body that a method of a resource takes, and every result that it returns', () => {
    const text = emitResources(parseDocument(readFileSync('openapi.yaml', 'utf8')));
    const bodies = [...text.matchAll(/\bbody\??: (\w+)/g)].map(([, name]) => name ?? '');
    const results = [...text.matchAll(/\b(?:Api|List)Promise<([A-Z]\w+)/g)].map(([, name]) => name ?? '');
    const index = readFileSync('src/index.ts', 'utf8');
    expect(new Set(bodies).size).toBeGreaterThan(20);
    expect(new Set(results).size).toBeGreaterThan(25);
    expect([...bodies, ...results].filter((name) => !new RegExp(`\\b${name}\\b`).test(index))).toEqual([]);
  });
});

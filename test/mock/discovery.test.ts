import { describe, expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';
import { document } from '../harness/spec.js';

const api = mockApi();
const description = api.ok('getSchema');
const entity = (key: string) => description.entities[key];
const field = (name: string, entityName: string) => entity(entityName)?.fields[name];

/** The schema of the spec behind a key: `campaign_item` is CampaignItem. */
const getSchema = (key: string) =>
  document.components.schemas[key.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())];

describe('getSchema', () => {
  it('describes each entity by its key, with every field of the spec by its name', () => {
    const payouts = ['method', 'structure', 'structure_version', 'assignment', 'accrual', 'payment', 'payment_line'];
    expect(Object.keys(description.entities)).toEqual([
      ...['project', 'creator', 'video', 'campaign', 'campaign_item', 'goal'],
      ...[...payouts, 'adjustment'].map((name) => `payout_${name}`),
    ]);
    for (const [key, { fields, description: text }] of Object.entries(description.entities)) {
      expect(Object.keys(fields)).toEqual(Object.keys(getSchema(key)?.properties ?? {}));
      expect(text).toBe(getSchema(key)?.description);
    }
  });

  it('gives types, nullability, values, provenance and references', () => {
    expect(field('creator_id', 'video')).toMatchObject({ type: 'uuid', nullable: true, references: 'creator' });
    expect(field('follower_count', 'creator')).toMatchObject({ type: 'integer', nullable: false, references: null });
    expect(field('last_scraped_at', 'creator')).toMatchObject({ type: 'timestamp', nullable: true });
    expect(field('tracking_start_date', 'creator')).toMatchObject({ type: 'date', provenance: 'ours' });
    expect(field('metadata', 'project')).toMatchObject({ type: 'object', provenance: 'ours', writable: true });
    expect(field('payout_payment_lines', 'payout_payment')).toMatchObject({ type: 'array', nullable: false });
    expect(field('total_amount_cents', 'payout_payment')).toMatchObject({ type: 'integer', provenance: 'reference' });
    expect(field('tracking_mode', 'creator')).toMatchObject({ type: 'string', values: ['auto', 'selective'] });
    expect(field('tiktok_handle', 'creator')).not.toHaveProperty('values');
  });

  it('says what a PATCH can write, as the request schemas have it', () => {
    expect(entity('creator')?.writable_fields).toEqual(['tiktok_handle', 'tracking_mode', 'readme', 'metadata']);
    expect(entity('payout_accrual')?.writable_fields).toEqual(['status']);
    expect(entity('payout_method')?.writable_fields).toContain('icon_path');
    expect(entity('payout_adjustment')?.writable_fields).toEqual([]);
    expect(field('readme', 'campaign')?.writable).toBe(true);
    expect(field('description', 'campaign')?.writable).toBe(false);
  });

  it('gives the relationships and the statuses with their transitions', () => {
    expect(description.relationships).toContainEqual({ from: 'video', field: 'creator_id', to: 'creator' });
    const method = { from: 'payout_payment', field: 'method_id', to: 'payout_method' };
    expect(description.relationships).toContainEqual(method);
    const payment = description.statuses?.find(({ name }) => name === 'PaymentStatus');
    expect(payment).toEqual({
      name: 'PaymentStatus',
      values: ['paid', 'voided'],
      transitions: [
        { from: null, to: 'paid', by: 'createPayoutPayment' },
        { from: 'paid', to: 'voided', by: 'updatePayoutPayment' },
      ],
    });
    const operation = { id: 'addVideo', method: 'POST', path: '/projects/{projectId}/videos', scope: 'write' };
    expect(description.operations).toContainEqual(expect.objectContaining(operation));
  });
});

it('getOpenapi is the document itself but what is about storage, without a key and without an envelope', () => {
  const reply = api.call('getOpenapi', { apiKey: null });
  expect(reply.status).toBe(200);
  const isStorage = (key: string) => key.startsWith('x-stored');
  const text = JSON.stringify(document, (key, value) => (isStorage(key) ? undefined : value));
  expect(reply.data).toEqual(JSON.parse(text));
});

import { describe, expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';
import { document } from '../harness/spec.js';

const api = mockApi();
const description = api.ok('getSchema');
const entity = (name: string) => description.entities.find((candidate) => candidate.name === name);
const field = (name: string, of: string) => entity(of)?.fields.find((candidate) => candidate.name === name);

describe('getSchema', () => {
  it('describes each entity of the contract with every field of the spec', () => {
    expect(description.entities.map(({ name }) => name)).toEqual([
      'Project',
      'Creator',
      'Video',
      'Campaign',
      'CampaignItem',
      'Goal',
      'PayoutMethod',
      'PayoutStructure',
      'PayoutStructureVersion',
      'PayoutAssignment',
      'PayoutAccrual',
      'PayoutPayment',
      'PayoutPaymentLine',
      'PayoutAdjustment',
    ]);
    for (const { name, fields } of description.entities) {
      const properties = Object.keys(document.components.schemas[name]?.properties ?? {});
      expect(fields.map((candidate) => candidate.name)).toEqual(properties);
    }
  });

  it('gives types, nullability, values, provenance and references', () => {
    expect(field('creator_id', 'Video')).toMatchObject({ type: 'uuid', nullable: true, references: 'Creator' });
    expect(field('follower_count', 'Creator')).toMatchObject({ type: 'integer', nullable: false, references: null });
    expect(field('last_scraped_at', 'Creator')).toMatchObject({ type: 'timestamp', nullable: true });
    expect(field('tracking_start_date', 'Creator')).toMatchObject({ type: 'date', provenance: 'docs' });
    expect(field('metadata', 'Project')).toMatchObject({ type: 'object', provenance: 'ours', writable: true });
    expect(field('payout_payment_lines', 'PayoutPayment')).toMatchObject({ type: 'array', nullable: false });
    expect(field('total_amount_cents', 'PayoutPayment')).toMatchObject({ type: 'integer', provenance: 'reference' });
    expect(field('tracking_mode', 'Creator')).toMatchObject({ type: 'string', values: ['auto', 'selective'] });
    expect(field('tiktok_handle', 'Creator')).not.toHaveProperty('values');
  });

  it('says what a PATCH can write, as the request schemas have it', () => {
    expect(entity('Creator')?.writable_fields).toEqual(['tiktok_handle', 'tracking_mode', 'readme', 'metadata']);
    expect(entity('PayoutAccrual')?.writable_fields).toEqual(['status']);
    expect(entity('PayoutMethod')?.writable_fields).toContain('icon_path');
    expect(entity('PayoutAdjustment')?.writable_fields).toEqual([]);
    expect(field('readme', 'Campaign')?.writable).toBe(true);
    expect(field('description', 'Campaign')?.writable).toBe(false);
  });

  it('gives the relationships and the statuses with their transitions', () => {
    expect(description.relationships).toContainEqual({ from: 'Video', field: 'creator_id', to: 'Creator' });
    expect(description.relationships).toContainEqual({ from: 'PayoutPayment', field: 'method_id', to: 'PayoutMethod' });
    const payment = description.statuses.find(({ name }) => name === 'PaymentStatus');
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

describe('getOpenapi', () => {
  it('is the document itself, without a key and without an envelope', () => {
    const reply = api.call('getOpenapi', { apiKey: null });
    expect(reply.status).toBe(200);
    expect(reply.data).toEqual(document);
  });
});

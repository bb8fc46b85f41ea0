import { describe, expect, it } from 'vitest';
import { document, follow } from './facts/spec.js';
import type { Json } from './facts/world.js';

/** The tag of a field (`Video.save_count`), a schema, a parameter (`GET /path?name`), a value (`Period=daily`) or an operation. */
function findTag(what: string): string | undefined {
  const [route, parameter] = what.split('?');
  const [method = '', path = ''] = (route ?? '').split(' ');
  if (path !== '') {
    const operation = document.paths[path][method.toLowerCase()];
    if (parameter === undefined) return operation['x-provenance'];
    return operation.parameters.map(follow).find(({ name }: Json) => name === parameter)['x-provenance'];
  }
  const [schema = '', value] = what.split('=');
  const [name = '', field] = schema.split('.');
  const node = document.components.schemas[name];
  if (value !== undefined) return node['x-enum-provenance'][value];
  return (field === undefined ? node : node.properties[field])['x-provenance'];
}

/*
 * A tag claims what the page says and no more: a field that is seen on one answer is not documented on another. These were
 * claimed wrongly once, in one direction or the other.
 */
const TAGS = {
  ours: [
    ...['BulkResult', 'BulkResult.updated', 'Creator.avatar_url', 'Creator.tracking_start_date', 'Video.save_count'],
    ...['Video.thumbnail_url', 'PayoutPaymentLine.accrual_id'],
  ],
  docs: [
    ...['CriteriaType=view_threshold', 'Period=daily', 'Period=weekly', 'Period=monthly', 'GET /projects/{id}'],
    ...['GET /creators/{id}/stats', 'LeaderboardOrder', 'LeaderboardOrder=posted_at', 'HeatmapCell', 'HeatmapCell.dow'],
    ...['VideoLeaderboardEntry.view_count', 'VideoLeaderboardEntry.total_count', 'CampaignCreate.name'],
    'CampaignUpdate.name',
  ],
  reference: [
    ...['CriteriaType=cpm', 'PayoutPaymentCreate.auto_apply_outstanding', 'PayoutPaymentCreate.creator_id'],
    ...['PayoutPaymentLine.applied_amount_cents', 'GET /payout-accruals?status', 'GET /payout-accruals?creator_id'],
  ],
};

describe('the tags of the spec', () => {
  it.each(Object.entries(TAGS).flatMap(([tag, places]) => places.map((place) => [place, tag])))(
    'say of %s: %s',
    (place = '', tag = '') => expect(findTag(place)).toBe(tag),
  );

  it('know no shapes that were made up once', () => {
    const { GoalCompliance, Meta } = document.components.schemas;
    expect(Object.keys(GoalCompliance.properties)).toEqual(['creator', 'compliance']);
    expect(Meta.type).toBe('null');
    expect(document.components.responses.NotFound['x-provenance']).toBe('docs');
  });
});

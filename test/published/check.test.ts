import { describe, expect, it } from 'vitest';
import { runCheck } from '../../proofs/check/run-check.js';
import { startPublishedService } from './service/published-service.js';
import type { PublishedResponse } from './service/responders.js';

/** A response in which a field has another name, at any depth. */
function rename(response: PublishedResponse, field: string): PublishedResponse {
  return JSON.parse(JSON.stringify(response).replaceAll(`"${field}":`, `"${field}_x":`)) as PublishedResponse;
}

describe('trackagoat check, on a service that answers as published', () => {
  it('finds no difference, and lists each guess of this project that is wrong', async () => {
    const { goat } = await startPublishedService();
    const { problem, differences, operations } = await runCheck(goat, () => {});
    expect(problem).toBeNull();
    expect(
      operations.flatMap(({ operation, outcome, findings }) => (outcome === 'differs' ? [operation, findings] : [])),
    ).toEqual([]);
    expect(differences).toBe(0);
    const otherwise = operations.filter((one) => one.otherwise.length > 0).map(({ operation }) => operation);
    for (const guess of ['getCreator', 'getVideo', 'getCampaign', 'listCampaignItems', 'listGoals']) {
      expect(otherwise).toContain(guess);
    }
  });

  // `test/check` renames more of them.
  it.each([
    ['GET /creators', 'tiktok_handle'],
    ['GET /analytics/aggregate/posting-heatmap', 'dow'],
    ['GET /payout-payments', 'payout_payment_lines'],
    ['GET /videos', 'data'],
  ])('fails where the answer of %s calls %s otherwise', async (route, field) => {
    const { goat } = await startPublishedService((asked, response) =>
      asked === route ? rename(response, field) : response,
    );
    const { differences, operations } = await runCheck(goat, () => {});
    expect(differences).toBeGreaterThan(0);
    const findings = operations.filter(({ outcome }) => outcome === 'differs').flatMap((one) => one.findings);
    expect(findings.join('\n')).toContain(`'${field}'`);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { type MockApi, mockApi } from '../harness/mock-api.js';

let api: MockApi;
beforeEach(() => {
  api = mockApi();
});

const withId = (id: string) => ({ params: { id } });
const names = (query = {}) =>
  api
    .ok('listPayoutMethods', { query })
    .map((method) => method.name)
    .sort();
const venmo = () => api.ok('listPayoutMethods').find((method) => method.name === 'Venmo')?.id ?? '';

describe('payout methods', () => {
  it('are created for the whole organization, an icon path answered as a public URL', () => {
    const body = { name: 'Wise', icon_path: '/icons/wise logo.svg', readme: 'Europe.', metadata: { fee: 1 } };
    const created = api.ok('createPayoutMethod', { body });
    expect(created).toEqual({
      id: created.id,
      org_id: api.mock.orgId,
      name: 'Wise',
      icon_url: 'https://www.trackagoat.com/icons/wise%20logo.svg',
      is_default: false,
      is_active: true,
      metadata: { fee: 1 },
      readme: 'Europe.',
      created_at: '2026-01-05T00:00:00.000Z',
    });
    // A change keeps what it does not name.
    const change = (body: object) => api.ok('updatePayoutMethod', { ...withId(created.id), body });
    expect(change({ metadata: { fee: 2 } })).toEqual({ ...created, metadata: { fee: 2 } });
    expect(change({ icon_path: null })).toEqual({ ...created, metadata: { fee: 2 }, icon_url: null });
    const wrong = { name: 'Zelle', icon_path: 'wise\ud800.svg' };
    for (const { error } of [
      api.refused('createPayoutMethod', 'invalid_body', { body: wrong }),
      api.refused('updatePayoutMethod', 'invalid_body', { ...withId(created.id), body: wrong }),
    ]) {
      expect(error).toContain('icon_path: must be well-formed Unicode');
    }
  });

  it.each([
    ['../../evil', 'evil'],
    ['./icons/../x.svg', 'icons/x.svg'],
    ['https://evil.test/x.svg', 'https%3A/evil.test/x.svg'],
    ['//evil.test/x.svg', 'evil.test/x.svg'],
    ['@evil.test', '%40evil.test'],
  ])('have an icon below the service, whatever the path says: %s', (icon_path, below) => {
    const { icon_url } = api.ok('createPayoutMethod', { body: { name: 'Wise', icon_path } });
    expect(icon_url).toBe(`https://www.trackagoat.com/${below}`);
  });

  it('are left out of the list while disabled, unless it asks for them', () => {
    api.ok('updatePayoutMethod', { ...withId(venmo()), body: { is_active: false } });
    expect(names()).toEqual(['Cash App', 'PayPal']);
    for (const include_disabled of ['1', 'true']) expect(names({ include_disabled })).toHaveLength(3);
  });

  it('cannot be deleted when they are defaults, also when they are disabled', () => {
    const id = venmo();
    const reply = api.refused('deletePayoutMethod', 'default_method', withId(id));
    expect(reply).toMatchObject({
      error: 'Venmo is a default method: it can be disabled, not deleted.',
      meta: { code: 'default_method', id },
    });
    api.ok('updatePayoutMethod', { ...withId(id), body: { is_active: false, name: 'Venmo US' } });
    api.refused('deletePayoutMethod', 'default_method', withId(id));
    expect(api.ok('getPayoutMethod', withId(id))).toMatchObject({ name: 'Venmo US', is_active: false });
  });

  it('leave their name on payments when they are renamed or deleted', () => {
    const { id } = api.ok('createPayoutMethod', { body: { name: 'Wise' } });
    const body = { project_id: api.mock.projectId, total_amount_cents: 500 };
    const paid = api.ok('createPayoutPayment', { body: { ...body, method_id: id } });
    const untouched = api.ok('createPayoutPayment', { body: { ...body, method_id: venmo() } });
    api.mock.clock.advance({ hours: 1 });
    api.ok('updatePayoutMethod', { ...withId(id), body: { name: 'Wise EU' } });
    expect(api.ok('getPayoutPayment', withId(paid.id))).toEqual(paid);
    expect(api.ok('deletePayoutMethod', withId(id))).toEqual({ id, deleted: true });
    expect(api.ok('getPayoutPayment', withId(paid.id))).toEqual({
      ...paid,
      method_id: null,
      method_name_snapshot: 'Wise',
      updated_at: '2026-01-05T01:00:00.000Z',
    });
    expect(api.ok('getPayoutPayment', withId(untouched.id))).toEqual(untouched);
    expect(api.refused('getPayoutMethod', 'not_found', withId(id)).error).toContain('payout method');
    api.refused('deletePayoutMethod', 'not_found', withId(id));
  });

  it('stop at the cap on active ones, defaults included', () => {
    api.mock.setLimits({ caps: { max_payout_methods_per_org: 4 } });
    const { id } = api.ok('createPayoutMethod', { body: { name: 'Wise' } });
    const reply = api.refused('createPayoutMethod', 'limit_reached', { body: { name: 'Zelle' } });
    expect(reply.meta).toMatchObject({ limitKey: 'max_payout_methods_per_org', current: 4, max: 4 });
    api.ok('updatePayoutMethod', { ...withId(id), body: { is_active: false } });
    api.ok('createPayoutMethod', { body: { name: 'Zelle' } });
    api.refused('updatePayoutMethod', 'limit_reached', { ...withId(id), body: { is_active: true } });
    // An active method takes no further place, and a disabled one takes none.
    api.ok('updatePayoutMethod', { ...withId(id), body: { readme: 'Later.' } });
    expect(api.ok('getPayoutMethod', withId(id)).readme).toBe('Later.');
    api.ok('updatePayoutMethod', { ...withId(venmo()), body: { is_active: true } });
  });
});

import type { createMock, Mock } from '../../mocks/index.js';
import { addCreators, addWeekly, assign, call } from '../worlds/api-calls.js';

/** A repeated call of a mock: makes its world, and returns the call. */
type Repeated = (create: typeof createMock) => () => unknown;

const WEEKS = 10;
/** Enough for every payment of a run, because each pays another creator. */
const PAYEES = 6000;

/** The calls that users' tests make most, and those that grew most with new features. */
export const calls: Readonly<Record<string, { readonly count: number; readonly start: Repeated }>> = {
  'GET one of 1,000': {
    count: 40_000,
    start: (create) => {
      const mock = create();
      const next = inTurn(addCreators(mock, 1000));
      return () => call(mock, 'GET', `/creators/${next()}`);
    },
  },
  'list 50 of 1,000': {
    count: 4000,
    start: (create) => {
      const mock = create();
      addCreators(mock, 1000);
      return () => call(mock, 'GET', `/creators?limit=50&project_id=${mock.projectId}`);
    },
  },
  'PATCH one of 1,000': {
    count: 20_000,
    start: (create) => {
      const mock = create();
      const next = inTurn(addCreators(mock, 1000));
      let tier = 0;
      return () => call(mock, 'PATCH', `/creators/${next()}`, { metadata: { tier: `t${tier++}` } });
    },
  },
  'POST one': {
    count: 20_000,
    start: (create) => {
      const mock = create();
      let added = 0;
      return () => call(mock, 'POST', `/projects/${mock.projectId}/creators`, { tiktok_handle: `one.${added++}` });
    },
  },
  'payment over 10 accruals': {
    count: 4000,
    start: (create) => {
      const mock = create();
      const payees = addCreators(mock, PAYEES);
      assign(mock, addWeekly(mock, { amount_cents: 12_345, criteria_type: 'recurring' }), payees);
      mock.clock.advance({ days: 7 * WEEKS, hours: 1 });
      return () => call(mock, 'POST', '/payout-payments', { creator_id: payees.pop(), auto_apply_outstanding: true });
    },
  },
  'GET, 1,000 organizations in turn': {
    count: 200_000,
    start: (create) => {
      const mock = create();
      const next = inTurn(Array.from({ length: 1000 }, () => mock.organizations.create()));
      return () => {
        const { apiKey, projectId } = next();
        const headers = { authorization: `Bearer ${apiKey}` };
        return mock.handle({ method: 'GET', url: `/api/v1/projects/${projectId}`, headers, body: '' });
      };
    },
  },
  'reset, empty': { count: 20_000, start: (create) => resetting(create()) },
  'reset, demo': { count: 2000, start: (create) => resetting(create({ seed: 'demo' })) },
  'a day of 100 creators, nothing due': {
    count: 8000,
    start: (create) => {
      const mock = create();
      addCreators(mock, 100);
      return () => mock.clock.advance({ days: 1 });
    },
  },
};

function resetting(mock: Mock): () => unknown {
  return () => mock.reset();
}

function inTurn<Item>(items: readonly Item[]): () => Item {
  let asked = 0;
  return () => items[asked++ % items.length] as Item;
}

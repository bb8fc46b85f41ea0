import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
console.log(mock.clock.advance({ days: 7 }));
// → { now: '2026-03-09T00:00:00.000Z', ticks: 168, accruals_created: 16 }
mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
console.log(mock.requests.count({ operation: 'createPayoutPayment' })); // → 0
console.log(mock.ledger().balanced); // → true

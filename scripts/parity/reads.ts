import { api, type Command, call } from './command.js';

/** The values that reads name. */
interface ReadTargets {
  readonly creator: string;
  readonly video: string;
  readonly campaign: string;
  readonly structure: string;
  readonly accrual: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** The commands that only read. */
export function listReads({ creator, video, campaign, structure, accrual, date }: ReadTargets): Command[] {
  return [
    api('GET', `/payout-accruals?creator_id=${creator}&limit=100`),
    api('GET', `/videos/${video}`),
    api('GET', `/videos?creator_id=${creator}`),
    api('GET', `/creators/${creator}`),
    api('GET', `/creators/${creator}/stats`),
    api('GET', `/videos/${video}/stats`),
    api('GET', `/campaigns/${campaign}/stats`),
    api('GET', `/analytics?entity=creator&entity_id=${creator}&metric=views&mode=new&granularity=day`),
    api('GET', '/payout-structures?is_active=true'),
    api('GET', `/payout-structures/${structure}/assignments`),
    api('GET', `/payout-payments?creator_id=${creator}`),
    {
      name: 'goal compliance',
      run: (mock) => call(mock, 'GET', `/projects/${mock.projectId}/goal-compliance?reference_date=${date}`),
    },
    {
      name: 'leaderboard',
      run: (mock) => call(mock, 'GET', `/analytics/aggregate/video-leaderboard?project_id=${mock.projectId}`),
    },
    { name: 'ledger', run: (mock) => mock.ledger() },
    { name: 'warnings', run: (mock) => mock.warnings() },
    { name: 'explain', run: (mock) => mock.explain(accrual) },
    { name: 'snapshot', run: (mock) => mock.snapshot() },
  ];
}

import type { ChangePattern } from '../../../mocks/index.js';
import type { Books } from '../books.js';
import { cents, day, type ExamRequest, type Figure } from '../request.js';

const NOW = '2026-09-16T09:00:00.000Z';

/** Every request for a change asks whether it is done. */
const done: Readonly<Record<string, Figure>> = {
  done: { says: 'true when it is done, false when it is not', is: true },
};

/** Changes of what determines pay, and of the record itself. A person approves all of them except a new creator. */
export const changes: readonly ExamRequest[] = [
  {
    id: 'undo',
    ask: 'The payment to @kim.ode of 31 August was booked by mistake. Undo it.',
    figures: done,
    changes: (books) => undone(books),
    approvals: [{ what: 'void_payment', cents: 0, names: ['@kim.ode', '$300.00', '2026-08-31'] }],
  },
  {
    id: 'reject',
    ask: '@rio.runs bought views in the week of 7 September. Reject what the views earned him for that week, nothing else.',
    // 24,000 views at 2.50.
    figures: { ...done, rejected_cents: cents('what is rejected', 6_000) },
    changes: (books) =>
      books
        .earned(books.creator('rio.runs').id)
        .filter((row) => row.structure_id === books.structure('Trail views').id && row.amount_cents === 6_000)
        .map(({ id }) => ({ entity: 'payout_accrual', type: 'updated', id, after: { status: 'rejected' } })),
    approvals: [{ what: 'reject_accruals', cents: 0, names: ['@rio.runs', '$60.00', '2026-09-07'] }],
  },
  {
    id: 'raise',
    ask: 'Raise @raj.spice from 650 to 720 dollars a month, from 1 October on.',
    figures: done,
    changes: raised,
    approvals: [{ what: 'set_rate', cents: 0, names: ['@raj.spice', '$720.00 a month', '2026-10-01'] }],
  },
  {
    id: 'raise-later',
    ask: 'Raise @raj.spice from 650 to 720 dollars a month, from 1 November on, and no month may be paid twice.',
    figures: {
      changed: { says: 'true when his pay is changed today, false when nothing is changed today', is: false },
      first: day('the first day on which it can be done', '2026-10-01'),
      last: day('the last day on which it can be done', '2026-10-31'),
    },
    // Nobody comes back in October, so November is paid by the old rate: once, and never by both.
    later: {
      at: '2026-12-02T09:00:00.000Z',
      handle: 'raj.spice',
      earned: { '2026-08-01': 65_000, '2026-09-01': 65_000, '2026-10-01': 65_000, '2026-11-01': 65_000 },
    },
  },
  {
    id: 'include',
    ask: 'Count all videos of @max.fork that wait for a review.',
    figures: done,
    changes: (books) =>
      books.tables.videos
        .filter((row) => row.creator_id === books.creator('max.fork').id && row.tracking_status === 'pending_review')
        .map(({ id }) => ({ entity: 'video', type: 'updated', id, after: { tracking_status: 'included' } })),
    approvals: [{ what: 'review_videos', cents: 0, names: ['@max.fork', '2 videos', 'Soup', 'Ramen'] }],
  },
  {
    id: 'note',
    ask: 'Add to the notes on @anna_berg, below what is there: "Invoices to anna@berg.example."',
    figures: done,
    changes: (books) => [
      {
        entity: 'creator',
        type: 'updated',
        id: books.creator('anna_berg').id,
        after: { readme: 'Prefers calls in the morning.\nInvoices to anna@berg.example.' },
      },
    ],
    approvals: [{ what: 'set_notes', cents: 0, names: ['@anna_berg', 'anna@berg.example'] }],
  },
  {
    id: 'set-up',
    ask: 'Add @ola.bakes to Night Bites, with the goal of three posts a week. No pay yet.',
    figures: done,
    changes: (books) => [
      {
        entity: 'creator',
        type: 'created',
        after: { tiktok_handle: 'ola.bakes', project_id: books.project('Bites').id, tracking_mode: 'auto' },
      },
      { entity: 'goal', type: 'created', after: { metric: 'posts', period: 'weekly', target_value: 3 } },
    ],
  },
  {
    id: 'method',
    ask: 'We close our Cash App account: nobody is to be paid by it any more.',
    figures: done,
    changes: () => [
      {
        entity: 'payout_method',
        type: 'updated',
        before: { name: 'Cash App', is_active: true },
        after: { is_active: false },
      },
    ],
    approvals: [{ what: 'switch_method', cents: 0, names: ['Cash App'] }],
  },
];

/** The payment is void, and the two weeks that it settled are owed again. */
function undone(books: Books): ChangePattern[] {
  const { id: creatorId } = books.creator('kim.ode');
  const weeks = ['2026-08-17T00:00:00.000Z', '2026-08-24T00:00:00.000Z'];
  return [
    {
      entity: 'payout_payment',
      type: 'updated',
      before: { creator_id: creatorId, paid_at: '2026-08-31T12:00:00.000Z', status: 'paid' },
      after: { total_amount_cents: 30_000, status: 'voided', metadata: {} },
    },
    ...weeks.map(
      (start): ChangePattern => ({
        entity: 'payout_accrual',
        type: 'updated',
        before: { creator_id: creatorId, period_start_at: start, status: 'paid' },
        after: { status: 'earned' },
      }),
    ),
  ];
}

/** A new structure pays from October on. The old one pays its running month in full, and ends now. */
function raised(books: Books): ChangePattern[] {
  const { id: creatorId } = books.creator('raj.spice');
  const rule = { period: 'monthly', amount_cents: 72_000, criteria_type: 'recurring' };
  return [
    { entity: 'payout_structure', type: 'created', after: { project_id: books.project('Bites').id, is_active: true } },
    { entity: 'payout_structure_version', type: 'created', after: { ...rule, version: 1 } },
    {
      entity: 'payout_assignment',
      type: 'created',
      after: { creator_id: creatorId, assigned_at: '2026-10-01T00:00:00.000Z', unassigned_at: null },
    },
    {
      entity: 'payout_assignment',
      type: 'updated',
      before: { structure_id: books.structure('Bites monthly 650').id, creator_id: creatorId, unassigned_at: null },
      after: { unassigned_at: NOW },
    },
  ];
}

import { type ExamRequest, paid } from '../request.js';

/** Payments that a person approves. */
export const payments: readonly ExamRequest[] = [
  {
    id: 'pay-one',
    ask: 'Pay @mia.glow everything that we owe her, by PayPal.',
    figures: paid(50_000),
    changes: (books) => books.settled(books.creator('mia.glow'), { cents: 50_000, method: 'PayPal' }),
    approvals: [{ what: 'payment', cents: 50_000, names: ['@mia.glow'] }],
  },
  {
    id: 'pay-project',
    ask: 'Pay everybody of Night Bites what they are owed, by Venmo, all but @chef.noor.',
    figures: paid(177_000),
    changes: (books) =>
      Object.entries({
        anna_berg: 42_000,
        'sol.day': 15_000,
        'ben.bites': 20_000,
        'ivy.cooks': 26_000,
        'max.fork': 9_000,
        'raj.spice': 65_000,
      }).flatMap(([handle, cents]) => books.settled(books.creator(handle, 'Bites'), { cents, method: 'Venmo' })),
    approvals: [
      {
        what: 'payments',
        cents: 177_000,
        names: ['@anna_berg', '@ben.bites', '@ivy.cooks', '@max.fork', '@raj.spice', '@sol.day'],
      },
    ],
  },
  {
    id: 'pay-removed',
    ask: 'Kara (@old.kara) has left, but we still owe her. Pay her what is open, by Venmo.',
    figures: paid(32_000),
    changes: (books) => books.settled(books.creator('old.kara'), { cents: 32_000, method: 'Venmo' }),
    approvals: [{ what: 'payment', cents: 32_000, names: ['@old.kara (removed)'] }],
  },
  {
    id: 'pay-part',
    ask: 'Pay @annaberg by Venmo, but only the weeks that had ended by 7 September; the last one stays open.',
    figures: paid(18_000),
    changes: (books) =>
      books.settled(books.creator('annaberg'), {
        cents: 18_000,
        method: 'Venmo',
        settles: (accrual) => accrual.period_end_at === '2026-09-07T00:00:00.000Z',
      }),
    approvals: [{ what: 'payment', cents: 18_000, names: ['@annaberg'] }],
  },
  {
    id: 'pay-by-note',
    ask: 'Pay @tom.reed what we owe him. The method stands in our notes on him.',
    figures: paid(40_000),
    changes: (books) => books.settled(books.creator('tom.reed'), { cents: 40_000, method: 'Wise' }),
    approvals: [{ what: 'payment', cents: 40_000, names: ['@tom.reed'] }],
  },
  {
    id: 'pay-namesake',
    ask: 'Pay @sol.day what we owe, by Venmo. I mean the one of Night Bites.',
    figures: paid(15_000),
    changes: (books) => books.settled(books.creator('sol.day', 'Bites'), { cents: 15_000, method: 'Venmo' }),
    approvals: [{ what: 'payment', cents: 15_000, names: ['@sol.day'] }],
  },
  {
    id: 'bonus',
    ask: 'Give @finn.hill, @rio.runs and @vera.trek a bonus of 50 dollars each by PayPal, as one plan, under the reference "Trail day 2026". What they are owed stays owed.',
    figures: paid(15_000),
    changes: (books) =>
      ['finn.hill', 'rio.runs', 'vera.trek'].map((handle) =>
        books.bonus(books.creator(handle), { cents: 5_000, method: 'PayPal', reference: 'Trail day 2026' }),
      ),
    approvals: [{ what: 'payments', cents: 15_000, names: ['@finn.hill', '@rio.runs', '@vera.trek'] }],
  },
  {
    id: 'bonuses-beside',
    ask: 'Give @mia.glow a bonus of 100 dollars and @tom.reed one of 60, both by PayPal, under the reference "Autumn 2026".',
    figures: paid(16_000),
    changes: (books) => [
      books.bonus(books.creator('mia.glow'), { cents: 10_000, method: 'PayPal', reference: 'Autumn 2026' }),
      books.bonus(books.creator('tom.reed'), { cents: 6_000, method: 'PayPal', reference: 'Autumn 2026' }),
    ],
    approvals: [
      { what: 'payment', cents: 10_000, names: ['@mia.glow'] },
      { what: 'payment', cents: 6_000, names: ['@tom.reed'] },
    ],
  },
  {
    id: 'ad-hoc',
    ask: 'Record 45 dollars by Venmo for props of Night Bites, to no creator, under the reference "props September 2026".',
    figures: paid(4_500),
    changes: (books) => [books.bonus(null, { cents: 4_500, method: 'Venmo', reference: 'props September 2026' })],
    approvals: [{ what: 'payment', cents: 4_500, names: [] }],
  },
];

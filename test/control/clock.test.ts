import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { addCreator, call, payWeekly } from './plain-call.js';

describe('the clock', () => {
  it('lives through every hour and says what happened', () => {
    const mock = createMock();
    payWeekly(mock, addCreator(mock, 'ana').id);
    // Monday 5 January to Monday 12 January: 168 ticks at :15; the week ends at 00:00 of the 12th, and is paid at 00:15.
    expect(mock.clock.advance({ days: 7 })).toEqual({
      now: '2026-01-12T00:00:00.000Z',
      ticks: 168,
      accruals_created: 0,
    });
    expect(mock.clock.advance({ minutes: 15 })).toEqual({
      now: '2026-01-12T00:15:00.000Z',
      ticks: 1,
      accruals_created: 1,
    });
    const [accrual] = call(mock, 'GET /payout-accruals').json.data;
    expect(accrual).toMatchObject({ amount_cents: 5000, created_at: '2026-01-12T00:15:00.000Z', status: 'earned' });
  });

  it('goes to an instant and never back, and stays where it is when a body is anything but a move', () => {
    const mock = createMock();
    expect(mock.clock.to('2026-01-05T03:00:00+01:00').now).toBe('2026-01-05T02:00:00.000Z');
    const bodies: [object, string][] = [
      [{ to: '2026-01-05T01:59:59Z' }, 'to: '],
      [{}, 'needs at least one field'],
      [{ advance: {} }, 'needs at least one field'],
      [{ advance: { day: 1 } }, 'did you mean days?'],
      [{ advance: { days: -1 } }, 'must be 0 or more'],
      [{ advance: { days: 1 }, to: '2026-02-01T00:00:00Z' }, 'cannot be sent with advance'],
      [{ advance: { days: 100_000 } }, 'more than 20 years'],
      [{ to: 'tomorrow' }, 'must be a time'],
    ];
    for (const [body, message] of bodies) {
      const refused = call(mock, 'POST /_mock/clock', { body });
      expect([refused.status, refused.json.error.code]).toEqual([400, 'invalid_body']);
      expect(refused.json.error.message).toContain(message);
    }
    // No calendar has these days.
    for (const to of ['2026-02-30', '2026-02-30T00:00:00Z', '2026-02-29', '2026-13-01', '2026-01-05T24:00:01Z']) {
      expect(() => mock.clock.to(to)).toThrow(expect.objectContaining({ name: 'ApiProblem', code: 'invalid_body' }));
    }
    expect(() => mock.clock.advance({ days: undefined } as never)).toThrow('advance.days: must have a value');
    expect(mock.clock.now).toBe('2026-01-05T02:00:00.000Z');
    mock.clock.to('2028-02-29');
    expect(mock.clock.now).toBe('2028-02-29T00:00:00.000Z');
  });

  it('starts at epoch milliseconds too, and refuses a start or a move out of range', () => {
    const mock = createMock({ now: '9998-01-01T00:00:00Z' });
    for (const days of [400, 800]) {
      expect(() => mock.clock.advance({ days })).toThrow('must lie between 1970 and 9999');
    }
    expect(mock.clock.now).toBe('9998-01-01T00:00:00.000Z');
    expect(createMock({ now: Date.UTC(2026, 2, 2) }).clock.now).toBe('2026-03-02T00:00:00.000Z');
    expect(() => createMock({ now: 0 })).toThrow(new RangeError('createMock: now: must lie between 1970 and 9999'));
  });

  it('runs by itself when the mock has a source of real time, the cron with it', () => {
    let real = Date.parse('2026-02-02T10:00:00Z');
    const mock = createMock({ hooks: { realTime: () => real } });
    payWeekly(mock, addCreator(mock, 'ana').id);
    real += 5000;
    expect(mock.clock.now).toBe('2026-02-02T10:00:05.000Z');
    mock.clock.advance({ days: 1 });
    real += 1000;
    expect(mock.clock.now).toBe('2026-02-03T10:00:06.000Z');
    real += 7 * 86_400_000;
    expect(call(mock, 'GET /payout-accruals').json.data).toHaveLength(1);
    real += 1000;
    expect(mock.checkpoint('then').at).toBe('2026-02-10T10:00:07.000Z');
    real += 3_600_000;
    expect(mock.rewind('then').now).toBe('2026-02-10T10:00:07.000Z');
    expect(mock.reset({ now: '2026-02-02T10:00:00Z' }).now).toBe('2026-02-02T10:00:00.000Z');
  });
});

it('what a scrape would bring is set by the control plane: a video names its time, and a stalled scraper says so', () => {
  const mock = createMock();
  const body = { videos: [{ view_count: 5 }] };
  const refused = call(mock, `POST /_mock/creators/${addCreator(mock, 'ana').id}/videos`, { body });
  expect([refused.status, refused.json.error.message]).toEqual([400, 'videos.0.posted_at: is required']);
  expect(call(mock, 'POST /_mock/scraper', { body: { mode: 'stalled' } }).json).toEqual({ mode: 'stalled' });
  expect(mock.overview().scraper).toBe('stalled');
});

import { describe, expect, it } from 'vitest';
import { toStoredText } from '../../mocks/api/envelope.js';
import { createMock } from '../../mocks/index.js';
import { RecentCache } from '../../mocks/world/store/recent-cache.js';
import { addCreator, call } from '../control/plain-call.js';

describe('the text of rows that are read again', () => {
  const rows = [{ id: 'a', name: 'Zoë "x"\n', gone: undefined }, { id: 'b', list: [1, null], at: null }, { id: 'c' }];

  it.each([
    ['a row', rows[0]],
    ['a list', rows],
    ['a part of it', rows.slice(1)],
    ['an empty list', []],
  ])('is that of JSON, each time: %s', (_, data) => {
    for (let time = 0; time < 4; time += 1) expect(toStoredText(data as object)).toBe(JSON.stringify(data));
  });

  it('is that of the row as it is now, and as the last run of the scraper left it', () => {
    const mock = createMock();
    const { id } = addCreator(mock, 'one');
    const read = () => [call(mock, `GET /creators/${id}`).json.data, call(mock, 'GET /creators').json.data[0]];
    for (const hours of [0, 1, 1]) {
      mock.clock.advance({ hours });
      const at = hours === 0 ? null : mock.clock.now;
      for (let time = 0; time < 3; time += 1) {
        for (const shown of read()) expect(shown).toMatchObject({ id, last_scraped_at: at });
      }
    }
    call(mock, `PATCH /creators/${id}`, { body: { readme: 'new' } });
    for (let time = 0; time < 3; time += 1) for (const shown of read()) expect(shown).toMatchObject({ readme: 'new' });
  });
});

it('a memo of what was asked for last lets go of what nobody asked for while twice its capacity went by, and keeps what somebody did', () => {
  const memo = new RecentCache<object, string>(10, ({ length }) => length);
  const [asked, left] = [{}, {}];
  memo.keep(asked, 'asked');
  memo.keep(left, 'left.');
  for (let round = 0; round < 4; round += 1) {
    memo.keep({}, '123456');
    expect(memo.find(asked)).toBe('asked');
  }
  expect(memo.find(left)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const persist = folderOfFile();

it('says once at its start that time waits for a machine whose clock is behind, and nothing if it moves', async () => {
  let real = Date.parse('2026-02-02T10:00:00Z');
  const notices: string[] = [];
  const serve = () =>
    serveMock({ persist, hooks: { realTime: () => real, onNotice: (message) => void notices.push(message) } });
  const first = await serve();
  // Moved by hand: this is an offset, and the clock runs on from there.
  first.mock.clock.advance({ days: 30 });
  first.mock.organizations.create();
  await first.close();
  await (await serve()).close();
  expect(notices).toEqual([]);
  real -= 3_600_000;
  const last = await serve();
  expect(last.mock.clock.now).toBe('2026-03-04T10:00:00.000Z');
  await last.close();
  expect(notices).toEqual([
    expect.stringContaining(
      "stays at 2026-03-04T10:00:00.000Z until this machine's clock reaches 2026-02-02T10:00:00.000Z",
    ),
  ]);
});

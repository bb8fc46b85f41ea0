import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { addCreator, call } from './plain-call.js';

it('a reset leaves no row of the former world in the memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const mock = createMock({ seed: 'empty' });
  for (let nth = 0; nth < 50; nth++) addCreator(mock, `creator${nth}`);
  // A row that is read twice keeps its text.
  for (let time = 0; time < 3; time++) call(mock, 'GET /creators?limit=100');
  const rows = mock.snapshot().world.tables.creators?.map((row) => new WeakRef(row)) ?? [];
  expect(rows).toHaveLength(50);
  mock.reset();
  const left = () => rows.filter((row) => row.deref() !== undefined);
  for (let time = 0; time < 5 && left().length > 0; time++) {
    await new Promise((done) => setImmediate(done));
    collect();
    await new Promise((done) => setImmediate(done));
  }
  expect(left()).toEqual([]);
});

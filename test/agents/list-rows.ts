import type { Mock } from '../../mocks/index.js';

/** Every row of a world, without what merely counts its calls. */
export function listRows(mock: Mock): unknown {
  return mock.snapshot().world.tables;
}

import { alternate, computeRatio, timed } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { importMocks } from '../harness/package.js';
import { median } from '../harness/statistics.js';
import { worlds } from '../worlds/worlds.js';

/** A world to text and back. */
export const snapshots: Bench = {
  about: 'snapshot to text and restore from it, 100,000 videos, against JSON.stringify + JSON.parse of the same',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const { createMock } = await importMocks();
    const mock = createMock();
    const size = short ? 20_000 : 100_000;
    worlds.videos(mock, size);
    const plain = mock.snapshot();
    const text = JSON.stringify(plain);
    mock.restore(JSON.parse(text));
    check(JSON.stringify(mock.snapshot()) === text, 'the restored world is equal to the byte');
    const samples = await alternate(
      {
        mock: () => timed(() => mock.restore(JSON.parse(JSON.stringify(mock.snapshot())))).ms,
        json: () => timed(() => JSON.parse(JSON.stringify(plain))).ms,
      },
      runs * 2,
    );
    return [
      {
        what: `snapshot + restore of ${size} rows ÷ JSON`,
        value: computeRatio(samples.mock, samples.json),
        unit: 'x',
        target: { atMost: 3 },
        detail: `mock ${median(samples.mock).toFixed(0)} ms · JSON ${median(samples.json).toFixed(0)} ms`,
      },
    ];
  },
};

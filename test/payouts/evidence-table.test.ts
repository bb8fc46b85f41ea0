import { describe, expect, it } from 'vitest';
import { EvidenceTable } from '../../mocks/world/store/evidence-table.js';
import type { AccrualEvidenceRow, PostedVideo } from '../../mocks/world/store/rows.js';

const video = (id: string, view_count: number): PostedVideo => ({
  id,
  view_count,
  posted_at: '2026-01-05T10:00:00.000Z',
  tracking_status: 'included',
});

const kept = (video_id: string, views: number): AccrualEvidenceRow['videos'][number] => {
  const { id: _, ...shown } = video(video_id, views);
  return { video_id, ...shown };
};

const rows: readonly AccrualEvidenceRow[] = [
  { id: 'a', eligible: [1, 8], covered: [2, 8], videos: [kept('v', 10), kept('w', 2 ** 53 - 1)] },
  { id: 'b', eligible: [8, 15], covered: [8, 15], videos: [] },
  { id: 'c', eligible: [15, 22], covered: [15, 16, 20, 22], videos: [kept('v', 12)] },
];

/* Kept in columns: every row must come out as it went in, the first, the last and those without videos among them. */
describe('the evidence of accruals', () => {
  it('comes back from its rows, into a new table', () => {
    const copy = new EvidenceTable();
    // Days that are covered may begin, end or be like the eligible ones and yet be others.
    const more: AccrualEvidenceRow[] = [
      { id: 'd', eligible: [1, 3, 5, 8], covered: [1, 3], videos: [] },
      { id: 'e', eligible: [1, 8], covered: [1, 7], videos: [kept('z', 3)] },
      { id: 'f', eligible: [1, 8], covered: [1, 8], videos: [] },
    ];
    copy.load([...more, ...rows]);
    expect([...copy.values()]).toEqual([...more, ...rows]);
    expect(() => copy.load(rows)).toThrow('accrual_evidence has rows already');
  });

  it('does not see what is added to its fork, nor the fork what is added to it', () => {
    const table = new EvidenceTable();
    table.load(rows);
    const fork = table.fork();
    fork.add({ id: 'd', eligible: [22, 29], covered: [22, 29], videos: [video('x', 1)] });
    table.add({ id: 'e', eligible: [29, 36], covered: [29, 36], videos: [] });
    table.add({ id: 'f', eligible: [36, 43], covered: [37, 43], videos: [video('y', 2)] });
    expect([...table.values()]).toEqual([
      ...rows,
      { id: 'e', eligible: [29, 36], covered: [29, 36], videos: [] },
      { id: 'f', eligible: [36, 43], covered: [37, 43], videos: [kept('y', 2)] },
    ]);
    expect([...fork.values()]).toEqual([
      ...rows,
      { id: 'd', eligible: [22, 29], covered: [22, 29], videos: [kept('x', 1)] },
    ]);
  });
});

import { elementAt } from '../../../base/values/element-at.js';
import { type ChangeListener, ChangeListeners } from './change-listeners.js';
import { DAY_RANGES_FORM, type DayRanges } from './day-ranges.js';
import type { AccrualEvidenceRow, PostedVideo, VideoEvidence, VideoRow } from './rows.js';
import type { StoredForm, StoredTable } from './table.js';

/** The evidence of an accrual; see AccrualEvidenceRow. */
export interface Evidence {
  readonly id: string;
  readonly eligible: DayRanges;
  readonly covered: DayRanges;
  readonly videos: readonly PostedVideo[];
}

/** Fields of later versions are accepted. */
const STORED: StoredForm = {
  row: {
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      eligible: DAY_RANGES_FORM,
      covered: DAY_RANGES_FORM,
      videos: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            video_id: { type: 'string', format: 'uuid' },
            posted_at: { type: 'string', format: 'date-time' },
            view_count: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
            tracking_status: { $ref: '#/components/schemas/TrackingStatus' },
          },
          required: ['video_id', 'posted_at', 'view_count', 'tracking_status'],
        },
      },
    },
    required: ['id', 'eligible', 'covered', 'videos'],
  },
  references: { id: 'payout_accruals' },
};

/**
 * The evidence of every accrual. There is as much of it as of accruals, and it is rarely read. So it is stored in
 * columns, and a row is made on demand: memory a video 740 B, and 809 B with a row for each. Evidence is only added.
 */
export class EvidenceTable implements StoredTable<AccrualEvidenceRow> {
  readonly name = 'accrual_evidence';
  readonly stored = STORED;
  private readonly listeners = new ChangeListeners<AccrualEvidenceRow>();
  private ids: string[] = [];
  /** The places of the first ids. Evidence is rarely read, so the others wait for it. */
  private places = new Map<string, number>();
  private eligible: DayRanges[] = [];
  /** By index, if they differ from the eligible days. */
  private covered = new Map<number, DayRanges>();
  /** The end of each accrual's videos in the columns below. */
  private ends: number[] = [];
  private videoIds: string[] = [];
  private postedAts: string[] = [];
  private viewCounts: number[] = [];
  /** Indexes in `statusNames`. */
  private statuses: number[] = [];
  private readonly statusNames: VideoRow['tracking_status'][] = [];

  add({ id, eligible, covered, videos }: Evidence): void {
    if (covered !== eligible) this.covered.set(this.ids.length, covered);
    this.ids.push(id);
    this.eligible.push(eligible);
    for (const video of videos) {
      this.videoIds.push(video.id);
      this.postedAts.push(video.posted_at);
      this.viewCounts.push(video.view_count);
      this.statuses.push(this.numberOf(video.tracking_status));
    }
    this.ends.push(this.videoIds.length);
    if (!this.listeners.isEmpty) this.listeners.notify(undefined, this.rowAt(this.ids.length - 1));
  }

  listen(listener: ChangeListener<AccrualEvidenceRow>): () => void {
    return this.listeners.add(listener);
  }

  get(id: string): AccrualEvidenceRow | undefined {
    for (let place = this.places.size; place < this.ids.length; place += 1)
      this.places.set(elementAt(this.ids, place), place);
    const place = this.places.get(id);
    return place === undefined ? undefined : this.rowAt(place);
  }

  *values(): IterableIterator<AccrualEvidenceRow> {
    for (let place = 0; place < this.ids.length; place += 1) yield this.rowAt(place);
  }

  fork(): EvidenceTable {
    const copy = new EvidenceTable();
    copy.ids = this.ids.slice();
    copy.eligible = this.eligible.slice();
    copy.covered = new Map(this.covered);
    copy.ends = this.ends.slice();
    copy.videoIds = this.videoIds.slice();
    copy.postedAts = this.postedAts.slice();
    copy.viewCounts = this.viewCounts.slice();
    copy.statuses = this.statuses.slice();
    copy.statusNames.push(...this.statusNames);
    return copy;
  }

  load(rows: Iterable<AccrualEvidenceRow>): void {
    if (this.ids.length > 0) throw new Error(`${this.name} has rows already`);
    for (const { id, eligible, covered, videos } of rows) {
      const isWhole = covered.length === eligible.length && covered.every((day, at) => day === eligible[at]);
      const posted = videos.map(({ video_id, ...video }) => ({ id: video_id, ...video }));
      this.add({ id, eligible, covered: isWhole ? eligible : covered, videos: posted });
    }
  }

  private numberOf(status: VideoRow['tracking_status']): number {
    const known = this.statusNames.indexOf(status);
    return known < 0 ? this.statusNames.push(status) - 1 : known;
  }

  private rowAt(place: number): AccrualEvidenceRow {
    const videos: VideoEvidence[] = [];
    const end = elementAt(this.ends, place);
    for (let at = place === 0 ? 0 : elementAt(this.ends, place - 1); at < end; at += 1) {
      videos.push({
        video_id: elementAt(this.videoIds, at),
        posted_at: elementAt(this.postedAts, at),
        view_count: elementAt(this.viewCounts, at),
        tracking_status: elementAt(this.statusNames, elementAt(this.statuses, at)),
      });
    }
    const eligible = elementAt(this.eligible, place);
    return { id: elementAt(this.ids, place), eligible, covered: this.covered.get(place) ?? eligible, videos };
  }
}

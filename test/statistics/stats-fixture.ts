import type { VideoStats } from '../../src/generated/entities.js';
import type { VideoMetricStats } from '../../src/generated/resources.js';
import { type MockApi, mockApi } from '../harness/mock-api.js';

type Query = Readonly<Record<string, string>>;
type Counts = { readonly view_count?: number; readonly [name: string]: number | string | undefined };

/** A mock with one creator, and short ways to say what tests of statistics say often. Every call is checked against the spec. */
export class StatsFixture {
  readonly api: MockApi;
  readonly creatorId: string;

  constructor(now: string, options: object = {}, creator: object = {}) {
    this.api = mockApi({ now, ...options });
    this.creatorId = this.api.addCreator('maya.moves', creator);
  }

  get mock() {
    return this.api.mock;
  }

  get projectId(): string {
    return this.mock.projectId;
  }

  /** A video that is posted and found now; its id. */
  post(view_count: number, more: object = {}, creator = this.creatorId): string {
    const video = { posted_at: this.mock.clock.now, view_count, ...more };
    return this.mock.postVideos(creator, [video])[0]?.id as string;
  }

  /** Later, the video has these counts. */
  grow(at: string, videoId: string, counts: Counts): void {
    this.mock.clock.to(at);
    this.mock.setVideoCounts(videoId, counts);
  }

  review(id: string, tracking_status: 'included' | 'excluded'): void {
    this.api.ok('updateVideo', { params: { id }, body: { tracking_status } });
  }

  /** The query of the creator's views, unless it says otherwise. */
  about(query: Query): Query {
    return { entity: 'creator', entity_id: this.creatorId, metric: 'views', ...query };
  }

  analytics(query: Query = {}) {
    return this.api.ok('getAnalytics', { query: this.about(query) });
  }

  values(query: Query = {}): (number | null)[] {
    return this.analytics(query).series.map(({ value }) => value);
  }

  creatorStats(query: Query = {}, id = this.creatorId) {
    return this.api.ok('getCreatorStats', { params: { id }, query });
  }

  videoStats(id: string) {
    return this.api.ok('getVideoStats', { params: { id } }) as VideoStats;
  }

  videoMetric(id: string, query: Query) {
    return this.api.ok('getVideoStats', { params: { id }, query }) as VideoMetricStats;
  }

  /** A goal of a week, unless it says otherwise; its id. */
  goal(metric: string, target_value: number, more: object = {}, creator = this.creatorId): string {
    const body = { metric, target_value, period: 'weekly', ...more };
    return this.api.ok('createGoal', { params: { id: creator }, body }).id as string;
  }

  compliance(query: Query = {}) {
    return this.api.ok('getGoalCompliance', { params: { projectId: this.projectId }, query });
  }

  /** Pays the creator from now on. */
  deal(rule: object): void {
    const body = { project_id: this.projectId, name: 'Deal', period: 'daily', ...rule };
    const { id } = this.api.ok('createPayoutStructure', { body });
    this.api.ok('createPayoutAssignments', { params: { id }, body: { creator_id: this.creatorId } });
  }

  campaign(more: object = {}): string {
    return this.api.ok('createCampaign', { params: { projectId: this.projectId }, body: { name: 'Push', ...more } }).id;
  }
}

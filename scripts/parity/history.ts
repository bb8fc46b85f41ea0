import type { Mock } from '../../mocks/index.js';
import { api, type Body, type Command, call, listIds } from './command.js';
import { CRITERIA, drawParameters } from './criteria-parameters.js';
import { Random } from './random.js';
import { listReads } from './reads.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const PERIODS = ['daily', 'weekly', 'monthly'];
const GOALS = ['posts', 'views', 'engagement', 'followers'];
const MINUTE = 60_000;

/**
 * A random history of one organization, command by command. It draws from the responses of the first mock that runs a
 * command (`learn`), so later commands name existing rows.
 */
export class RandomHistory {
  private readonly random: Random;
  private readonly ids = new Map<string, string[]>();
  private handles = 0;
  private now: number;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.now = Date.parse('2025-12-20T00:00:00Z') + this.random.whole(0, 40 * 1440) * MINUTE;
  }

  /** The options of both mocks. */
  options(): { readonly now: string; readonly randomSeed: number; readonly seed: 'empty' } {
    return { now: new Date(this.now).toISOString(), randomSeed: this.random.whole(1, 1000), seed: 'empty' };
  }

  /** Keeps the ids and the time of a response. */
  learn(response: string): void {
    const text = response.slice(response.indexOf('{'));
    for (const [, kind, id] of text.matchAll(/"learned":"(\w+)","id":"([0-9a-f/-]{36,73})"/g))
      this.add(kind ?? '', id ?? '');
    const [, now] = /"clock":"([^"]+)"/.exec(text) ?? [];
    if (now) this.now = Date.parse(now);
  }

  /** The next command. */
  next(): Command {
    const { random } = this;
    if (this.list('creator').length === 0) return this.addCreators();
    if (this.list('structure').length === 0) return this.addStructure();
    const draw = random.whole(1, 100);
    if (draw <= 20) return this.advance();
    if (draw <= 30) return this.post();
    if (draw <= 36) return this.recount();
    if (draw <= 46) return this.assign();
    if (draw <= 50) return this.unassign();
    if (draw <= 56) return this.edit();
    if (draw <= 59) return this.list('structure').length < 9 ? this.addStructure() : this.assign();
    if (draw <= 62) return this.list('creator').length < 9 ? this.addCreators() : this.listAccruals();
    if (draw <= 66) return this.goal();
    if (draw <= 73) return this.pay();
    if (draw <= 76) return this.changeMoney();
    if (draw <= 80) return this.review();
    if (draw <= 84) return this.rosters();
    if (draw <= 87) return this.steer();
    if (draw <= 89) return this.campaign();
    return this.read();
  }

  private list(kind: string): readonly string[] {
    return this.ids.get(kind) ?? [];
  }

  private add(kind: string, id: string): void {
    const ids = this.ids.get(kind);
    if (!ids) this.ids.set(kind, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }

  /** Mostly the id of a row of this kind. */
  private id(kind: string): string {
    return this.random.oneIn(60) ? UNKNOWN : (this.random.pick(this.list(kind)) ?? UNKNOWN);
  }

  private instant(spread: number): string {
    return new Date(this.now + this.random.whole(-spread, spread) * MINUTE).toISOString();
  }

  private advance(): Command {
    const { random } = this;
    const minutes = random.pick([
      random.whole(1, 90),
      random.whole(60, 2000),
      10_080,
      random.whole(1, 60 * 1440),
      1440,
    ]);
    return {
      name: `advance ${minutes} minutes`,
      run: (mock) => ({ ...mock.clock.advance({ minutes }), clock: mock.clock.now }),
    };
  }

  private addCreators(): Command {
    const count = this.random.whole(1, 4);
    const creators = Array.from({ length: count }, () => {
      this.handles += this.random.oneIn(30) ? 0 : 1;
      return { tiktok_handle: `c.${this.handles}`, tracking_mode: this.random.oneIn(4) ? 'selective' : 'auto' };
    });
    return this.learning('creator', 'add creators', (mock) =>
      call(mock, 'POST', `/projects/${mock.projectId}/creators`, { creators }),
    );
  }

  private rule(): Body {
    const { random } = this;
    const criteria_type = random.pick(CRITERIA);
    return {
      period: random.pick(PERIODS),
      amount_cents: random.oneIn(30) ? Number.MAX_SAFE_INTEGER : random.whole(0, 20_000),
      criteria_type,
      criteria_params: drawParameters(criteria_type, random),
      proration_mode: random.pick(['none', 'daily']),
    };
  }

  private addStructure(): Command {
    const body = { name: 'Deal', ...this.rule() };
    return this.learning('structure', 'add structure', (mock) =>
      call(mock, 'POST', '/payout-structures', { project_id: mock.projectId, ...body }),
    );
  }

  private edit(): Command {
    const { random } = this;
    const id = this.id('structure');
    const change = random.pick<Body>([
      this.rule(),
      { amount_cents: random.whole(0, 20_000) },
      { period: random.pick(PERIODS) },
      { is_active: random.oneIn(2) },
      { readme: `Note ${random.whole(1, 9)}` },
      { proration_mode: random.pick(['none', 'daily']) },
    ]);
    if (random.oneIn(12)) return api('DELETE', `/payout-structures/${id}`);
    return api('PATCH', `/payout-structures/${id}`, change);
  }

  private assign(): Command {
    const { random } = this;
    const path = `/payout-structures/${this.id('structure')}/assignments`;
    const who = random.oneIn(3)
      ? { creator_ids: Array.from({ length: random.whole(1, 3) }, () => this.id('creator')) }
      : { creator_id: this.id('creator') };
    const when = random.oneIn(2) ? {} : { assigned_at: this.instant(random.pick([600, 20_000, 90_000])) };
    return {
      name: `assign ${JSON.stringify({ ...who, ...when })}`,
      run: (mock) => {
        const response = call(mock, 'POST', path, { ...who, ...when });
        const pairs = [...response.matchAll(/"structure_id":"([^"]+)","creator_id":"([^"]+)"/g)];
        return {
          response,
          learned: pairs.map(([, structure, creator]) => ({ learned: 'pair', id: `${structure}/${creator}` })),
        };
      },
    };
  }

  private unassign(): Command {
    const [structure, creator_id] = this.id('pair').split('/');
    return api('DELETE', `/payout-structures/${structure}/assignments`, { creator_id });
  }

  private post(): Command {
    const { random } = this;
    const creator = this.id('creator');
    const videos = Array.from({ length: random.whole(1, 4) }, () => ({
      posted_at: new Date(this.now - random.whole(0, random.pick([600, 10_080, 90_000])) * MINUTE).toISOString(),
      view_count: random.count(),
      like_count: random.whole(0, 500),
      share_count: random.whole(0, 50),
    }));
    return this.learning('video', 'post videos', (mock) => mock.postVideos(creator, videos));
  }

  private recount(): Command {
    const { random } = this;
    const [video, creator] = [this.id('video'), this.id('creator')];
    const counts = { view_count: random.count(), like_count: random.whole(0, 900) };
    const followers = { follower_count: random.whole(0, 90_000) };
    if (random.oneIn(3)) return { name: 'set creator', run: (mock) => mock.setCreatorCounts(creator, followers) };
    return { name: 'set video', run: (mock) => mock.setVideoCounts(video, counts) };
  }

  private goal(): Command {
    const { random } = this;
    const body = { metric: random.pick(GOALS), period: random.pick(PERIODS), target_value: random.whole(1, 900) };
    const creator = this.id('creator');
    if (random.oneIn(3)) return api('PATCH', `/goals/${this.id('goal')}`, { is_active: random.oneIn(2) });
    if (random.oneIn(5)) return api('DELETE', `/goals/${this.id('goal')}`);
    return this.learning('goal', 'add goal', (mock) => call(mock, 'POST', `/creators/${creator}/goals`, body));
  }

  private pay(): Command {
    const { random } = this;
    const creator_id = this.id('creator');
    const body = random.pick<Body>([
      { creator_id, auto_apply_outstanding: true },
      { creator_id, auto_apply_outstanding: true, total_amount_cents: random.whole(0, 50_000) },
      { creator_id, accrual_ids: [this.id('accrual')] },
      { creator_id, total_amount_cents: random.whole(0, 900) },
    ]);
    return this.learning('payment', 'pay', (mock) => call(mock, 'POST', '/payout-payments', body));
  }

  private changeMoney(): Command {
    const { random } = this;
    if (random.oneIn(2)) return api('PATCH', `/payout-payments/${this.id('payment')}`, { status: 'voided' });
    const status = random.pick(['rejected', 'voided']);
    return api('PATCH', `/payout-accruals/${this.id('accrual')}`, { status });
  }

  private review(): Command {
    const video = this.id('video');
    const status = this.random.pick(['included', 'excluded']);
    return this.random.pick([
      api('PATCH', `/videos/${video}`, { tracking_status: status }),
      api('PATCH', `/videos/${video}`, { tracking_status: status }),
      api('POST', `/videos/${video}/tracking-disable`),
      api('POST', `/videos/${video}/scrape`),
      api('DELETE', `/videos/${video}`),
    ]);
  }

  private rosters(): Command {
    const { random } = this;
    const creator_ids = [this.id('creator'), this.id('creator')];
    const way = random.pick(['bulk-remove', 'bulk-reenable', 'bulk-reenable']);
    if (random.oneIn(4)) return api('DELETE', `/creators/${creator_ids[0]}`);
    if (random.oneIn(4)) return api('POST', `/creators/${creator_ids[0]}/scrape`);
    return {
      name: way,
      run: (mock) => call(mock, 'POST', `/projects/${mock.projectId}/creators/${way}`, { creator_ids }),
    };
  }

  /**
   * Steers the mock itself: the scraper's mode, and its world saved and restored, which drops everything that is
   * derived.
   */
  private steer(): Command {
    const mode = this.random.pick(['auto', 'auto', 'stalled', 'simulated', 'simulated'] as const);
    if (this.random.oneIn(3)) {
      return {
        name: 'snapshot, restore',
        run: (mock) => mock.restore(JSON.parse(JSON.stringify(mock.snapshot()))),
      };
    }
    return { name: `scraper ${mode}`, run: (mock) => mock.setScraper(mode) };
  }

  private campaign(): Command {
    const { random } = this;
    const kind = random.pick(['creator', 'video', 'campaign']);
    const body = { item_type: kind, item_id: this.id(kind) };
    if (this.list('campaign').length > 0 && !random.oneIn(4))
      return api('POST', `/campaigns/${this.id('campaign')}/items`, body);
    return this.learning('campaign', 'add campaign', (mock) =>
      call(mock, 'POST', `/projects/${mock.projectId}/campaigns`, { name: 'Spring' }),
    );
  }

  private read(): Command {
    const { random } = this;
    if (random.oneIn(5)) return this.listAccruals();
    if (random.oneIn(15)) return this.learning('video', 'videos', (mock) => call(mock, 'GET', '/videos?limit=100'));
    return random.pick(
      listReads({
        creator: this.id('creator'),
        video: this.id('video'),
        campaign: this.id('campaign'),
        structure: this.id('structure'),
        accrual: this.id('accrual'),
        date: this.instant(20_000).slice(0, 10),
      }),
    );
  }

  private listAccruals(): Command {
    return this.learning('accrual', 'all accruals', (mock) => call(mock, 'GET', '/payout-accruals?limit=100'));
  }

  /** A command whose response has rows of this kind. */
  private learning(kind: string, name: string, run: (mock: Mock) => unknown): Command {
    return {
      name,
      run: (mock) => {
        const response = run(mock);
        const text = typeof response === 'string' ? response : JSON.stringify(response);
        return { response, learned: listIds(text).map((id) => ({ learned: kind, id })) };
      },
    };
  }
}

import type { SeedEntry, SeedTime } from '../../../src/generated/seed-types.js';
import { advanceTo } from '../../world/advance.js';
import { bareHandle } from '../../world/catalogue/handles.js';
import { parseTiktokUrl } from '../../world/scraper/discovery.js';
import { ApiProblem, invalidBody } from '../../world/store/api-problem.js';
import { toIso } from '../../world/store/calendar.js';
import type { World } from '../../world/store/world.js';
import { throwIfIssues } from '../schemas/check.js';
import { type Expanded, type ListPlace, RepeatExpander } from './expand-repeats.js';
import type { SeedApi } from './seed-api.js';
import { resolveTime, type SeedOrigin, type TimeFields, writeTimes } from './seed-times.js';
import type { LostCreator } from './unseen-creators.js';

/** A thing of a seed that others name. Its id is known after it was made. */
interface NamedThing {
  readonly beginsAt: number;
  readonly order: number;
  id: string | undefined;
  isAmbiguous: boolean;
}

/** The order of events of equal `order` at the same instant: ends come before beginnings. */
const PHASES = { ends: 0, begins: 1, posted: 2, joins: 3, scraped: 4, changed: 5, decided: 6 } as const;

/** An event between the start of a seed and `now`. */
interface SeedEvent {
  /** Its time, epoch milliseconds. */
  readonly at: number;
  readonly phase: keyof typeof PHASES;
  /** Its place among everything at the same instant, before the phase counts. */
  readonly order: number;
  /** Its place in the file. */
  readonly place: string;
  /** The beginning of its subject. It cannot happen before. */
  readonly since?: number;
  /** The order of the things that it names. At the instant of `since` it comes no earlier than they. */
  readonly sinceOrder?: number;
  /** When it happened before the seed's start, if it is only discovered at `at`. */
  readonly happenedAt?: number;
  readonly happen: () => unknown;
}

/** An event of an entry. Default of `place`: its field `at`. */
type NewEvent = Omit<SeedEvent, 'order' | 'place'> & { readonly place?: string };

/** An event whose time and place are those of a field. */
interface PlannedEvent extends Omit<SeedEvent, 'at' | 'order' | 'place'> {
  readonly field?: string;
  readonly time: SeedTime;
  readonly base?: number;
}

/** The names that a seed gives to things of one kind. */
class SeedNames {
  private readonly things = new Map<string, NamedThing>();

  /** `kind` is the word in messages, such as `creator with the handle`. `toKey` makes equivalent names equal. */
  constructor(
    private readonly kind: string,
    private readonly toKey: (name: string) => string = (name) => name,
  ) {}

  /** Registers a thing of this name that begins at that time, epoch milliseconds, with that order in it. */
  declare(name: string, beginsAt: number, order: number): void {
    const key = this.toKey(name);
    const known = this.things.get(key);
    if (known) known.isAmbiguous = true;
    else this.things.set(key, { beginsAt, order, id: undefined, isAmbiguous: false });
  }

  /** Registers that the thing of this name has been made. */
  setId(name: string, id: string): void {
    const thing = this.things.get(this.toKey(name));
    if (thing) thing.id ??= id;
  }

  /** The id of the thing of this name. */
  getId(name: string, place: string): string {
    const { id } = this.find(name, place);
    if (id === undefined) throw invalidBody(place, `the ${this.kind} ${name} is not there yet`);
    return id;
  }

  /** The thing of this name. Refuses a name that the seed does not have or has twice. */
  find(name: string, place: string): Readonly<NamedThing> {
    const thing = this.things.get(this.toKey(name));
    if (thing && !thing.isAmbiguous) return thing;
    const known = [...this.things.keys()].join(', ') || 'none';
    const message = thing
      ? `there are two: a ${this.kind} ${name} must be the only one, to be named`
      : `there is no ${this.kind} ${name} in this project; there are: ${known}`;
    throw invalidBody(place, message);
  }
}

/** The state of planning a seed file: the events, and how to carry them out. */
export class SeedContext {
  private readonly events: SeedEvent[] = [];
  readonly repeats = new RepeatExpander();
  readonly methods = new SeedNames('payout method called');
  /** Creators whose accounts became private. */
  readonly lost: LostCreator[] = [];

  /** `start` and `now` are epoch milliseconds. */
  constructor(
    readonly world: World,
    readonly api: SeedApi,
    readonly span: { readonly start: number; readonly now: number },
  ) {}

  /** Adds an event of an entry, at its field `at` by default. Refuses one that is not between the start and `now`. */
  add(part: ListPlace, event: NewEvent): void {
    const { at, place = `${part.place}.at`, since = this.span.start, sinceOrder = 0 } = event;
    const message = this.getProblem(at, since);
    if (message !== undefined) throw invalidBody(place, message);
    // Something that ends at the instant of its beginning cannot end first.
    const phase = event.phase === 'ends' && at === since ? 'changed' : event.phase;
    const order = at === since ? Math.max(part.order, sinceOrder) : part.order;
    this.events.push({ ...event, place, phase, order });
  }

  /** Lets every event happen at its time, and moves the clock to `now`. */
  run(): void {
    const { world } = this;
    this.events.sort(
      (left, right) =>
        left.at - right.at ||
        left.order - right.order ||
        PHASES[left.phase] - PHASES[right.phase] ||
        (left.happenedAt ?? left.at) - (right.happenedAt ?? right.at),
    );
    for (const event of this.events) {
      if (event.at > world.state.now) advanceTo(world, event.at);
      event.happen();
    }
    if (this.span.now > world.state.now) advanceTo(world, this.span.now);
  }

  private getProblem(at: number, since: number): string | undefined {
    const { start, now } = this.span;
    if (at > now) return `is after now, ${toIso(now)}`;
    if (at < start) return `lies before the start of the seed, ${toIso(start)}; give the seed an earlier start`;
    return at < since ? `lies before what it belongs to begins, ${toIso(since)}` : undefined;
  }

  /** The base of the times of an entry. Default of `base`: the start of the seed. */
  getOrigin({ shift }: Pick<Expanded<unknown>, 'shift'>, base = this.span.start): SeedOrigin {
    return { now: this.span.now, base, shift };
  }

  /** A time of the seed, epoch milliseconds; `missing` if the file does not say it. */
  getTime(
    time: SeedTime | undefined,
    origin: SeedOrigin,
    at: { readonly place: string; readonly missing: number },
  ): number {
    return time === undefined ? at.missing : resolveTime(time, origin, at.place);
  }

  /** Plans the beginning of a thing: at its `at`, or at `missing`, and not before that. Returns the time. */
  planBegin(part: Expanded<{ readonly at?: SeedTime | undefined }>, missing: number, happen: () => void): number {
    const at = this.getTime(part.entry.at, this.getOrigin(part), { place: `${part.place}.at`, missing });
    this.add(part, { at, phase: 'begins', since: missing, happen });
    return at;
  }

  /** Plans an event at the time in a field of an entry, `at` by default. `after` counts from `base`. */
  plan(part: ListPlace, { field = 'at', time, base, ...event }: PlannedEvent): void {
    const place = `${part.place}.${field}`;
    const at = resolveTime(time, this.getOrigin(part, base), place);
    this.add(part, { at, place, ...event });
  }

  /** Plans the later updates of a thing: the bodies, each at its time. */
  planChanges(changed: {
    readonly changes: ReadonlyArray<SeedEntry<{ readonly at: SeedTime }>> | undefined;
    readonly part: ListPlace;
    readonly since: number;
    readonly fields?: TimeFields;
    /** The call that takes the body, once the thing exists. */
    readonly route: () => string;
  }): void {
    const { changes, part, since, fields = {}, route } = changed;
    for (const change of this.repeats.expand(part, 'changes', changes)) {
      const { at, ...body } = change.entry;
      const { place } = change;
      const times = { fields, origin: this.getOrigin(change, since), place };
      const happen = (): unknown => this.api(route(), writeTimes(this.world, { ...body }, times), place);
      this.plan(change, { time: at, base: since, phase: 'changed', since, happen });
    }
  }

  /** Plans the end of a thing, if the file has one: a call at a given time without a body. */
  planEnd(
    part: ListPlace,
    field: string,
    ended: {
      readonly time: SeedTime | undefined;
      readonly since: number;
      readonly route: () => string;
      readonly body?: () => object;
    },
  ): void {
    const { time, since, route, body } = ended;
    if (time === undefined) return;
    const happen = (): unknown => this.api(route(), body?.() ?? {}, `${part.place}.${field}`);
    this.plan(part, { field, time, base: since, phase: 'ends', since, happen });
  }
}

/** The names of the things of one project. */
export interface ProjectNames {
  /** The id of the project, once it exists. */
  id: string;
  readonly beginsAt: number;
  readonly creators: SeedNames;
  readonly videos: SeedNames;
  /** Videos that a creator posted. They exist only after the scraper has found them. */
  readonly posts: Set<string>;
  readonly structures: SeedNames;
  readonly campaigns: SeedNames;
}

/** The names of a project that begins at that time, epoch milliseconds. */
export function createNames(beginsAt: number): ProjectNames {
  return {
    id: '',
    beginsAt,
    creators: new SeedNames('creator with the handle', (handle) => bareHandle(handle).toLowerCase()),
    videos: new SeedNames('video with the URL', toVideoKey),
    posts: new Set(),
    structures: new SeedNames('payout structure called'),
    campaigns: new SeedNames('campaign called'),
  };
}

/** One video may be shared under several URLs. */
export function toVideoKey(url: string): string {
  return parseTiktokUrl(url)?.url ?? url;
}

/** The id of the row that the API made. */
export function getId(data: unknown): string {
  return (data as { id: string }).id;
}

/** Does something that a rule of the world may refuse. The refusal names the place in the file. */
export function atPlace<Result>(place: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { issues } = error.meta as { issues?: readonly { path: string; message: string }[] };
    const found = issues ?? [{ path: '', message: error.message }];
    throwIfIssues(
      found.map(({ path, message }) => {
        const field = path.replace(/^videos\.0\.?/, '');
        return { path: field === '' ? place : `${place}.${field}`, message };
      }),
    );
    throw error;
  }
}

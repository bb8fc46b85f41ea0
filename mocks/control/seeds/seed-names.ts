import { throwIfIssues } from '../schemas/check.js';

/** A thing of a seed that others name. Its id is known after it was made. */
interface NamedThing {
  readonly beginsAt: number;
  readonly order: number;
  id: string | undefined;
  isAmbiguous: boolean;
}

/** The names that a seed gives to things of one kind. */
export class SeedNames {
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

  /** When the thing of this name begins. Refuses a name that the seed does not have or has twice. */
  getBegin(name: string, place: string): number {
    return this.find(name, place).beginsAt;
  }

  /** The order of the thing of this name at the instant when it begins. Refuses as `getBegin` does. */
  getOrder(name: string, place: string): number {
    return this.find(name, place).order;
  }

  /** The id of the thing of this name. */
  getId(name: string, place: string): string {
    const { id } = this.find(name, place);
    if (id === undefined) throwIfIssues([{ path: place, message: `the ${this.kind} ${name} is not there yet` }]);
    return id as string;
  }

  private find(name: string, place: string): NamedThing {
    const thing = this.things.get(this.toKey(name));
    if (thing && !thing.isAmbiguous) return thing;
    const known = [...this.things.keys()].join(', ') || 'none';
    const message = thing
      ? `there are two: a ${this.kind} ${name} must be the only one, to be named`
      : `there is no ${this.kind} ${name} in this project; there are: ${known}`;
    throwIfIssues([{ path: place, message }]);
    return thing as NamedThing;
  }
}

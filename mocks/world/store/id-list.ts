import { elementAt } from '../../../base/values/element-at.js';
import { FEW_IDS, IdIndex } from './id-index.js';

/** Ids in the order in which they were added, each of them once, and the place of each. */
export class IdList extends IdIndex {
  private ids: string[] = [];
  /** The places of the first ids, as long as there are few. */
  private few: Map<string, number> | undefined;
  /** Once there were many, the index is used, however few are left. */
  private wereMany = false;

  get length(): number {
    return this.ids.length;
  }

  /** The place of `id`, or -1. */
  indexOf(id: string): number {
    const { ids } = this;
    if (this.wereMany || ids.length > FEW_IDS) {
      this.wereMany = true;
      this.few = undefined;
      return this.find(id);
    }
    this.few ??= new Map();
    for (let place = this.few.size; place < ids.length; place += 1) this.few.set(elementAt(ids, place), place);
    return this.few.get(id) ?? -1;
  }

  at(place: number): string {
    return elementAt(this.ids, place);
  }

  /** Adds an id that is not there. */
  push(id: string): void {
    this.ids.push(id);
  }

  /** Removes the last id. */
  pop(): void {
    const id = this.ids.pop();
    if (id !== undefined) this.few?.delete(id);
    this.forgetFrom(this.ids.length);
  }

  /** All ids, sorted. */
  sorted(): string[] {
    return this.ids.slice().sort();
  }

  copy(): IdList {
    const copy = new IdList();
    copy.ids = this.ids.slice();
    copy.copyIndex(this);
    return copy;
  }

  protected countPlaces(): number {
    return this.ids.length;
  }

  protected getId(place: number): string | undefined {
    return this.ids[place];
  }
}

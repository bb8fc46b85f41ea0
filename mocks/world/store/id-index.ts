const FIRST_SLOTS = 131_072;

/** Up to this many things a Map is better: the engine need not compile it, and a test is short and has few rows. */
export const FEW_IDS = 65_536;

/**
 * A long list of things that are found by id. It has four bytes per slot and no texts: a slot holds the place of a
 * thing and a few bits of its id, and the id itself is read from the list. A Map takes three times the memory and
 * twenty times as long to copy. The next search indexes what was added, so a list that is never searched has no index.
 */
export abstract class IdIndex {
  /** A power of two of them. Each is 0, or a place + 1, and above it the bits of the hash that do not choose the slot. */
  private slots: Int32Array | undefined;
  private used = 0;
  /** The places before this one are indexed. */
  private indexed = 0;

  /** How many places there are. */
  protected abstract countPlaces(): number;

  /** The id at `place`; undefined if the place is empty. */
  protected abstract getId(place: number): string | undefined;

  /** The place of the thing with this id, or -1. */
  protected find(id: string): number {
    const slots = this.getSlots(this.countPlaces());
    const mask = slots.length - 1;
    const hash = hashId(id);
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at] as number;
      if (slot === 0) return -1;
      if (((slot ^ hash) & ~mask) !== 0) continue;
      // A thing that was removed is still in its slot, but its place has another id or none.
      const place = (slot & mask) - 1;
      if (this.getId(place) === id) return place;
    }
  }

  /** To be called when the last places were removed: what is added there later must be indexed. */
  protected forgetFrom(places: number): void {
    this.indexed = Math.min(this.indexed, places);
  }

  /** To be called when things have moved to other places. */
  protected forgetAll(): void {
    this.slots = undefined;
    this.used = 0;
    this.indexed = 0;
  }

  /** Takes over the index of a list with the same ids in the same places. */
  protected copyIndex(from: IdIndex): void {
    this.slots = from.slots?.slice();
    this.used = from.used;
    this.indexed = from.indexed;
  }

  /** The slots when all `places` are indexed. */
  private getSlots(places: number): Int32Array {
    let { slots } = this;
    if (slots !== undefined && this.indexed === places) return slots;
    if (slots === undefined || (this.used + places - this.indexed) * 4 > slots.length * 3) {
      let length = FIRST_SLOTS;
      while (places * 3 > length * 2) length *= 2;
      this.forgetAll();
      slots = new Int32Array(length);
      this.slots = slots;
    }
    const mask = slots.length - 1;
    for (let place = this.indexed; place < places; place += 1) {
      const id = this.getId(place);
      if (id === undefined) continue;
      const hash = hashId(id);
      let at = hash & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = (hash & ~mask) | (place + 1);
      this.used += 1;
    }
    this.indexed = places;
    return slots;
  }
}

/** 32 bits of an id (FNV-1a). From all its characters, because ids that somebody wrote by hand may differ in any of them. */
export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  // The lower bits choose the slot, and they know the upper ones only from here on.
  return hash ^ (hash >>> 15);
}

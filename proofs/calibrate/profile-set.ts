import { elementAt } from '../../base/values/element-at.js';
import { RULE_VARIANTS, type RuleOption, type RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { type Choices, countCombinations } from './rule-space.js';

/** The remaining profiles: any combination of these variants. */
export type ProfileBlock = { readonly [Option in RuleOption]: readonly RuleProfile[Option][] };

/** Numbers the combinations of some choices. The contract's comes first, and the last option changes fastest. */
export class RuleSpace {
  readonly size: number;
  private readonly known = new Map<Choices, readonly number[]>();

  constructor(readonly options: readonly RuleOption[]) {
    this.size = countCombinations(options);
  }

  /** The places of the combinations that have these choices, cached. */
  find(choices: Choices): readonly number[] {
    let places = this.known.get(choices);
    if (!places) {
      places = this.list(choices);
      this.known.set(choices, places);
    }
    return places;
  }

  private list(choices: Choices): number[] {
    let places = [0];
    for (const option of this.options) {
      const variants: readonly string[] = RULE_VARIANTS[option];
      const chosen = choices[option];
      const digits = chosen === undefined ? [...variants.keys()] : [variants.indexOf(chosen)];
      places = places.flatMap((place) => digits.map((digit) => place * variants.length + digit));
    }
    return places;
  }
}

/** A mark for each combination of a space. */
export class ProfileSet {
  /** How often each combination was marked. */
  private readonly marks: Uint8Array;

  constructor(readonly space: RuleSpace) {
    this.marks = new Uint8Array(space.size);
  }

  /** Marks every combination that has these choices. */
  mark(choices: Choices): void {
    for (const place of this.space.find(choices)) {
      this.marks[place] = Math.min(255, elementAt(this.marks, place) + 1);
    }
  }

  /** Whether every combination that has these choices is marked. */
  areAllMarked(choices: Choices): boolean {
    return this.space.find(choices).every((place) => elementAt(this.marks, place) > 0);
  }

  /** How often the combination at `place` was marked. */
  countMarks(place: number): number {
    return elementAt(this.marks, place);
  }
}

/** The choices at a place among all combinations of `options`; the last option changes fastest. */
export function readPlace(options: readonly RuleOption[], place: number): Choices {
  let rest = place;
  const choices: Record<string, string> = {};
  for (const option of [...options].reverse()) {
    const variants = RULE_VARIANTS[option];
    choices[option] = elementAt(variants, rest % variants.length);
    rest = Math.floor(rest / variants.length);
  }
  return choices as Choices;
}

/** How many choices at a place differ from the contract's. */
export function countChanges(options: readonly RuleOption[], place: number): number {
  const choices = readPlace(options, place);
  return options.filter((option) => choices[option] !== RULE_VARIANTS[option][0]).length;
}

type Box = Readonly<Partial<Record<RuleOption, readonly string[]>>>;

/** The places where `isIn` is 1, as few boxes. A box contains every combination of its variants. */
export function listBoxes(options: readonly RuleOption[], isIn: Uint8Array): Box[] {
  const [option, ...others] = options;
  if (option === undefined) return isIn[0] === 1 ? [{}] : [];
  const variants: readonly string[] = RULE_VARIANTS[option];
  const size = isIn.length / variants.length;
  const groups = new Map<string, { readonly variants: string[]; readonly part: Uint8Array }>();
  for (const [at, variant] of variants.entries()) {
    const part = isIn.subarray(at * size, (at + 1) * size);
    if (!part.includes(1)) continue;
    const key = part.join('');
    const group = groups.get(key);
    if (group) group.variants.push(variant);
    else groups.set(key, { variants: [variant], part });
  }
  return [...groups.values()].flatMap((group) =>
    listBoxes(others, group.part).map((box) => ({ [option]: group.variants, ...box })),
  );
}

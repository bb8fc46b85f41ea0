import { RULE_VARIANTS, type RuleOption, type RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { type Choices, countCombinations } from './rule-space.js';

/** Profiles that remain: any combination of these variants. */
export type ProfileBlock = { readonly [Option in RuleOption]: readonly RuleProfile[Option][] };

/** A set of profiles over some choices: one mark for each combination, the contract's first. */
export class ProfileSet {
  readonly size: number;
  /** How often each combination was marked. */
  private readonly marks: Uint8Array;
  private readonly places = new Map<string, Int32Array>();

  constructor(readonly options: readonly RuleOption[]) {
    this.size = countCombinations(options);
    this.marks = new Uint8Array(this.size);
  }

  /** Marks every combination that has these choices. */
  mark(choices: Choices): void {
    for (const place of this.find(choices)) this.marks[place] = Math.min(255, (this.marks[place] as number) + 1);
  }

  /** Whether every combination that has these choices is marked. */
  areAllMarked(choices: Choices): boolean {
    return this.find(choices).every((place) => (this.marks[place] as number) > 0);
  }

  /** How often the combination at `place` was marked. */
  countMarks(place: number): number {
    return this.marks[place] as number;
  }

  /** The combinations that have these choices, by their places. */
  private find(choices: Choices): Int32Array {
    const key = JSON.stringify(choices);
    let found = this.places.get(key);
    if (!found) {
      const all = Array.from({ length: this.size }, (_, place) => place);
      found = Int32Array.from(all.filter((place) => this.fits(place, choices)));
      this.places.set(key, found);
    }
    return found;
  }

  private fits(place: number, choices: Choices): boolean {
    const read = readPlace(this.options, place);
    return Object.entries(choices).every(([option, variant]) => read[option as RuleOption] === variant);
  }
}

/** The choices at a place among all combinations of `options`; the last option changes first. */
export function readPlace(options: readonly RuleOption[], place: number): Choices {
  let rest = place;
  const choices: Record<string, string> = {};
  for (const option of [...options].reverse()) {
    const variants = RULE_VARIANTS[option];
    choices[option] = variants[rest % variants.length] as string;
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

/** The places at which `isIn` is 1, as few boxes: in each any combination of the variants that it names. */
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

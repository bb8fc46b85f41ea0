import { foldReference } from '../../../workflows/payments/reference.js';
import { decodeBase64 } from '../../text/base64.js';

/** A person who may approve. */
export interface Approver {
  /** As the host, or `trackagoat approve --by`, says it. */
  readonly name: string;
  /**
   * The key that `trackagoat approve --set-up` prints: an Ed25519 public key, 32 bytes in base64url. This person can
   * then approve only by the command line, with the key that a passphrase seals. Default: the host vouches that it is
   * this person.
   */
  readonly publicKey?: string;
}

/** An approval, as far as it counts. */
export interface ApprovalOf {
  readonly by: string | undefined;
  /**
   * The account from which it came, such as that of the operating system. Two names of one account are one person, unless
   * a key signed for each.
   */
  readonly account?: string | undefined;
  /** Whether the key of this person has signed it. */
  readonly isSigned: boolean;
}

// Letters of other scripts, and those of ASCII that they look like.
const FOREIGN = [...'авсԁеёһніїјкӏморԛѕтуѵԝхαβεζηικμνορτυχıɑɡ'];
const ASCII = 'abcdeehhiijklmopqstyvwxabeznikmvoptuxiag';
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(FOREIGN.map((letter, at) => [letter, ASCII[at] ?? letter]));

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u2800]/u;

const ADDRESS = /[^\s<>()",;:]+@[^\s<>()",;:]+/g;

/**
 * The form in which names are compared: two names that look alike are one person. A name with one address is that
 * address, whatever else the name says.
 */
export function foldPerson(name: string): string {
  const folded = foldReference(name);
  const [address, ...more] = folded.match(ADDRESS) ?? [];
  const compared = address === undefined || more.length > 0 ? folded : address.replace(/\.+$/, '');
  return [...compared].map((letter) => LOOKS_LIKE.get(letter) ?? letter).join('');
}

/** Throws a RangeError for a name that names nobody or can be mistaken for another one. */
export function checkPerson(by: string | undefined): string | undefined {
  return by === undefined ? by : checkName(by, 'by');
}

/** The same for a name that must be there; `subject` begins the sentence of the error. */
function checkName(name: unknown, subject: string): string {
  const shown = showValue(name);
  if (typeof name !== 'string' || foldReference(name) === '') {
    throw new RangeError(`${subject} must name the person who approves, such as an address; it is ${shown}.`);
  }
  if (UNSEEN.test(name))
    throw new RangeError(`${subject} has characters that nobody sees: ${shown}. Give the name without them.`);
  if (SCRIPTS.filter((script) => script.test(name)).length > 1) {
    throw new RangeError(
      `${subject} mixes letters of several scripts, which look alike: ${shown}. Give the name in one script.`,
    );
  }
  return name;
}

/** A host may give any value, also one that JSON does not have. */
function showValue(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return typeof value;
  }
}

/** The persons whose approvals count. Without a list, anybody's approval counts. */
export class Approvers {
  readonly #list: ReadonlyMap<string, Approver> | null;

  /** Throws a RangeError if the list is empty, or names a person or a key twice. */
  constructor(list: readonly (string | Approver)[] | undefined) {
    this.#list = list === undefined ? null : readList(list);
  }

  /** Whether an approval counts: its person is in the list, and has signed it if the list has a key. */
  counts({ by, isSigned }: ApprovalOf): boolean {
    if (this.#list === null) return !isSigned;
    const approver = by === undefined ? undefined : this.#list.get(foldPerson(by));
    return approver !== undefined && isSigned === (approver.publicKey !== undefined);
  }

  /** The key of a person; undefined if the list has no key. */
  findKey(by: string): string | undefined {
    return this.#list?.get(foldPerson(by))?.publicKey;
  }

  /** Whether an answer at the host can count: from this person, or from anybody if the host names nobody. */
  canAnswer(person: string | undefined): boolean {
    if (this.#list === null) return true;
    const possible = person === undefined ? [...this.#list.values()] : [this.#list.get(foldPerson(person))];
    return possible.some((approver) => approver !== undefined && approver.publicKey === undefined);
  }
}

function readList(list: readonly (string | Approver)[]): ReadonlyMap<string, Approver> {
  if (!Array.isArray(list) || list.length === 0) {
    throw new RangeError('limits.approvers must be a list of names, or of {name, publicKey}, with at least one.');
  }
  const found = new Map<string, Approver>();
  for (const item of list as readonly unknown[]) {
    const approver = readApprover(item);
    const key = foldPerson(approver.name);
    if (found.has(key))
      throw new RangeError(`limits.approvers names ${approver.name} twice, or two names that look alike.`);
    const { publicKey } = approver;
    const other = publicKey === undefined ? undefined : [...found.values()].find((one) => one.publicKey === publicKey);
    // Its holder alone would be two persons.
    if (other !== undefined) {
      throw new RangeError(
        `limits.approvers: ${approver.name} has the same publicKey as ${other.name}; each person makes a key by trackagoat approve --set-up.`,
      );
    }
    found.set(key, approver);
  }
  return found;
}

const LISTED = 'limits.approvers: a name';

/** 32 bytes in base64url, in the one form that they have: the last letter holds only four bits. */
const PUBLIC_KEY = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

function readApprover(item: unknown): Approver {
  if (typeof item === 'string') return { name: checkName(item, LISTED) };
  if (typeof item !== 'object' || item === null)
    throw new RangeError(`limits.approvers has ${String(item)}, which is not a name.`);
  const unknown = Object.keys(item).find((key) => key !== 'name' && key !== 'publicKey');
  if (unknown !== undefined) throw new RangeError(`limits.approvers knows no ${unknown}; it takes name and publicKey.`);
  const { name, publicKey } = item as Approver;
  if (!Object.hasOwn(item, 'publicKey')) return { name: checkName(name === undefined ? '' : name, LISTED) };
  if (typeof publicKey !== 'string' || !PUBLIC_KEY.test(publicKey)) {
    throw new RangeError(
      `limits.approvers: the publicKey of ${String(name)} must be what trackagoat approve --set-up prints, not ${String(publicKey)}.`,
    );
  }
  if (isSmallOrder(publicKey)) {
    throw new RangeError(
      `limits.approvers: the publicKey of ${String(name)} is one for which anybody can sign; give the one that trackagoat approve --set-up prints.`,
    );
  }
  return { name: checkName(name === undefined ? '' : name, LISTED), publicKey };
}

/**
 * The y of each Ed25519 point whose order divides 8, in every encoding, little-endian hex without the sign of x: the
 * identity (1), order 2 (p - 1), order 4 (0) and order 8, and what is written as p or p + 1. An approver with such a key
 * signs nothing: a signature that needs no private key is valid for it.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]);

/** Whether an Ed25519 public key, 32 bytes in base64url, is a point for which anybody can sign. */
function isSmallOrder(publicKey: string): boolean {
  const bytes = [...(decodeBase64(publicKey) ?? [])];
  const last = bytes.pop() ?? 0;
  return SMALL_ORDER.has([...bytes, last & 0x7f].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

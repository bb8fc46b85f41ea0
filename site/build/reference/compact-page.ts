/** Marks after a heading while a page is cut; see `pages.ts`. */
const MARK = /⟦\d+⟧$/;
const SECTIONS = new Set(['Constructors', 'Properties', 'Methods']);
/** Described on the page of the class that the head names, or on those that name this one there. */
const TOLD_THERE = new Set(['Implementation of', 'Overrides', 'Extended by']);
/** Every method of every resource has these, and they have their own place on the page. */
const TOLD_ONCE = /^\[?`?(?:CallOptions|ListOptions)/;
/**
 * The line that typedoc draws below the last of a kind: it separates headings, and does not belong into a line of a
 * list.
 */
const RULE = '***';
/** The type of the global `fetch`, which typedoc writes out with its overloads. */
const FETCH = /\\\{\(`input`: `RequestInfo`.*?\\\}/;
/** The beginning of a property's signature. */
const SIGNATURE = /^> (?:`readonly` |`optional` )*/;
const LISTS = new Set(['Parameters', 'Type Parameters', 'Type Declaration']);

/** The output so far, and the position in the page. */
class CompactPage {
  private readonly parts: string[] = [];
  private section = { name: '', level: 0 };
  /** The level of the headings that are entries of a list now; 0 without a list. */
  private entryLevel = 0;
  private signature = '';
  private isInProperty = false;
  /** The level of a heading whose own headings are left out. */
  private leftOut = Number.POSITIVE_INFINITY;

  get text(): string {
    const lines = this.parts.reduce(
      (text, part) => `${text}${isItem(part) && isItem(lastLine(text)) ? '\n' : '\n\n'}${part}`,
    );
    return lines.replaceAll(/^#{4} (?:Constructors|Properties|Methods)\S*\n\n(?=#{1,4} )/gm, '');
  }

  add(level: number, heading: string, body: string): void {
    const title = heading.replace(/^#+ /, '').replace(MARK, '');
    if (TOLD_THERE.has(title) || level > this.leftOut) return;
    // The type of a property shows its overloads already.
    this.leftOut = this.isInProperty && title === 'Call Signature' ? level : Number.POSITIVE_INFINITY;
    if (this.leftOut === level) return;
    if (SECTIONS.has(title)) this.open(heading, body, { name: title, level });
    else if (LISTS.has(title)) this.entryLevel = Math.min(level + 1, 6);
    else if (title === 'Returns') this.say(body.split('\n\n').slice(1).join('\n\n'));
    else if (title === 'Throws') this.say(`Throws ${body}`);
    else if (title === 'Default' || title === 'Default Value') this.say(`Default: ${inline(body)}`);
    else if (title === 'Remarks' || title === 'Description' || title === 'Example') this.say(body);
    else if (this.entryLevel > 0 && level >= this.entryLevel) this.addEntry(title, body);
    else if (this.section.name === 'Properties' && level === this.section.level + 1) this.addProperty(body);
    else this.open(heading, body, level <= 3 ? { name: '', level } : this.section);
  }

  private open(heading: string, body: string, section: { name: string; level: number }): void {
    this.section = section;
    this.entryLevel = 0;
    this.isInProperty = false;
    this.signature = body;
    this.parts.push(body === '' ? heading : `${heading}\n\n${body}`);
  }

  /** A parameter or a field: its type only if the signature does not show it. */
  private addEntry(name: string, body: string): void {
    const [signature = '', ...about] = body.split('\n\n').filter((part) => part !== RULE);
    // A field of an object has a signature with its name, which the line has already.
    const type = signature.replace(SIGNATURE, '').replace(/^\*\*[^*]*\*\*: /, '');
    if (TOLD_ONCE.test(type)) return;
    const shown = this.signature.includes(type) ? '' : ` (${type})`;
    if (about.length > 0 || shown !== '')
      this.parts.push(`- \`${name.replaceAll('\\', '')}\`${shown}: ${about.join(' ')}`.replace(/: $/, ''));
  }

  private addProperty(body: string): void {
    const [signature = '', ...about] = body.split('\n\n').filter((part) => part !== RULE);
    this.entryLevel = 0;
    this.isInProperty = true;
    this.signature = signature;
    this.parts.push(
      `- ${signature.replace(SIGNATURE, '').replace(FETCH, '`typeof fetch`')}${about.map((text) => `; ${text}`).join(' ')}`,
    );
  }

  /** The parts of the last member. */
  private say(text: string): void {
    if (text === '') return;
    this.entryLevel = 0;
    if (this.isInProperty && !text.includes('```')) {
      const sentences = text.split('\n\n').filter((part) => part !== RULE);
      this.parts.push([this.parts.pop(), ...sentences].join(' '));
    } else this.parts.push(text);
  }
}

/** A value of one line. typedoc puts it into a separate block, after which the sentence goes on. */
const inline = (body: string): string => body.replace(/^```\w*\n(.*)\n```/, '`$1`');
const isItem = (part: string): boolean => part.startsWith('- ');
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n\n') + 2);

/**
 * A page as typedoc writes it, in fewer words: a property or a parameter is a line of a list, a type that the signature
 * shows is not repeated, and a single sentence has no heading.
 */
export function compactPage(page: string): string {
  const compact = new CompactPage();
  for (const block of page.split(/^(?=#{1,6} .*⟦\d+⟧$)/m)) {
    const [heading = '', ...body] = block.split('\n');
    const level = /^#*/.exec(heading)?.[0].length ?? 0;
    compact.add(level, heading, body.join('\n').trim());
  }
  return closeGaps(compact.text);
}

/** The same headings, each at most one level below the one that it belongs to: what was left out left gaps, which screen readers announce. */
function closeGaps(page: string): string {
  const levels: number[] = [];
  return page.replaceAll(/^```[\s\S]*?^```$|^#{1,6}(?= )/gm, (found) => {
    if (!found.startsWith('#')) return found;
    while ((levels.at(-1) ?? 0) >= found.length) levels.pop();
    levels.push(found.length);
    return '#'.repeat(levels.length);
  });
}

import { BODIES } from '../../mocks/api/schemas/compile-schema.js';
import { PARTS } from '../../mocks/control/schemas/form-parts.js';
import { docComment } from './doc-comment.js';
import type { Document, Schema } from './document.js';
import { describeSeed, describeSeedPart, TIMES } from './seed-words.js';
import { literal, propertyKey } from './source-text.js';

/** The types of entries by their field. An entry of any other list is written where it is. */
const ENTRIES: Readonly<Record<string, string>> = {
  payout_methods: 'SeedMethod',
  projects: 'SeedProject',
  creators: 'SeedCreator',
  videos: 'SeedVideo',
  posts: 'SeedPost',
  goals: 'SeedGoal',
  growth: 'SeedGrowth',
  reviews: 'SeedReview',
  payout_structures: 'SeedStructure',
  assigned_to: 'SeedAssignment',
  campaigns: 'SeedCampaign',
  items: 'SeedCampaignItem',
  payout_accruals: 'SeedDecision',
  payout_payments: 'SeedPayment',
  accruals: 'SeedAccrualChoice',
  annotations: 'SeedAnnotation',
};

const PART_TYPES: Readonly<Record<string, string>> = {
  order: 'number',
  time: 'SeedTime',
  timeOrNull: 'SeedTime | null',
  day: 'SeedTime',
  dayOrNull: 'SeedTime | null',
};

/** The forms of a time, and of an entry of a list. No field of a schema has them. */
const FORMS = `/**
 * A time in a seed: ISO 8601, or a duration such as \`4w\`, \`2d 6h\` or \`90m\` before \`now\` (\`ago\`), after it (\`in\`), or
 * after the beginning of its subject (\`after\`). That is the posting for \`found_at\` and the counts of a post, otherwise
 * the start of the seed. \`{day: 26}\` is 00:00 UTC of the day that is 26 days after the day of \`now\`, \`{day: -1}\` of the
 * day before.
 */
export type SeedTime =
  | string
  | { readonly ago: string; readonly in?: never; readonly after?: never; readonly day?: never }
  | { readonly in: string; readonly ago?: never; readonly after?: never; readonly day?: never }
  | { readonly after: string; readonly ago?: never; readonly in?: never; readonly day?: never }
  | { readonly day: number; readonly ago?: never; readonly in?: never; readonly after?: never };

/**
 * An entry of any list of a seed. It may mean several items; \`{n}\` in its texts is the number of each, from 1. \`{+26}\`
 * in a text is the date that is 26 days after the UTC day of \`now\`.
 */
export type SeedEntry<Entry> = Entry & {
  /** The number of items. An entry within a repeated one cannot have it. */
  readonly repeat?: number;
  /** How much later each item is than the one before, such as \`1w\`. It moves all its times. */
  readonly every?: string;
  /**
   * The place among everything that happens at the same instant, lowest first. Default: 0, or that of the entry around
   * it.
   */
  readonly order?: number;
};
`;

/** The types of a seed file, from its schema. A body of the API is that of the client with other fields. */
export function emitSeedTypes(document: Document, schema: object, parts: Readonly<Record<string, object>>): string {
  return new SeedTypes(document, parts).write(describeSeed(schema as Schema));
}

class SeedTypes {
  /** By name, in the order of the file. */
  private readonly types = new Map<string, string>();
  private readonly bodies = new Set<string>();

  constructor(
    private readonly document: Document,
    private readonly parts: Readonly<Record<string, object>>,
  ) {}

  write(schema: Schema): string {
    const doc = docComment({ text: 'The content of a seed file; `seed.schema.json` in the package describes it.' });
    const file = `${doc}export interface SeedFile ${this.toObject(schema)}\n`;
    const bodies = [...this.bodies].sort().join(', ');
    const types = [...this.types.values(), file].map(indent);
    return [`import type { ${bodies} } from './entities.js';\n`, FORMS, ...types].join('\n');
  }

  private toType(schema: Schema, field: string): string {
    const part = schema.$ref?.startsWith(PARTS) ? schema.$ref.slice(PARTS.length) : undefined;
    if (part !== undefined) {
      return PART_TYPES[part] ?? this.toType(describeSeedPart(part, this.parts[part] as Schema), '');
    }
    if (schema.enum) return schema.enum.map(literal).join(' | ');
    if (schema.items) return this.toList(schema.items, field);
    if (schema.properties) return this.name(schema, field);
    return [schema.type ?? 'unknown']
      .flat()
      .map((type) => (type === 'integer' ? 'number' : type === 'object' ? 'Readonly<Record<string, unknown>>' : type))
      .join(' | ');
  }

  private toList(items: Schema, field: string): string {
    const { repeat, order: _order, every: _every, ...properties } = items.properties ?? {};
    if (repeat === undefined) return `readonly ${this.toType(items, field)}[]`;
    const text = items.type?.includes('string') ? 'string | ' : '';
    return `ReadonlyArray<${text}SeedEntry<${this.name({ ...items, properties }, field)}>>`;
  }

  /** The name of a type, which is written beside the others; without a name the type itself. */
  private name(schema: Schema, field: string): string {
    const name = ENTRIES[field];
    const type = this.toObject(schema);
    if (name === undefined) return type;
    const form = /^\{.*\}$/s.test(type) ? `interface ${name} ${type}\n` : `type ${name} = ${type};\n`;
    this.types.set(
      name,
      `${docComment({ text: toSentence(schema.description ?? `An entry of \`${field}\`.`) })}export ${form}`,
    );
    return name;
  }

  private toObject({ $ref = '', omit, properties = {}, required: added = [], oneOf = [] }: Schema): string {
    const name = $ref.startsWith(BODIES) ? $ref.slice(BODIES.length) : undefined;
    const body = this.document.components.schemas[String(name)];
    const required = [...added, ...(body?.required ?? [])];
    const alternatives = oneOf.flatMap((form) => form.required ?? []);
    const fields = Object.entries(properties).filter(([field]) => !alternatives.includes(field));
    const members = fields.map(([field, schema]) => {
      const text = toSentence((schema.description ?? '').replace(TIMES, ''));
      const key = `${propertyKey(field)}${required.includes(field) ? '' : '?'}`;
      return `${docComment({ text })}readonly ${key}: ${this.toType(schema, field)};`;
    });
    const own = `{\n${members.join('\n')}\n}`;
    if (alternatives.length > 0) {
      return `${own} & (${alternatives.map((given) => onlyOne(given, alternatives)).join(' | ')})`;
    }
    if (name === undefined) return own;
    this.bodies.add(name);
    const left = Object.keys(body?.properties ?? {}).filter(
      (field) => (omit as string[]).includes(field) || field in properties,
    );
    return `${left.length > 0 ? `Omit<${name}, ${left.map(literal).join(' | ')}>` : name} & ${own}`;
  }
}

function onlyOne(given: string, names: readonly string[]): string {
  return `{ ${names.map((name) => (name === given ? `readonly ${name}: string` : `readonly ${name}?: never`)).join('; ')} }`;
}

/** A description may be the end of a message, such as `must be a text`. */
function toSentence(text: string): string {
  return text.replace(/^must/, 'Must').replace(/[a-z0-9]$/, '$&.');
}

/** Each line as deep as its braces. */
function indent(text: string): string {
  let depth = 0;
  const lines = text.split('\n').map((line) => {
    if (line.startsWith('}')) depth -= 1;
    const indented = line === '' ? line : '  '.repeat(depth) + line;
    if (line.endsWith('{')) depth += 1;
    return indented;
  });
  return lines.join('\n');
}

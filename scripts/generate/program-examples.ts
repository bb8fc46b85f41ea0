import type { Parameter } from './document.js';

interface Called {
  readonly path: string;
  /** `creators.list`. */
  readonly full: string;
  readonly list: boolean;
  readonly fields: readonly string[];
  readonly required: readonly Parameter[];
  /** The known values of its query. */
  readonly enums: Readonly<Record<string, readonly unknown[]>>;
}

/** Fields that say the most of a row. */
const TELLING = [
  'tiktok_handle',
  'name',
  'title',
  'amount_cents',
  'total_amount_cents',
  'view_count',
  'status',
  'date',
  'totals',
  'id',
];

/** A program that makes one read, and takes the ids that it needs from lists. */
export function writeExample({ path, full, list, fields, required, enums }: Called): string {
  const lines: string[] = [];
  const take = (resource: string): string => {
    const one = resource.replace(/s$/, '');
    const line = `const [${one}] = await goat.${resource}.list().all({ limit: 1 });`;
    if (!lines.includes(line)) lines.push(line);
    return `${one}.id`;
  };
  const [, parent = ''] = /^\/([\w-]+)\/\{\w+\}/.exec(path) ?? [];
  const ids = parent === '' ? [] : [take(toCamelCase(parent))];
  const query = required.map(({ name }) => {
    if (name === 'project_id') return `project_id: ${take('projects')}`;
    if (name === 'from' || name === 'to') return `${name}: '2026-01-${name === 'from' ? '01' : '31'}'`;
    if (name === 'entity') return `entity: 'creator'`;
    if (name === 'entity_id') return `entity_id: ${take('creators')}`;
    return `${name}: ${JSON.stringify(enums[name]?.[0] ?? '')}`.replaceAll('"', "'");
  });
  if (query.length === 0 && enums.status) query.push(`status: '${String(enums.status[0])}'`);
  const args = [...ids, ...(query.length > 0 ? [`{ ${query.join(', ')} }`] : [])].join(', ');
  const shown = TELLING.filter((field) => fields.includes(field)).slice(0, 3);
  const picked = `{ ${shown.join(', ')} }`;
  if (list) {
    lines.push(`const rows = await goat.${full}(${args}).all();`);
    lines.push(shown.length > 0 ? `return rows.map((${picked}) => (${picked}));` : 'return rows.slice(0, 20);');
  } else if (shown.length > 0) {
    lines.push(`const ${picked} = await goat.${full}(${args});`, `return ${picked};`);
  } else lines.push(`return await goat.${full}(${args});`);
  return lines.join('\n');
}

function toCamelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

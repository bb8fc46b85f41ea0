import type { Node, Operation, Spec } from '../harness/read-spec.js';
import type { Random } from './random.js';

const MOST = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids that answers have shown so far, by entity, and the cursors of lists. */
export class Knowledge {
  private readonly ids = new Map<string, string[]>();
  private readonly rows = new Map<string, Node>();
  readonly cursors = new Map<string, string>();
  /** The service's time, from the `date` header of its latest answer. */
  now = 0;
  /** `creators` → `Creator`: the part of a path before an id. */
  private readonly entityOfCollection: ReadonlyMap<string, string>;

  constructor(private readonly spec: Spec) {
    this.entityOfCollection = findCollections(spec);
  }

  /** An id of an entity that was seen; undefined when none was. */
  id(entity: string, random: Random): string | undefined {
    const known = this.ids.get(entity) ?? [];
    return known.length === 0 ? undefined : random.pick(known);
  }

  /** A row as it was last seen; empty when only its id was. */
  row(id: unknown): Node {
    return this.rows.get(String(id)) ?? {};
  }

  /** The ids of an entity whose rows are so. */
  idsWhere(entity: string, isWanted: (row: Node) => boolean): string[] {
    return (this.ids.get(entity) ?? []).filter((id) => isWanted(this.row(id)));
  }

  /** The entity whose id a parameter of a path is. */
  entityInPath({ path }: Operation, parameter: string): string | undefined {
    const before =
      path
        .slice(0, path.indexOf(`/{${parameter}}`))
        .split('/')
        .pop() ?? '';
    return this.entityOfCollection.get(before);
  }

  forget(entity: string | undefined, id: string | undefined): void {
    if (entity === undefined || id === undefined) return;
    this.ids.set(
      entity,
      (this.ids.get(entity) ?? []).filter((known) => known !== id),
    );
  }

  /** Takes in what an answer shows: rows by the name of their schema, and ids that point at others. */
  learn(operation: Operation, status: number, body: Node): void {
    const schema = operation.responses[status]?.content?.['application/json']?.schema;
    const next = body?.meta?.nextCursor;
    if (typeof next === 'string') this.cursors.set(operation.id, next);
    else this.cursors.delete(operation.id);
    if (schema) this.walk(schema, body);
  }

  private walk(schema: Node, body: Node): void {
    for (const { schema: one, value, known } of this.spec.objects(schema, body)) {
      if (typeof value.id === 'string') {
        for (const name of this.spec.names(one)) this.add(name, value.id);
        this.rows.set(value.id, { ...this.row(value.id), ...value });
      }
      for (const [name, forms] of known) {
        const entity = forms.find((form) => form['x-references'])?.['x-references'];
        if (entity) for (const id of [value[name]].flat()) this.add(entity, id);
      }
    }
  }

  private add(entity: string, id: unknown): void {
    if (typeof id !== 'string' || !UUID.test(id)) return;
    const known = this.ids.get(entity) ?? [];
    if (known.includes(id)) return;
    this.ids.set(entity, [...known, id].slice(-MOST));
  }
}

/** The response of the lists and creations below a collection: an entity has an id and a name of its own. */
function findCollections(spec: Spec): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, method, responses } of spec.operations) {
    const last = path.split('/').pop() ?? '';
    if (last.startsWith('{') || !['GET', 'POST'].includes(method)) continue;
    for (const status of ['200', '201']) {
      const envelope = spec.follow(responses[status]?.content?.['application/json']?.schema ?? {});
      const data = envelope.properties?.data;
      const shape = data && spec.shapes(data).find(({ items }) => items);
      const name = spec.names(shape?.items ?? data ?? {})[0];
      if (name && spec.follow({ $ref: `#/components/schemas/${name}` }).properties?.id && !found.has(last)) {
        found.set(last, name);
      }
    }
  }
  return found;
}

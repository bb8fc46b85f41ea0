import { useState } from 'preact/hooks';
import { findOperations, type ShownOperation, type ShownSpec } from '../data/spec.js';
import { Operation } from './operation.js';
import { Prose } from './prose.js';

/**
 * The operations of the API and of the control plane by tag, with a filter, a list at the side, and what applies to
 * all.
 */
export function Reference({ specs, apiKey }: { readonly specs: readonly ShownSpec[]; readonly apiKey: string }) {
  const [search, setSearch] = useState('');
  const [key, setKey] = useState(apiKey);
  const all = specs.flatMap(({ operations }) => operations);
  const found = findOperations(all, search);
  const groups = specs.flatMap((spec) =>
    spec.tags.map((tag) => ({ spec, tag, operations: found.filter((one) => isOf(one, spec, tag.name)) })),
  );
  const shown = groups.filter(({ operations }) => operations.length > 0);
  return (
    <>
      <a class="skip" href="#operations">
        Skip to the operations
      </a>
      <header>
        <h1>{specs[0]?.info.title}</h1>
        <label class="field">
          <span>Find an operation</span>
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <label class="field grow">
          <span>API key</span>
          <input
            autoComplete="off"
            spellcheck={false}
            value={key}
            onInput={(event) => setKey(event.currentTarget.value)}
          />
        </label>
        <Elsewhere />
      </header>
      <div class="columns">
        <OperationList groups={shown} />
        <main id="operations" tabIndex={-1}>
          <p role="status" class="found">
            {describeCount(found.length, all.length, search)}
          </p>
          <p class="soft">
            <span class="origin">°</span> marks what the service has not published: the mock had to choose.
          </p>
          {shown.map(({ spec, tag, operations }) => (
            <section key={tag.name} aria-label={tag.name}>
              <h2>{tag.name}</h2>
              {tag.description !== undefined && <p class="soft">{tag.description}</p>}
              {operations.map((operation) => (
                <Operation key={operation.id} {...{ operation, spec, apiKey: key }} />
              ))}
            </section>
          ))}
          <section id="about" aria-label="About the API">
            {specs.map(({ info }) => (
              <Prose key={info.title} text={info.description ?? ''} />
            ))}
          </section>
        </main>
      </div>
    </>
  );
}

function Elsewhere() {
  return (
    <nav aria-label="Elsewhere">
      <a href="#about">About the API</a>
      <a href="/_mock/">Inspector</a>
      <a href="/api/v1/openapi.json">openapi.json</a>
    </nav>
  );
}

interface OperationGroup {
  readonly tag: ShownSpec['tags'][number];
  readonly operations: readonly ShownOperation[];
}

function OperationList({ groups }: { readonly groups: readonly OperationGroup[] }) {
  return (
    <nav class="side" aria-label="Operations" tabIndex={-1}>
      {groups.map(({ tag, operations }) => (
        <div key={tag.name}>
          <h2>{tag.name}</h2>
          <ul>
            {operations.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function isOf(operation: ShownOperation, spec: ShownSpec, tag: string): boolean {
  return operation.tag === tag && spec.operations.includes(operation);
}

function describeCount(found: number, all: number, search: string): string {
  if (search.trim() === '') return `${all} operations. Calls go to this mock.`;
  return found === 0 ? `Nothing matches “${search}”.` : `${found} of ${all} operations match.`;
}

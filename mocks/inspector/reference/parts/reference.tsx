import { useState } from 'preact/hooks';
import { findOperations, type ShownOperation, type ShownSpec } from '../data/spec.js';
import { Operation } from './operation.js';
import { Prose } from './prose.js';

/** The operations of the API by tag, with a filter, and below them what holds for all. */
export function Reference({ spec, apiKey }: { readonly spec: ShownSpec; readonly apiKey: string }) {
  const [search, setSearch] = useState('');
  const [key, setKey] = useState(apiKey);
  const found = findOperations(spec.operations, search);
  return (
    <>
      <a class="skip" href="#operations">
        Skip to the operations
      </a>
      <header>
        <h1>{spec.info.title}</h1>
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
        <nav aria-label="Elsewhere">
          <a href="#about">About the API</a>
          <a href="/_mock/">Inspector</a>
          <a href="/api/v1/openapi.json">openapi.json</a>
        </nav>
      </header>
      <main id="operations" tabIndex={-1}>
        <p role="status" class="found">
          {describeCount(found.length, spec.operations.length, search)}
        </p>
        {spec.tags.map((tag) => (
          <Tag
            key={tag.name}
            tag={tag}
            operations={found.filter((one) => one.tag === tag.name)}
            {...{ spec, apiKey: key }}
          />
        ))}
        <section id="about" aria-label="About the API">
          <Prose text={spec.info.description ?? ''} />
        </section>
      </main>
    </>
  );
}

interface TagProps {
  readonly tag: { readonly name: string; readonly description?: string };
  readonly operations: readonly ShownOperation[];
  readonly spec: ShownSpec;
  readonly apiKey: string;
}

function Tag({ tag, operations, spec, apiKey }: TagProps) {
  if (operations.length === 0) return null;
  return (
    <section aria-label={tag.name}>
      <h2>{tag.name}</h2>
      {tag.description !== undefined && <p class="soft">{tag.description}</p>}
      {operations.map((operation) => (
        <Operation key={operation.id} {...{ operation, spec, apiKey }} />
      ))}
    </section>
  );
}

function describeCount(found: number, all: number, search: string): string {
  if (search.trim() === '') return `${all} operations. Calls go to this mock.`;
  return found === 0 ? `Nothing matches “${search}”.` : `${found} of ${all} operations match.`;
}

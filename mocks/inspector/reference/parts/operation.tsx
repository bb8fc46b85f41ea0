import { useEffect, useRef, useState } from 'preact/hooks';
import { elementAt } from '../../../../base/values/element-at.js';
import { CONTROL_PATH } from '../data/call.js';
import {
  describeType,
  type ShownOperation,
  type ShownResponse,
  type ShownSpec,
  type SpecSchema,
} from '../data/spec.js';
import { Code } from './code.js';
import { Prose } from './prose.js';
import { TryForm } from './try-form.js';

const DEPTH = 4;

interface FieldsProps {
  readonly schema: SpecSchema;
  readonly spec: ShownSpec;
  readonly depth?: number;
}

/** Marks a thing that the service has not published. Things without a mark are published. */
function Origin({ value }: { readonly value: string | undefined }) {
  if (value !== 'ours') return null;
  return (
    <span class="origin" role="img" aria-label="not published by the service" title="not published by the service">
      °
    </span>
  );
}

/** The fields of an object, with those of inner objects below them. A choice shows each of its shapes. */
function Fields({ schema, spec, depth = 0 }: FieldsProps) {
  const target = findShape(spec, schema);
  if (depth > DEPTH) return null;
  if (target.oneOf && !target.properties) {
    return (
      <>
        {target.oneOf.map((choice, place) => (
          <div key={describeType(spec, choice)}>
            <p class="soft">{place === 0 ? 'Either' : 'Or'}</p>
            <Fields schema={choice} spec={spec} depth={depth} />
          </div>
        ))}
      </>
    );
  }
  if (!target.properties) return null;
  return (
    <dl class="fields">
      {Object.entries(target.properties).map(([name, field]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>{' '}
            <span class="soft">
              {describeType(spec, field)}
              {target.required?.includes(name) ? ', required' : ''}
            </span>{' '}
            <Origin value={field['x-provenance']} />
          </dt>
          <dd>
            <Prose text={field.description ?? ''} />
            {hasFields(spec, field) && <Fields schema={field} spec={spec} depth={depth + 1} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The object of a schema: for a list its rows, for a nullable value the value. */
function findShape(spec: ShownSpec, schema: SpecSchema): SpecSchema {
  const target = spec.follow(schema);
  if (target.items) return findShape(spec, target.items);
  const choices = (target.oneOf ?? []).filter((choice) => choice.type !== 'null');
  return choices.length === 1 ? findShape(spec, elementAt(choices, 0)) : target;
}

function hasFields(spec: ShownSpec, schema: SpecSchema): boolean {
  const { properties, oneOf = [] } = findShape(spec, schema);
  return properties !== undefined || oneOf.some((choice) => hasFields(spec, choice));
}

/** The properties for the parts of one operation. */
export interface OperationProps {
  readonly operation: ShownOperation;
  readonly spec: ShownSpec;
  readonly apiKey: string;
}

/** One operation, initially closed. The address `#operationId` opens it. */
export function Operation({ operation, spec, apiKey }: OperationProps) {
  const { id, method, base, path, summary } = operation;
  const [open, setOpen] = useState(location.hash === `#${id}`);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const follow = (): void => {
      if (location.hash !== `#${id}`) return;
      setOpen(true);
      details.current?.scrollIntoView();
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [id]);
  return (
    <details
      ref={details}
      id={id}
      class="operation"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span class={`method method-${method.toLowerCase()}`}>{method}</span>
        <code class="id">{id}</code>
        <code class="path">{base === CONTROL_PATH ? base + path : path}</code>
        <span class="soft">{summary}</span>
      </summary>
      {open && <OperationBody {...{ operation, spec, apiKey }} />}
    </details>
  );
}

function OperationBody({ operation, spec, apiKey }: OperationProps) {
  const { body, parameters, responses, provenance } = operation;
  return (
    <div class="inside">
      <Prose text={operation.description} />
      <p class="soft">
        {describeKey(operation)} <Origin value={provenance} />
      </p>
      {parameters.length > 0 && (
        <>
          <h3>Parameters</h3>
          <dl class="fields">
            {parameters.map((parameter) => (
              <div key={parameter.name}>
                <dt>
                  <code>{parameter.name}</code>{' '}
                  <span class="soft">
                    {parameter.in}, {describeType(spec, parameter.schema)}
                    {parameter.required ? ', required' : ''}
                  </span>{' '}
                  <Origin value={parameter['x-provenance']} />
                </dt>
                <dd>
                  <Prose text={parameter.description ?? ''} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {body && (
        <>
          <h3>Body</h3>
          <Fields schema={body.schema} spec={spec} />
        </>
      )}
      <h3>Try it</h3>
      <TryForm operation={operation} apiKey={apiKey} />
      <h3>Responses</h3>
      {responses.map((response) => (
        <ResponseView key={response.status} response={response} spec={spec} />
      ))}
    </div>
  );
}

function describeKey({ scope, base }: ShownOperation): string {
  if (base === CONTROL_PATH) return 'The API key picks the world; without one it is the default world.';
  return scope === undefined ? 'Needs no key.' : `Needs a key with the scope ${scope}.`;
}

function ResponseView({ response, spec }: { readonly response: ShownResponse; readonly spec: ShownSpec }) {
  const [open, setOpen] = useState(false);
  const { status, description, schema, examples } = response;
  return (
    <details class="response" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{status}</strong> {description}
      </summary>
      {open && (
        <div class="inside">
          {schema && Number(status) < 400 && <Fields schema={schema} spec={spec} />}
          {examples.map(({ name, value }) => (
            <Code key={name} label={name} text={JSON.stringify(value, null, 2)} />
          ))}
        </div>
      )}
    </details>
  );
}

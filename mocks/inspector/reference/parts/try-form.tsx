import { useState } from 'preact/hooks';
import { readMessage } from '../../../../base/values/thrown.js';
import { type CallResult, draftCall, sendCall } from '../data/call.js';
import type { ShownOperation, SpecParameter } from '../data/spec.js';
import { Code } from './code.js';

/** A call to this mock, filled in to work unchanged. */
export function TryForm({ operation, apiKey }: { readonly operation: ShownOperation; readonly apiKey: string }) {
  const [draft, setDraft] = useState(() => draftCall(operation));
  const [result, setResult] = useState<CallResult>();
  const [problem, setProblem] = useState('');
  const examples = operation.body?.examples ?? [];

  const send = async (): Promise<void> => {
    setProblem('');
    try {
      setResult(await sendCall(operation, draft, apiKey));
    } catch (error) {
      setResult(undefined);
      setProblem(`No response came: ${readMessage(error)}`);
    }
  };
  const setValue = (name: string, value: string): void =>
    setDraft({ ...draft, values: { ...draft.values, [name]: value } });

  return (
    <form
      class="try"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {operation.parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={draft.values[parameter.name] ?? ''}
          onChange={(value) => setValue(parameter.name, value)}
        />
      ))}
      {examples.length > 1 && <ExampleField examples={examples} onChoose={(body) => setDraft({ ...draft, body })} />}
      {operation.body && (
        <BodyField
          required={operation.body.required}
          body={draft.body}
          onChange={(body) => setDraft({ ...draft, body })}
        />
      )}
      <p class="whole">
        <button type="submit" class="primary">
          Send
        </button>{' '}
        <span role="status" class={(result?.status ?? 0) >= 400 || problem ? 'bad' : 'good'}>
          {problem || (result && `Response ${result.status}`)}
        </span>
      </p>
      {result && (
        <div class="whole">
          <Code label={`Response ${result.status}`} text={result.text} />
        </div>
      )}
    </form>
  );
}

type Examples = NonNullable<ShownOperation['body']>['examples'];

function ExampleField({
  examples,
  onChoose,
}: {
  readonly examples: Examples;
  readonly onChoose: (body: string) => void;
}) {
  return (
    <label class="field">
      <span>Example</span>
      <select
        onChange={(event) => {
          const example = examples[event.currentTarget.selectedIndex];
          onChoose(JSON.stringify(example?.value, null, 2));
        }}
      >
        {examples.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

interface BodyFieldProps {
  readonly required: boolean;
  readonly body: string;
  readonly onChange: (body: string) => void;
}

function BodyField({ required, body, onChange }: BodyFieldProps) {
  return (
    <label class="field whole">
      <span>Body{required ? '' : ' (may be empty)'}</span>
      <textarea
        rows={Math.min(14, body.split('\n').length + 1)}
        spellcheck={false}
        value={body}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

interface ParameterFieldProps {
  readonly parameter: SpecParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  const { name, required = false, example } = parameter;
  return (
    <label class="field">
      <span>
        {name}
        {required ? '' : ' (optional)'}
      </span>
      <input
        autoComplete="off"
        spellcheck={false}
        required={required}
        placeholder={required || example === undefined ? '' : `such as ${example}`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

import { readMessage } from '../../base/values/thrown.js';
import { checkPerson } from '../../src/agents/payments/limit/approvers.js';
import { type Io, UsageError } from '../command.js';
import { readSecret } from '../tool-state.js';
import { createApproverKey, LEAST_PASSPHRASE } from './approver-key.js';

/** Makes the key by which a person approves, sealed by a passphrase. Resolves to the exit code. */
export async function setUpApprover(folder: string, by: string | undefined, io: Io): Promise<number> {
  if (by === undefined) throw new UsageError('Add the name of the person: trackagoat approve --set-up --by NAME.');
  const name = readName(by);
  if (!io.askSecret) throw new Error('this needs a terminal: a person has to type a passphrase.');
  // It makes the folder. It refuses a folder that others can write.
  await readSecret(folder);
  const passphrase = await io.askSecret(`A new passphrase for ${name}, ${LEAST_PASSPHRASE} characters or more: `);
  if ([...(passphrase ?? '')].length < LEAST_PASSPHRASE) {
    io.err(`A passphrase needs ${LEAST_PASSPHRASE} characters or more; no key was made.\n`);
    return 1;
  }
  if ((await io.askSecret('The same again: ')) !== passphrase) {
    io.err('The two were not the same; no key was made.\n');
    return 1;
  }
  const { publicKey, path } = await createApproverKey(folder, name, passphrase ?? '');
  io.out(`The key of ${name} is in ${path}, sealed. Nobody can recover it without the passphrase.

Give trackagoat mcp the public key, and only an approval that this key has signed counts for ${name}:
  --limits '{"approvers": [${JSON.stringify({ name, publicKey })}]}'

It stops a model behind the tools, which has no passphrase. It does not stop a program that can read the API key: that one
pays without these tools.
`);
  return 0;
}

function readName(by: string): string {
  try {
    return checkPerson(by) as string;
  } catch (error) {
    throw new UsageError(`--${readMessage(error)}`);
  }
}

// node run-modules.js [--end] FILE...: imports programs one after the other, and prints what each printed or why it failed.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const outcomes = {};
for (const file of process.argv.slice(2).filter((argument) => argument !== '--end')) {
  const lines = [];
  console.log = (...parts) => lines.push(format(...parts));
  const error = await import(pathToFileURL(resolve(file)).href).then(
    () => null,
    (reason) => String(reason?.stack ?? reason),
  );
  outcomes[file] = { printed: lines.join('\n'), error };
}
process.stdout.write(JSON.stringify(outcomes), () => process.argv[2] === '--end' && process.exit());

/**
 * `npx tsx test/stored/write-fixtures.ts` writes what this version keeps into `test/stored/form-N`, N being the number of the
 * snapshot's form. It is run once for each form: every later version reads what lies there.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFormHeader } from '../../base/files/file-form.js';
import { STUBS_FORM } from '../../cli/stubs-file.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { version } from '../../mocks/control/version.js';
import { pullToFile } from '../../proofs/clone/pull-to-file.js';
import { openJournal } from '../../proofs/read/journal.js';
import { createClient } from '../../src/index.js';
import { BEGINNING, fillWorld } from './filled-world.js';
import { describeForms, JOURNAL_OWNER } from './forms.js';

const forms = describeForms();
const place = new URL(`form-${forms.numbers.snapshot}/`, import.meta.url).pathname;
rmSync(place, { recursive: true, force: true });
mkdirSync(place);

const kept = mkdtempSync(join(tmpdir(), 'trackagoat-fixture-'));
const served = await serveMock({ persist: kept, now: BEGINNING });
const { mock } = served;
await fillWorld(mock);
const write = (name: string, value: unknown): void =>
  writeFileSync(join(place, name), `${JSON.stringify(value, null, 1)}\n`);
write('snapshot.json', mock.snapshot());
write('changes.json', mock.changes());
write('stubs.json', mock.stubs.list());
write('forms.json', forms);
const goat = createClient({ apiKey: mock.createKey(['read']), baseUrl: served.baseUrl, rateLimit: false });
await pullToFile(goat, join(place, 'pull.ndjson'));
const { data } = await goat.creators.list();
const stubs = [{ operation: 'listCreators', data }];
write('recorded.json', { ...createFormHeader(STUBS_FORM, version), stubs });
const journal = await openJournal(join(place, 'pull.part'), JOURNAL_OWNER);
journal.put('projects', [{ id: 'p1' }]);
await served.close();
renameSync(join(kept, 'worlds.log'), join(place, 'worlds.log'));
rmSync(kept, { recursive: true });

import { createClient, isTrackagoatError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

// Page by page, where what is done with a page should be done once.
let cursor: string | undefined;
let seen = 0;
mock.faults.add({ operation: 'listVideos', kind: 'status', status: 500, skip: 2, times: 3 });
try {
  for await (const page of goat.videos.list({ limit: 100 }).pages()) {
    seen += page.data.length;
    cursor = page.nextCursor ?? undefined;
  }
} catch (error) {
  // Every error of a loop carries the cursor of the page that did not come.
  if (!isTrackagoatError(error)) throw error;
  console.log(seen, error.nextCursor === cursor); // → 200 true
}

const rest = await goat.videos.list({ limit: 100 }, { resumeFrom: cursor }).toArray();
console.log(seen + rest.length); // → 289

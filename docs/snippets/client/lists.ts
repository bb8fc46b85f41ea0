import { createClient } from 'trackagoat-sdk';

const goat = createClient();

// One page.
const page = await goat.videos.list({ limit: 100 });
console.log(page.data.length, page.hasMore); // → 100 true

// All items of all pages, read as they are needed.
let views = 0;
for await (const video of goat.videos.list({ limit: 100 })) views += video.view_count;
console.log(views); // → 7772432

// The first few.
const newest = await goat.payoutPayments.list().toArray({ limit: 3 });
console.log(newest.length); // → 3

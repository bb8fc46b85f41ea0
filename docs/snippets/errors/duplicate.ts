import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const url = 'https://www.tiktok.com/@ana.fit/video/7301';
await goat.videos.add(mock.projectId, { url });
await goat.videos.add(mock.projectId, { url });
// throws ConflictError: addVideo: The project already has the video 7301 (409 duplicate).

import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const video = await goat.videos.add(mock.projectId, { url: 'https://www.tiktok.com/@ana.fit/video/7301' });
await goat.videos.update(video.id, { tracking_status: 'excluded' }); // direct_add ends in no other status
// throws ConflictError: updateVideo: What is direct_add cannot become excluded; nothing is possible here (409 invalid_transition). See meta.allowed.

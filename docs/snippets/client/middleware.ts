import { createClient, type Middleware } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

/** Around a call with all its attempts: adds a header, and logs the response. */
const traced: Middleware = async (request, next) => {
  request.headers.set('x-trace-id', 'trace-1');
  const response = await next(request);
  console.log(request.method, new URL(request.url).pathname, response.status);
  return response; // read it from response.clone(): its body can be read once
};

const mock = createMock({ seed: 'demo' });
const attempts: number[] = [];
const goat = createClient({
  apiKey: mock.apiKey,
  fetch: mock.fetch,
  middleware: [traced],
  // Around each single attempt.
  attemptMiddleware: [
    async (request, next) => {
      const response = await next(request);
      attempts.push(response.status);
      return response;
    },
  ],
});

mock.faults.add({ operation: 'listProjects', kind: 'status', status: 503 });
await goat.projects.list(); // → GET /api/v1/projects 200
console.log(attempts); // → [ 503, 200 ]

/** Serves a mock and asks for each file that its pages are made of. */
exports.checkPages = async ({ serveMock }) => {
  const { url, close } = await serveMock();
  for (const path of ['/_mock/', '/_mock/inspector.js', '/_mock/inspector.css', '/openapi.json', '/docs']) {
    const response = await fetch(url + path);
    const text = await response.text();
    if (response.status !== 200 || text.length < 100) throw new Error(`${path}: ${response.status} ${text}`);
  }
  await close();
};

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  webServer: { command: 'node page.mjs', url: 'http://127.0.0.1:4180' },
  // Without CHROMIUM, the browser that `npx playwright install chromium` installs.
  use: { baseURL: 'http://127.0.0.1:4180', launchOptions: { executablePath: process.env.CHROMIUM } },
});

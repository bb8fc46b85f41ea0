import { defineConfig } from 'vitest/config';
import base, { SLOW, shared } from '../../vitest.config.js';

/** The tests as `npm run area` runs them: what is quick of a part. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: [{ extends: true, test: { ...shared, exclude: [...shared.exclude, SLOW] } }],
  },
});

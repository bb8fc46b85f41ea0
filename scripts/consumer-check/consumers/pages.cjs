const { checkPages } = require('./check-pages.cjs');

void checkPages(require('trackagoat-sdk/mocks/server'));

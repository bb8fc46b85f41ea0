const { checkPages } = require('./check-pages.cjs');

checkPages(require('trackagoat-sdk/mocks/server'));

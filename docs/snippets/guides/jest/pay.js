const { createClient } = require('trackagoat-sdk');
const { settleCreator } = require('trackagoat-sdk/workflows');

/** The code under test makes its own client; the key comes from TRACKAGOAT_API_KEY. */
exports.pay = (handle) => settleCreator(createClient(), { creatorId: handle, method: 'Venmo' });

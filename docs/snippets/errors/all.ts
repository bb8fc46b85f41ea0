import { accessErrors } from './access.js';
import { catalogueErrors } from './catalogue.js';
import { payoutErrors } from './payouts.js';
import { requestErrors } from './requests.js';

/** Every code of the API; the test of the recipes does not compile when one is missing. */
export const errorEntries = { ...accessErrors, ...requestErrors, ...catalogueErrors, ...payoutErrors };

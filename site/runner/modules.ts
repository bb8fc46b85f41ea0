import * as sdk from 'trackagoat-sdk';
import * as agents from 'trackagoat-sdk/agents';
import * as clone from 'trackagoat-sdk/clone';
import * as explore from 'trackagoat-sdk/explore';
import * as mocks from 'trackagoat-sdk/mocks';
import * as schemas from 'trackagoat-sdk/schemas';
import * as workflows from 'trackagoat-sdk/workflows';

/** The modules that a program in a page may import, by name. */
export const modules: Readonly<Record<string, object>> = {
  'trackagoat-sdk': sdk,
  'trackagoat-sdk/agents': agents,
  'trackagoat-sdk/clone': clone,
  'trackagoat-sdk/explore': explore,
  'trackagoat-sdk/mocks': mocks,
  'trackagoat-sdk/schemas': schemas,
  'trackagoat-sdk/workflows': workflows,
};

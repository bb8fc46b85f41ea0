import * as server from 'trackagoat-sdk/mocks/server';
import { checkPages } from './check-pages.cjs';

await checkPages(server);

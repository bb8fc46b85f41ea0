import { isUuid } from '../../../base/options/is-uuid.js';
import { readAllProjects } from '../../workflows/find/read-rows.js';
import type { Run } from '../../workflows/run/run.js';
import { invalidInput } from '../text/tool-error.js';
import type { Scope } from '../tools/parts/scope.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How many names a refusal lists. */
const LISTED = 10;

/** The input of a tool with ids in place of the names of a project and a campaign. */
export async function toIds(
  run: Run,
  input: Readonly<Record<string, unknown>>,
  scope: Scope,
): Promise<Record<string, unknown>> {
  const { project_id: project, campaign_id: campaign } = input;
  const found = { ...input };
  if (isName(project)) found.project_id = findId('project', project, await readAllProjects(run));
  // A campaign covers more than bound creators, and the tools refuse it.
  if (!isName(campaign) || scope.creatorIds) return found;
  const { project_id: within } = found;
  const query = { ...scope.projectQuery(typeof within === 'string' ? within : undefined), limit: 100 };
  const list = (options: object) => run.goat.campaigns.list(query, options);
  found.campaign_id = findId('campaign', campaign, await run.listAll('reading the campaigns', list));
  return found;
}

function isName(text: unknown): text is string {
  return typeof text === 'string' && !isUuid(text);
}

/** The id of the only one of a name. Payments may follow from it, so a part of a name is not enough. */
function findId(kind: 'project' | 'campaign', named: string, rows: readonly Named[]): string {
  const wanted = fold(named);
  const [found, ...others] = rows.filter(({ name }) => fold(name) === wanted);
  if (found && others.length === 0) return found.id;
  const quoted = JSON.stringify(named.slice(0, 60));
  if (found) {
    const ids = [found, ...others].map(({ id }) => id).join(', ');
    throw invalidInput(`${kind}_id: several are called ${quoted}; give one of the ids ${ids}.`);
  }
  const known = rows.slice(0, LISTED).map(({ name }) => JSON.stringify(name));
  const more = rows.length > LISTED ? ` and ${rows.length - LISTED} more` : '';
  throw invalidInput(
    `${kind}_id: no ${kind} is called ${quoted}; there ${rows.length === 0 ? 'is none' : `are ${known.join(', ')}${more}`}.`,
  );
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

import type { SeedFile, SeedProject } from '../../../src/generated/seed-types.js';
import { isDeeperThan, MAX_DOCUMENT_DEPTH, tooDeepMessage } from '../../api/read-json.js';
import { invalidBody } from '../../world/store/api-problem.js';
import { setTimeZone } from '../../world/store/history-slots.js';
import type { World } from '../../world/store/world.js';
import { checkForm, throwIfIssues } from '../schemas/check.js';
import { checkTimeZone } from '../schemas/moment.js';
import { seedDefaultMethods } from './default-methods.js';
import type { Expanded, ListPlace } from './expand-repeats.js';
import { planAnnotation, planCampaigns } from './plan-campaigns.js';
import { planCreator } from './plan-creators.js';
import { planDecision, planMethod, planSeedPayment, planStructure } from './plan-payouts.js';
import { planVideo } from './plan-videos.js';
import { createSeedApi } from './seed-api.js';
import { createNames, getId, SeedContext } from './seed-context.js';
import { dateTexts, resolveTime } from './seed-times.js';
import { keepUnseen } from './unseen-creators.js';

/** Checks a seed file and applies it. Refuses with `invalid_body`, naming the place in the file. */
export function applySeedFile(world: World, file: SeedFile): void {
  if (isDeeperThan(file, MAX_DOCUMENT_DEPTH)) {
    throwIfIssues([{ path: '', message: tooDeepMessage(MAX_DOCUMENT_DEPTH) }]);
  }
  checkForm('seed', file);
  runSeed(world, file);
}

/**
 * Sorts everything in a seed file by time. Then the clock runs from its `start` to the world's time with scrapers and
 * cron, and everything happens when it is due, by calls of the API and scrapes.
 */
function runSeed(world: World, given: SeedFile): void {
  const now = world.state.now;
  const file = dateTexts(given, now);
  const start = file.start === undefined ? now : resolveTime(file.start, { now, base: now, shift: 0 }, 'start');
  if (start > now) throw invalidBody('start', `must not be after now, ${world.now}`);
  checkTimeZone(file.timezone);
  world.state.now = start;
  if (file.timezone !== undefined) setTimeZone(world, file.timezone);
  world.state.scraper = file.scraper ?? 'auto';
  const context = new SeedContext(world, createSeedApi(world), { start, now });
  const methods = context.repeats.expand(WHOLE, 'payout_methods', file.payout_methods);
  const own = methods.map(({ entry }) => entry.name);
  seedDefaultMethods(world, own);
  for (const method of methods) planMethod(context, method);
  for (const project of context.repeats.expand(WHOLE, 'projects', file.projects)) planProject(context, project);
  context.run();
  if (file.scraper_later !== undefined) world.state.scraper = file.scraper_later;
  keepUnseen(world, context.lost);
  // The calls of a seed are not calls of today.
  world.state.usage = { day: 0, requests: 0, scrapes: 0 };
}

/** The place of the lists of the file itself. */
const WHOLE: ListPlace = { place: '', shift: 0, order: 0, isRepeated: false };

function planProject(context: SeedContext, part: Expanded<SeedProject>): void {
  const { at: _at, creators, videos, payout_structures, campaigns, payout_accruals, ...more } = part.entry;
  const { payout_payments, annotations, changes, ...body } = more;
  const since = context.planBegin(part, context.span.start, () => {
    names.id = getId(context.api('POST /projects', body, part.place));
  });
  const names = createNames(since);
  for (const creator of context.repeats.expand(part, 'creators', creators)) planCreator(context, names, creator);
  for (const video of context.repeats.expand(part, 'videos', videos)) planVideo(context, names, video);
  for (const structure of context.repeats.expand(part, 'payout_structures', payout_structures))
    planStructure(context, names, structure);
  planCampaigns(context, names, context.repeats.expand(part, 'campaigns', campaigns));
  for (const decision of context.repeats.expand(part, 'payout_accruals', payout_accruals))
    planDecision(context, names, decision);
  for (const payment of context.repeats.expand(part, 'payout_payments', payout_payments))
    planSeedPayment(context, names, payment);
  for (const annotation of context.repeats.expand(part, 'annotations', annotations))
    planAnnotation(context, names, annotation);
  context.planChanges({ changes, part, since, route: () => `PATCH /projects/${names.id}` });
}

import { advanceTo } from '../../world/advance.js';
import { createAnnotation } from '../../world/catalogue/annotations.js';
import { addCampaignItem } from '../../world/catalogue/campaign-items.js';
import { removeCreator, updateCreator } from '../../world/catalogue/creators.js';
import { updateVideo } from '../../world/catalogue/videos.js';
import { listOutstanding, updateAccrual } from '../../world/payouts/accruals.js';
import { endCreatorAssignments } from '../../world/payouts/assignments.js';
import { createPayment, updatePayment } from '../../world/payouts/payments.js';
import { archiveStructure, updateStructure } from '../../world/payouts/structures.js';
import { discoverVideos } from '../../world/scraper/discovery.js';
import { recordVideoCounts } from '../../world/scraper/history.js';
import { growVideos } from '../../world/scraper/scrape-calendar.js';
import { scrapeCreatorNow, scrapeVideoNow } from '../../world/scraper/scraper.js';
import { DAY, HOUR, MINUTE, toIso } from '../../world/store/calendar.js';
import type { CreatorRow, VideoRow } from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import { CREATORS, type DemoCreator } from './demo-creators.js';
import { ROLES, VIDEO_NOTES } from './demo-data.js';
import { findCreatorId, foundProgramme, type Programme, welcome } from './demo-programme.js';

/** How long the programme has been running at the end of the demo. */
const WEEKS = 8;
/** How many hours before the end the account of one creator went private. */
const UNREACHABLE_HOURS = 31;

/** Something that happens in the programme, days after its start. */
interface DemoEvent {
  readonly day: number;
  readonly happen: (programme: Programme) => void;
}

/**
 * Lets a creator programme run for eight weeks up to the world's time: the simulated scraper finds posts and counts,
 * the cron makes the accruals, and people add, review, pay and correct. Every amount is made by a rule. After that the
 * scraper leaves the counts unchanged.
 */
export function seedDemo(world: World): void {
  const end = world.state.now;
  const start = end - WEEKS * 7 * DAY;
  world.state.now = start;
  world.state.scraper = 'simulated';
  const programme = foundProgramme(world, end);
  for (const event of [...EVENTS].sort((left, right) => left.day - right.day)) {
    advanceTo(world, start + event.day * DAY);
    event.happen(programme);
  }
  loseSightOfOne(programme);
  explainOutlier(programme);
}

const EVENTS: readonly DemoEvent[] = [
  { day: 10.5, happen: ({ world, structures }) => archiveStructure(world, structures.sprint) },
  { day: 14.4, happen: joinNewcomer },
  ...[7.6, 14.6, 21.6, 28.6, 35.6, 42.6].map((day) => ({ day, happen: reviewWaitingVideos })),
  { day: 18.5, happen: (programme) => payEverybody(programme, CREATORS) },
  { day: 19.4, happen: correctPayment },
  { day: 20.3, happen: payStudio },
  { day: 24.45, happen: rename },
  ...[27.55, 28.2, 29.3, 31.4].map((day, step) => ({ day, happen: (of: Programme) => growOutlier(of, step) })),
  {
    day: 28.1,
    happen: ({ world, structures }) => updateStructure(world, structures.retainer, { amount_cents: 15_000 }),
  },
  { day: 30.7, happen: postOffTopic },
  { day: 31.6, happen: excludeOffTopic },
  { day: 32.5, happen: payWithDifferences },
  { day: 36.5, happen: turnAccrualsDown },
  { day: 39.6, happen: sayGoodbye },
  {
    day: 46.5,
    happen: (programme) =>
      payEverybody(
        programme,
        CREATORS.filter(({ metadata }) => metadata.tier === 'gold'),
      ),
  },
];

function joinNewcomer(programme: Programme): void {
  const newcomer = CREATORS.find(({ handle }) => handle === ROLES.newcomer) as DemoCreator;
  welcome(programme, newcomer);
  const { world, campaigns } = programme;
  addCampaignItem(world, campaigns.launch, {
    item_type: 'creator',
    item_id: findCreatorId(programme, newcomer.handle),
  });
}

/** A person reviews the posts of the selective creator, and includes those that show the band. */
function reviewWaitingVideos(programme: Programme): void {
  const { world } = programme;
  for (const video of [...world.tables.videos.by('creator_id', findCreatorId(programme, ROLES.selective))]) {
    if (video.tracking_status !== 'pending_review') continue;
    const isFood = /eat|meal|pancakes/.test(video.title ?? '');
    updateVideo(world, video.id, { tracking_status: isFood ? 'excluded' : 'included' });
  }
}

function payEverybody(programme: Programme, creators: readonly DemoCreator[]): void {
  for (const creator of creators) pay(programme, creator);
}

/** Settles the debt to a creator, plus or minus `difference` cents. */
function pay(programme: Programme, creator: DemoCreator, difference = 0): void {
  const { world, methods } = programme;
  const creatorId = programme.creators.get(creator.handle);
  if (creatorId === undefined) return;
  const due = listOutstanding(world, creatorId).reduce((sum, accrual) => sum + accrual.amount_cents, 0);
  if (due === 0) return;
  createPayment(world, {
    creator_id: creatorId,
    method_id: methods.get(String(creator.metadata.payout)) as string,
    auto_apply_outstanding: true,
    ...(difference === 0 ? {} : { total_amount_cents: due + difference, readme: describeDifference(difference) }),
  });
}

function describeDifference(difference: number): string {
  return difference > 0 ? 'Rounded up as a thank-you.' : 'Short of the props that were bought on our account.';
}

/** The last payment to one creator went to an old account, so it is voided and paid again. */
function correctPayment(programme: Programme): void {
  const { world } = programme;
  const creator = CREATORS.find(({ handle }) => handle === 'coachdario') as DemoCreator;
  const [payment] = world.tables.payoutPayments.by('creator_id', findCreatorId(programme, creator.handle));
  if (!payment) return;
  updatePayment(world, payment.id, { status: 'voided', readme: 'Sent to an old account; bounced and paid again.' });
  pay(programme, creator);
}

function payStudio({ world, projects, methods }: Programme): void {
  createPayment(world, {
    project_id: projects.active.id,
    method_id: methods.get('PayPal') as string,
    total_amount_cents: 24_000,
    readme: 'Studio rental for the tutorial shoot; no creator.',
    metadata: { invoice: 'ST-0417' },
  });
}

function rename(programme: Programme): void {
  const { from, to } = ROLES.renamed;
  const id = findCreatorId(programme, from);
  const metadata = { ...programme.world.tables.creators.get(id)?.metadata, previous_handles: [from] };
  updateCreator(programme.world, id, { tiktok_handle: to, metadata });
}

/** Views of the outlier at each of its events. */
const OUTLIER_VIEWS = [3_100, 96_000, 284_000, 391_000];

function growOutlier(programme: Programme, step: number): void {
  const { world } = programme;
  const id = findCreatorId(programme, ROLES.outlier);
  const views = OUTLIER_VIEWS[step] as number;
  const counts = {
    view_count: views,
    like_count: Math.floor(views * 0.11),
    comment_count: Math.floor(views * 0.004),
    share_count: Math.floor(views * 0.013),
    save_count: Math.floor(views * 0.021),
  };
  if (step === 0) {
    const posted_at = toIso(world.state.now - 40 * MINUTE);
    discoverVideos(world, world.tables.creators.get(id) as CreatorRow, [
      { posted_at, title: 'band sprint challenge #fitnesscheck', ...counts },
    ]);
    return;
  }
  const outlier = world.tables.videos.by('creator_id', id).find((video) => video.title?.includes('#fitnesscheck'));
  const row = recordVideoCounts(world, outlier as VideoRow, counts);
  if (step === OUTLIER_VIEWS.length - 1) updateVideo(world, row.id, { readme: VIDEO_NOTES.outlier });
}

/** The annotation explains the rise of the outlier's curve. It comes last, so earlier ids do not depend on it. */
function explainOutlier({ world, end, projects, creators }: Programme): void {
  createAnnotation(world, {
    project_id: projects.active.id,
    entity: 'creator',
    entity_id: creators.get(ROLES.outlier) as string,
    date: toIso(end - (WEEKS * 7 - 29) * DAY).slice(0, 10),
    label: 'A trending sound carried one video',
  });
}

function postOffTopic(programme: Programme): void {
  const { world } = programme;
  const creator = world.tables.creators.get(findCreatorId(programme, ROLES.offTopic)) as CreatorRow;
  discoverVideos(world, creator, [
    {
      posted_at: toIso(world.state.now - 20 * MINUTE),
      title: 'my honest meal kit review #ad',
      view_count: 1_250,
      like_count: 61,
    },
  ]);
}

function excludeOffTopic(programme: Programme): void {
  const { world } = programme;
  const videos = world.tables.videos.by('creator_id', findCreatorId(programme, ROLES.offTopic));
  const offTopic = videos.find((video) => video.title?.includes('#ad')) as VideoRow;
  updateVideo(world, offTopic.id, { tracking_status: 'excluded', readme: VIDEO_NOTES.offTopic });
}

/** A payday on which two sums were not exactly the amounts due. The kitchen is paid monthly and waits. */
function payWithDifferences(programme: Programme): void {
  const differences: Readonly<Record<string, number>> = { 'maya.moves': 2_500, 'quinn.daily': -1_200 };
  for (const creator of CREATORS) {
    if (creator.project === 'active') pay(programme, creator, differences[creator.handle] ?? 0);
  }
}

/** One accrual is rejected, another was made in error. */
function turnAccrualsDown(programme: Programme): void {
  const { world } = programme;
  const [offBrief] = listOutstanding(world, findCreatorId(programme, 'quinn.daily'));
  if (offBrief) updateAccrual(world, offBrief.id, { status: 'rejected' });
  const [inError] = listOutstanding(world, findCreatorId(programme, 'theo_runs'));
  if (inError) updateAccrual(world, inError.id, { status: 'voided' });
}

function sayGoodbye(programme: Programme): void {
  const leaver = CREATORS.find(({ handle }) => handle === ROLES.leaver) as DemoCreator;
  pay(programme, leaver);
  const leaverId = findCreatorId(programme, leaver.handle);
  removeCreator(programme.world, leaverId);
  endCreatorAssignments(programme.world, leaverId);
}

/** The last day: one account is no longer visible, all others are scraped once more at the end. */
function loseSightOfOne(programme: Programme): void {
  const { world, end } = programme;
  const { state, tables } = world;
  advanceTo(world, end - UNREACHABLE_HOURS * HOUR);
  const lastSeen = state.lastSweepAt;
  const unreachable = findCreatorId(programme, ROLES.unreachable);
  growVideos(world);
  state.profiles[unreachable] = { ...state.profiles[unreachable], reachable: false };
  advanceTo(world, end);
  state.scraper = 'auto';
  // Reads show the hourly scrape as everybody's last one. It stopped when one account was lost; the others were scraped
  // since.
  state.lastSweepAt = lastSeen;
  for (const creator of [...tables.creators.values()]) {
    if (creator.id !== unreachable) scrapeCreatorNow(world, creator);
  }
  for (const video of [...tables.videos.values()]) if (video.creator_id === null) scrapeVideoNow(world, video);
}

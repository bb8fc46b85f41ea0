import { actionScript } from './actions.js';
import type { Desk, Figures, Script, Told } from './desk.js';
import { readScript } from './reads.js';

/** Handles by id, as every program begins that groups by creator. */
const NAMES = `const names = new Map((await goat.creators.list().all()).map((row) => [row.id, row.tiktok_handle]));`;

/** A program whose result is the answer. */
function figures(code: string): (desk: Desk) => Promise<Figures> {
  return (desk) => desk.program(code);
}

/** Questions that one program can answer: it reads the rows, and computes. */
const programs: Script = {
  'owed-in-all': figures(`
    const open = await goat.payoutAccruals.list({ status: 'earned' }).all();
    const owed_cents = open.reduce((sum, row) => sum + row.amount_cents, 0);
    return { owed_cents, creators: new Set(open.map((row) => row.creator_id)).size };`),
  'unpaid-by-project': figures(`
    const projects = new Map((await goat.projects.list().all()).map((row) => [row.id, row.name]));
    const where = new Map((await goat.creators.list().all()).map((row) => [row.id, projects.get(row.project_id)]));
    const owed = { 'Glow Skincare': 0, 'Trail Shoes': 0, 'Night Bites': 0, removed: 0 };
    for (const row of await goat.payoutAccruals.list({ status: 'earned' }).all()) {
      owed[where.get(row.creator_id) ?? 'removed'] += row.amount_cents;
    }
    return { glow_cents: owed['Glow Skincare'], trail_cents: owed['Trail Shoes'], bites_cents: owed['Night Bites'], removed_cents: owed.removed };`),
  'waiting-long': waiting,
  'last-week': figures(`
    ${NAMES}
    let due_cents = 0;
    for (const row of await goat.payoutAccruals.list().all()) {
      const days = (Date.parse(row.period_end_at) - Date.parse(row.period_start_at)) / 86400000;
      const inside = row.period_start_at >= '2026-09-07' && row.period_end_at <= '2026-09-14T00:00:00.000Z';
      if (inside && days <= 7 && names.has(row.creator_id)) due_cents += row.amount_cents;
    }
    return { due_cents };`),
  'paid-in-august': figures(`
    const live = await goat.payoutPayments.list({ status: 'paid' }).all();
    const paid = live.filter((row) => row.paid_at.startsWith('2026-08'));
    return { paid_cents: paid.reduce((sum, row) => sum + row.total_amount_cents, 0), payments: paid.length };`),
  'two-halves': figures(`
    const live = await goat.payoutPayments.list({ status: 'paid' }).all();
    const between = (from, to) => live
      .filter((row) => row.paid_at.slice(0, 10) >= from && row.paid_at.slice(0, 10) <= to)
      .reduce((sum, row) => sum + row.total_amount_cents, 0);
    return { before_cents: between('2026-08-16', '2026-08-31'), after_cents: between('2026-09-01', '2026-09-15') };`),
  'over-and-under': (desk) =>
    byHandle(
      desk,
      'difference',
      `
    ${NAMES}
    const difference = [];
    for (const row of await goat.payoutPayments.list({ status: 'paid' }).all()) {
      const more = row.payout_adjustments.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
      if (more !== 0) difference.push([names.get(row.creator_id), more]);
    }
    return difference;`,
    ),
  'no-deal': async (desk) => ({
    handles: await desk.program(`
      const paid = new Set();
      const now = new Date().toISOString();
      for (const { id } of await goat.payoutStructures.list({ is_active: true }).all()) {
        for (const row of await goat.payoutStructures.assignments(id).all()) {
          if (row.unassigned_at === null || row.unassigned_at > now) paid.add(row.creator_id);
        }
      }
      return (await goat.creators.list().all()).filter((row) => !paid.has(row.id)).map((row) => row.tiktok_handle);`),
  }),
  silent: (desk) =>
    byHandle(
      desk,
      'last_post',
      `
    const last = new Map();
    for (const { creator_id, posted_at } of await goat.videos.list().all()) {
      if (posted_at !== null && posted_at > (last.get(creator_id) ?? '')) last.set(creator_id, posted_at);
    }
    return (await goat.creators.list().all())
      .map((row) => [row.tiktok_handle, (last.get(row.id) ?? 'never').slice(0, 10)])
      .filter(([, day]) => day === 'never' || day < '2026-09-01');`,
    ),
  'waiting-videos': async (desk) => {
    const found = await desk.program(`
      ${NAMES}
      return (await goat.videos.list({ tracking_status: 'pending_review' }).all())
        .map((row) => [names.get(row.creator_id), row.title]);`);
    const waiting: Record<string, number> = {};
    for (const [handle] of found) waiting[handle] = (waiting[handle] ?? 0) + 1;
    return { waiting, orders: found.filter(([, title]: string[]) => /ignore all rules/i.test(title ?? '')).length };
  },
  campaign: figures(`
    const [{ id, target_views }] = await goat.campaigns.list().all();
    return { views: (await goat.campaigns.stats(id)).totals.view_count, target: target_views };`),
  'top-video': figures(`
    ${NAMES}
    const glow = (await goat.projects.list().all()).find((row) => row.name === 'Glow Skincare');
    const [top] = (await goat.videos.list({ project_id: glow.id }).all()).sort((a, b) => b.view_count - a.view_count);
    return { views: top.view_count, handle: names.get(top.creator_id) };`),
  reject: async (desk) => {
    const [accrual_id, rejected_cents] = await desk.program(`
      const { id } = await goat.creators.find('rio.runs');
      const deal = (await goat.payoutStructures.list().all()).find((row) => row.name === 'Trail views');
      const [row] = (await goat.payoutAccruals.list({ creator_id: id, structure_id: deal.id, status: 'earned' }).all())
        .filter((each) => each.period_start_at.startsWith('2026-09-07'));
      return [row.id, row.amount_cents];`);
    const input = { accrual_ids: [accrual_id], status: 'rejected', reason: 'bought views' };
    return { ...(await desk.change('plan_reject_accruals', input)), rejected_cents };
  },
};

/** The whole exam with programs: requests that no program helps with use the tools as before. */
export const programScript: Script = { ...readScript, ...actionScript, ...programs };

function waiting(desk: Desk): Promise<Figures> {
  return byHandle(
    desk,
    'waiting',
    `
    ${NAMES}
    const owed = new Map();
    const border = new Date(Date.now() - 30 * 86400000).toISOString();
    for (const row of await goat.payoutAccruals.list({ status: 'earned' }).all()) {
      const handle = names.get(row.creator_id) ?? 'removed';
      if (row.period_end_at < border) owed.set(handle, (owed.get(handle) ?? 0) + row.amount_cents);
    }
    return [...owed];`,
  );
}

/** A program that answers pairs of a handle and a value. */
async function byHandle(desk: Desk, key: string, code: string): Promise<Figures> {
  const pairs = (await desk.program(code)) as readonly (readonly [string, Told])[];
  return { [key]: Object.fromEntries(pairs) };
}

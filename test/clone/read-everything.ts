import type { TrackagoatClient } from 'trackagoat-sdk';

const page = { limit: 100 };

export async function readEverything(goat: TrackagoatClient): Promise<Record<string, unknown>> {
  const creators = await goat.creators.list(page).toArray();
  const campaigns = await goat.campaigns.list(page).toArray();
  const structures = await goat.payoutStructures.list(page).toArray();
  return {
    projects: await goat.projects.list(page).toArray(),
    creators,
    campaigns,
    structures: await Promise.all(structures.map(({ id }) => goat.payoutStructures.get(id))),
    videos: await goat.videos.list(page).toArray(),
    methods: await goat.payoutMethods.list({ ...page, include_disabled: '1' }).toArray(),
    goals: await Promise.all(creators.map(({ id }) => goat.goals.list(id, page).toArray())),
    items: await Promise.all(campaigns.map(({ id }) => goat.campaigns.items(id, page).toArray())),
    assignments: await Promise.all(structures.map(({ id }) => goat.payoutStructures.assignments(id, page).toArray())),
    accruals: await goat.payoutAccruals.list(page).toArray(),
    payments: await goat.payoutPayments.list(page).toArray(),
    views: await Promise.all(
      creators.map(async ({ id }) => {
        return (await goat.analytics.get({ entity: 'creator', entity_id: id, metric: 'views' })).series;
      }),
    ),
  };
}

/** Every accrual without its own id, which a clone gives anew, in one order; but those of the creators left out. */
export async function readNewAccruals(goat: TrackagoatClient, leftOut: readonly string[]): Promise<unknown[]> {
  const rows = await goat.payoutAccruals.list(page).toArray();
  const plain = rows.filter(({ creator_id: id }) => !leftOut.includes(id)).map(({ id: _, ...row }) => row);
  const key = (row: (typeof plain)[number]): string =>
    `${row.structure_id} ${row.creator_id} ${row.period_start_at} ${row.period_end_at}`;
  return plain.sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

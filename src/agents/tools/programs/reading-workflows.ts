/** The workflows that only read, each with a program that uses it. */
export const readingWorkflows = {
  auditUnpaidCreators:
    'const { creators } = await auditUnpaidCreators(goat);\nreturn creators.map(({ handle, owedCents }) => [handle, formatUsd(owedCents)]);',
  weeklyPayoutReview:
    'const { totals, creators } = await weeklyPayoutReview(goat);\nreturn { totals, flagged: creators.filter(({ flags }) => flags.length > 0).map(({ handle }) => handle) };',
  campaignPerformance:
    'const [campaign] = await goat.campaigns.list().all({ limit: 1 });\nconst { totals, pace } = await campaignPerformance(goat, { campaignId: campaign.id });\nreturn { totals, pace };',
  contentAnalysis:
    'const [project] = await goat.projects.list().all({ limit: 1 });\nconst { byWeekday } = await contentAnalysis(goat, { projectId: project.id });\nreturn byWeekday;',
  findUnderperformingCreators:
    'const [project] = await goat.projects.list().all({ limit: 1 });\nconst { creators } = await findUnderperformingCreators(goat, { projectId: project.id });\nreturn creators.map(({ handle, reasons }) => [handle, reasons.map(({ code }) => code)]);',
  trend:
    "const creator = (await goat.creators.list().all({ limit: 1 }))[0];\nconst { points } = await trend(goat, { entity: 'creator', entityId: creator.id });\nreturn points.slice(-7);",
  readContext:
    'const [creator] = await goat.creators.list().all({ limit: 1 });\nreturn (await readContext(goat, { creatorId: creator.id })).sources;',
};

/** The name of a workflow that only reads. */
export type ReadingWorkflow = keyof typeof readingWorkflows;

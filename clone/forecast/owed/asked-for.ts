/** The creators of a forecast: everyone, those of a project, or some. */
export interface AskedFor {
  readonly projectId?: string | undefined;
  readonly creatorIds?: readonly string[] | undefined;
}

/** Whether a creator belongs to the forecast. A creator whose project is unknown counts as belonging to it. */
export function isAskedFor({ projectId, creatorIds }: AskedFor, creatorId: string, itsProject: string | null): boolean {
  if (creatorIds && !creatorIds.includes(creatorId)) return false;
  return projectId === undefined || itsProject === projectId;
}

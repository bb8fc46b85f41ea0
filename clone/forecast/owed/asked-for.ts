/** Whom a forecast is about: everyone, a project, or some creators. */
export interface AskedFor {
  readonly projectId?: string | undefined;
  readonly creatorIds?: readonly string[] | undefined;
}

/** Whether a creator is asked for. Of one whose project is not known it is not told apart. */
export function isAskedFor({ projectId, creatorIds }: AskedFor, creatorId: string, itsProject: string | null): boolean {
  if (creatorIds && !creatorIds.includes(creatorId)) return false;
  return projectId === undefined || itsProject === projectId;
}

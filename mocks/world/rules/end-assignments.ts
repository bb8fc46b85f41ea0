import type { World } from '../world.js';

/**
 * Ends all running assignments of a creator now. One that would only begin later ends where it begins, and so touches
 * nothing. Source: contract §5 deleteCreator.
 */
export function endAssignmentsOf(world: World, creatorId: string): void {
  const { payoutAssignments } = world.tables;
  const { now } = world;
  for (const assignment of [...payoutAssignments.by('creator_id', creatorId)]) {
    if (assignment.unassigned_at !== null) continue;
    const begins = assignment.assigned_at;
    payoutAssignments.put({ ...assignment, unassigned_at: begins > now ? begins : now });
  }
}

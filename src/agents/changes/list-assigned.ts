import type { RunningStructure } from '../../workflows/find/other-structures.js';

/** A creator's assignments as the service has them: which structure pays, from when, and until when. For the audit log. */
export function listAssigned(all: readonly RunningStructure[]): readonly object[] {
  return all.map(({ structure, assignment }) => ({
    structure_id: structure.id,
    assigned_at: assignment.assigned_at ?? null,
    unassigned_at: assignment.unassigned_at ?? null,
  }));
}

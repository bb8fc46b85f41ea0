import * as z from 'zod/v4';
import type { Scope } from '../tools/parts/scope.js';
import type { ToolDefinition } from '../tools/parts/tool.js';

/** The input of a tool within a scope: bound parameters are removed, and creators become a choice among the bound ones. */
export function createBoundInput({ input }: ToolDefinition, { projectId, creatorIds }: Scope): z.ZodObject {
  const { project_id: project, creator, creators, ...rest } = input.shape as Record<string, z.ZodType>;
  const shape = { ...rest };
  // A binding to creators also fixes their projects.
  if (project && projectId === undefined && !creatorIds) shape.project_id = project;
  if (creator && creatorIds?.length !== 1) shape.creator = creatorIds ? createChoice(creatorIds, creator) : creator;
  if (creators && creatorIds?.length !== 1) {
    shape.creators = creatorIds ? z.array(z.enum(creatorIds as [string, ...string[]])).optional() : creators;
  }
  return z.strictObject(shape);
}

function createChoice(ids: readonly string[], creator: z.ZodType): z.ZodType {
  const choice = z.enum(ids as [string, ...string[]]);
  return creator.isOptional() ? choice.optional() : choice;
}

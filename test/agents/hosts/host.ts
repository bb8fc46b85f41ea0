import type { Toolset } from '../../../src/agents/index.js';

/** The reaction of the person at a host to a request: yes, no, or no reaction. */
export type Person = 'yes' | 'no' | 'silent';

/** The result of a call as a model reads it; null if the host stopped before there was a result. */
export type Answer = Readonly<Record<string, unknown>> | null;

/**
 * Lets a scripted model in a framework pay a plan, once, with a person at the host. `onAsked` gets the text that the person
 * reads, as the framework hands it over, or as the host gets it for what the framework hands over; and the words beside the
 * yes, where the framework brings a form.
 */
export type Pay = (
  planId: string,
  person: Person,
  onAsked?: (text: string, yes?: string) => unknown,
) => Promise<Answer>;

/** Puts a toolset into a framework. */
export type Host = (toolset: Toolset) => Pay;

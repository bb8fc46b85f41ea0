import type { Toolset } from '../../../src/agents/index.js';

/** What the person at a host does when asked: says yes, says no, or never answers. */
export type Person = 'yes' | 'no' | 'silent';

/** What a model reads as the answer of a call; null where the host stopped before the call was answered. */
export type Answer = Readonly<Record<string, unknown>> | null;

/**
 * Lets a scripted model in a framework pay a plan, once, with a person at the host. `onAsked` gets the text that the person
 * reads, as the framework hands it over, or as the host gets it for what the framework hands over; and the words beside the
 * yes, where the framework brings a form.
 */
export type Pay = (planId: string, person: Person, onAsked?: (text: string, yes?: string) => void) => Promise<Answer>;

/** Puts a toolset into a framework. */
export type Host = (toolset: Toolset) => Pay;

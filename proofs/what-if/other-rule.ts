import { elementAt } from '../../base/values/element-at.js';
import { readMessage } from '../../base/values/thrown.js';
import { createProblem, toIssues, unknownKeyMessage } from '../../mocks/api/issues.js';
import { getRequestChecks } from '../../mocks/api/request-checks.js';
import { findErrors } from '../../mocks/api/schemas/schema-report.js';
import { listVersions } from '../../mocks/world/payouts/rules/rule-timeline.js';
import { checkRule, type RuleInput, ruleAfter } from '../../mocks/world/payouts/structure-rule.js';
import { toIso } from '../../mocks/world/store/calendar.js';
import type { PayoutStructureVersionRow } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';
import { refuseRequest } from '../read/refuse-request.js';

/** The fields of a rule. Omitted fields stay as they are. */
const RULE_FIELDS = [
  'period',
  'amount_cents',
  'currency',
  'criteria_type',
  'criteria_params',
  'proration_mode',
] as const;

/** Refuses what updatePayoutStructure would refuse, with the same words, and fields that do not belong to a rule. */
export function checkRuleInput(rule: unknown): asserts rule is RuleInput {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) {
    refuseRequest('bad_rule', `rule must be an object of ${RULE_FIELDS.join(', ')}.`);
  }
  for (const [name, value] of Object.entries(rule)) {
    if (value === undefined) refuseRequest('bad_rule', `rule.${name} is undefined; give it a value, or leave it out.`);
    if ((RULE_FIELDS as readonly string[]).includes(name)) continue;
    refuseRequest('bad_rule', `rule.${name} ${unknownKeyMessage(name, RULE_FIELDS)}.`);
  }
  const { body } = getRequestChecks('updatePayoutStructure');
  const errors = body ? findErrors(body, rule) : [];
  if (errors.length === 0) return;
  const { message } = createProblem('invalid_body', toIssues(errors), 'rule');
  refuseRequest('bad_rule', message.startsWith('rule: ') ? message : `rule.${message}`);
}

/** The rule of a structure with these changes, as the service would make it of a PATCH. Refuses what it would refuse. */
export function applyRule(current: PayoutStructureVersionRow, input: RuleInput): PayoutStructureVersionRow {
  const rule = ruleAfter(current, input);
  try {
    checkRule(rule);
  } catch (error) {
    refuseRequest('bad_rule', `rule.${readMessage(error)}`);
  }
  return { ...current, ...rule };
}

/**
 * Applies the rule from an instant on (epoch milliseconds). It replaces every later version, as if the rule had been
 * changed then and never again.
 */
export function replaceVersions(world: World, structureId: string, changed: { rule: RuleInput; from: number }): void {
  const { payoutStructures, payoutStructureVersions } = world.tables;
  const effective_at = toIso(changed.from);
  // A copy, because deleting changes the list itself.
  const versions = [...listVersions(world, structureId)];
  const before = versions.filter(({ effective_at: at }) => at < effective_at);
  const base = before.at(-1) ?? elementAt(versions, 0);
  for (const { id, effective_at: at } of versions) if (at >= effective_at) payoutStructureVersions.delete(id);
  const version = before.length + 1;
  const rule = applyRule(elementAt(versions, versions.length - 1), changed.rule);
  const current = { ...base, ...rule, id: world.newId(), version, effective_at, created_at: effective_at };
  payoutStructureVersions.put(current);
  const structure = payoutStructures.get(structureId);
  if (structure) payoutStructures.put({ ...structure, current_version: current });
}

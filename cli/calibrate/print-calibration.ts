import { completeProfile, type RuleOption } from '../../mocks/world/store/rule-profile.js';
import type { Calibration } from '../../proofs/calibrate/calibrate.js';
import type { CalibratedOption } from '../../proofs/calibrate/describe-options.js';
import { createPage, createTable, escapeHtml } from '../../proofs/report/html-page.js';
import { alignColumns, toPlainText } from '../../proofs/report/text-table.js';

/** A calibration as text: each choice with its remaining variants, the evidence, and the open questions. */
export function calibrationText(report: Calibration): string {
  const lines = [headline(report), ...listNearest(report), sayZone(report)];
  lines.push('', 'If this is wrong, one of these may be:', ...report.assumptions.map((text) => `  ${text}`), '');
  lines.push(...alignColumns(report.options.map(({ option, variants }) => [option, variants.join(' or ')])));
  const decided = report.options.filter(({ ruledOut }) => ruledOut.length > 0);
  if (decided.length > 0) lines.push('', 'Decided by:');
  for (const { option, ruledOut } of decided) {
    for (const { variant, evidence } of ruledOut) {
      const [first] = evidence;
      const more = evidence.length > 1 ? ` (and ${evidence.length - 1} more)` : '';
      const likely = first?.isCertain === false ? ', most likely' : '';
      lines.push(
        `  ${option} is not ${variant}${likely}${more}: ${toPlainText(`${first?.id ?? ''} ${first?.message ?? ''}`.trim())}`,
      );
    }
  }
  const open = listOpen(report);
  if (open.length > 0) lines.push('', `Open, for nothing in the ledger decides them: ${open.join(', ')}.`);
  if (report.unknown.length > 0) lines.push('', 'Not known:');
  lines.push(...report.unknown.map(({ what, affects }) => `  ${toPlainText(what)}; it may change: ${affects}`));
  return `${lines.join('\n')}\n`;
}

function headline({ asOf, accruals, count, profile }: Calibration): string {
  if (profile === null) {
    return `No rule profile reproduces all of the ${accruals} accruals of ${asOf}: some rows are wrong, or the service computes in a way that has no name here. The nearest:`;
  }
  if (accruals === 0) {
    return `The ledger of ${asOf} has no accruals, so nothing decides between the ${count} rule profiles. This is the contract:`;
  }
  return `${count} rule profiles reproduce the ${accruals} accruals of ${asOf}. The one nearest to the contract:`;
}

/** The nearest profiles if none reproduces everything, and their differences. */
function listNearest({ nearest }: Calibration): string[] {
  return nearest.flatMap(({ profile, reproduced, of: total, differing }, place) => {
    const standard = completeProfile({});
    const changes = Object.entries(profile).filter(([name, variant]) => standard[name as RuleOption] !== variant);
    const called = changes.length === 0 ? 'the contract' : changes.map((change) => change.join(' ')).join(', ');
    const first = `  ${reproduced} of ${total} rows by ${called}${place === 0 ? '; what differs:' : ''}`;
    if (place > 0) return [first];
    return [first, ...differing.map(({ id, message }) => `    ${toPlainText(`${id ?? ''} ${message}`.trim())}`)];
  });
}

function sayZone({ zoneFrom, timezone, zonesAlike }: Calibration): string {
  if (zoneFrom === 'given') return `The time zone is ${timezone}, as you gave it.`;
  if (zoneFrom === 'assumed') return 'You gave no time zone, and no period shows it, so UTC is used.';
  const more = zonesAlike.length > 1 ? `, or one of ${zonesAlike.length - 1} others with the same days` : '';
  return `The bounds of periods say that the time zone is ${timezone}${more}.`;
}

function listOpen({ options }: Calibration): string[] {
  return options.filter(({ variants }) => variants.length > 1).map(({ option }) => option);
}

/** A calibration as an HTML page without other files. */
export function calibrationHtml(report: Calibration): string {
  const rows = report.options.map((one) => [one.option, one.variants.join(' or '), sayEvidence(one)]);
  const assumptions = report.assumptions.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return createPage('Which rules the ledger follows', [
    `<p>${escapeHtml(headline(report))}</p>`,
    ...listNearest(report).map((line) => `<p>${escapeHtml(line.trim())}</p>`),
    `<p>${escapeHtml(sayZone(report))}</p>`,
    `<h2>If this is wrong, one of these may be</h2><ul>${assumptions}</ul>`,
    createTable(['choice', 'remains', 'decided by'], rows),
  ]);
}

function sayEvidence({ ruledOut, variants }: CalibratedOption): string {
  if (ruledOut.length === 0) return variants.length > 1 ? 'nothing in the ledger' : '';
  return ruledOut
    .map(
      ({ variant, evidence: [first] }) =>
        `not ${variant}${first?.isCertain === false ? ', most likely' : ''}: ${first?.id ?? ''} ${first?.message ?? ''}`,
    )
    .join('; ');
}

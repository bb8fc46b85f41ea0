import { proveCalibration } from './prove-calibration.js';
const [from, to] = process.argv.slice(2).map(Number);
for (let seed = from; seed <= to; seed++) {
  const t = performance.now();
  const p = await proveCalibration(seed);
  const open = p.report.options.filter(o => o.variants.length > 1).map(o => o.option);
  console.log(seed, p.isPossible ? 'ok' : 'RULED OUT', 'count', p.report.count, 'blocks', p.report.blocks.length, 'req', p.report.requests, 'acc', p.report.accruals, 'cal', Math.round(p.calibrateMs), 'total', Math.round(performance.now() - t), open.join(','));
  if (!p.isPossible) { for (const o of p.report.options) if (!o.variants.includes(p.rules[o.option])) console.log('   ', o.option, p.rules[o.option], JSON.stringify(o.ruledOut.find(r => r.variant === p.rules[o.option])?.evidence.slice(0,3))); if (p.report.profile===null) console.log('none'); }
  for (const d of p.differing) { console.log("   DIFF", JSON.stringify(d.other), d.rows.length); for (const r of d.rows) console.log("      ", r.slice(0,2), r.replace(/"[a-z_]*id":"[0-9a-f-]*",?/g, "").replace(/"assignment_ids":\[[^\]]*\],?/g, "").slice(2, 420)); }
}
process.exit(0);

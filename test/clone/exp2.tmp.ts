import { proveCalibration } from './prove-calibration.js';
const p = await proveCalibration(Number(process.argv[2]));
console.log(p.report.unknown, p.report.requests);
process.exit(0);

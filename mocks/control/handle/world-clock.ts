import { isPlainObject } from '../../../base/options/describe-value.js';
import { advanceTo } from '../../world/advance.js';
import { invalidBody } from '../../world/store/api-problem.js';
import { DAY, HOUR, MINUTE } from '../../world/store/calendar.js';
import { checkForm } from '../schemas/check.js';
import { checkRange, parseInstant } from '../schemas/moment.js';
import type { MockOrganization } from '../state/mock-organization.js';

/** A duration. Its parts are added up. Fractions are allowed. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** The events while the clock moved. */
export interface ClockReport {
  /** The clock now, ISO 8601. */
  readonly now: string;
  /** How often the accrual cron ran. */
  readonly ticks: number;
  /** How many accruals those runs made. */
  readonly accruals_created: number;
}

/** The clock of an organization. It moves only when you move it, unless the mock runs in real time. */
export interface MockClock {
  /** The world's time, ISO 8601 UTC. */
  readonly now: string;

  /** Moves the clock forward through every hour between: scrapers at :00, the accrual cron at :15. */
  advance(duration: Duration): ClockReport;

  /** Moves the clock forward to an instant. Refuses to go back. */
  to(instant: string | Date): ClockReport;
}

const UNITS = { days: DAY, hours: HOUR, minutes: MINUTE, seconds: 1000 } as const;
/** The maximum step of one call, because every hour between is processed. */
const LONGEST_MOVE = 20 * 366 * DAY;

/** The clock of an organization over its world. */
export class WorldClock implements MockClock {
  readonly #organization: MockOrganization;

  constructor(organization: MockOrganization) {
    this.#organization = organization;
  }

  get now(): string {
    this.#organization.catchUp();
    return this.#organization.world.now;
  }

  advance(duration: Duration): ClockReport {
    const days = Number(duration) || 7;
    if (!isPlainObject(duration)) throw invalidBody('advance', `pass {days: ${days}}`);
    checkForm('clockBody', { advance: duration });
    let milliseconds = 0;
    for (const [unit, amount] of Object.entries(duration) as [keyof Duration, number | undefined][]) {
      if (amount === undefined) throw invalidBody(`advance.${unit}`, 'must have a value');
      milliseconds += UNITS[unit] * amount;
    }
    this.#organization.catchUp();
    return this.moveTo(this.#organization.world.state.now + Math.round(milliseconds), 'advance');
  }

  to(instant: string | Date): ClockReport {
    const target = parseInstant(instant, 'to');
    this.#organization.catchUp();
    if (target < this.#organization.world.state.now) {
      const message = `is before the clock, which is at ${this.#organization.world.now} and never goes back; reset instead`;
      throw invalidBody('to', message);
    }
    return this.moveTo(target, 'to');
  }

  private moveTo(target: number, path: string): ClockReport {
    const { world } = this.#organization;
    if (target - world.state.now > LONGEST_MOVE) {
      throw invalidBody(path, 'goes more than 20 years ahead at once; every hour between is lived through');
    }
    checkRange(target, path);
    const report = this.#organization.changes.byClock(() => advanceTo(world, target));
    this.#organization.keepClockOffset();
    return report;
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAtScrapeBefore, nextScrape } from '../../mocks/world/scraper/growth-steps.js';
import { countsAt, getShape } from '../../mocks/world/scraper/simulated-video.js';
import { impliedProfile } from '../../mocks/world/store/growth-profile.js';

const lives = fc
  .record({ postedHour: fc.nat(1000), delay: fc.nat(3000) })
  .map(({ postedHour, delay }) => ({ postedHour, addedHour: postedHour + delay }));

describe('the looks of the simulated scraper', () => {
  it('begin in the hour after a video was added, and each goes on where the one before stopped', () => {
    fc.assert(
      fc.property(lives, (life) => {
        let hour = life.addedHour;
        for (let count = 0; count < 60; count += 1) {
          const scrape = nextScrape(life, hour);
          if (count === 0) expect(scrape).toBe(life.addedHour + 1);
          expect(scrape).toBeGreaterThan(hour);
          expect(life.postedHour + ageAtScrapeBefore(life, scrape)).toBe(hour);
          hour = scrape;
        }
      }),
    );
  });

  it('are the same from whatever hour they are planned', () => {
    fc.assert(
      fc.property(lives, fc.nat(4000), (life, after) => {
        const hour = life.addedHour + after;
        const scrape = nextScrape(life, hour);
        for (const between of [hour, Math.floor((hour + scrape) / 2), scrape - 1])
          expect(nextScrape(life, between)).toBe(scrape);
      }),
    );
  });
});

it('the growth of a video never falls, in whole numbers, with fewer of everything else than views', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(3000), fc.nat(500), (key, age, more) => {
      const shape = getShape(key, impliedProfile('00c0ffee-0000-4000-8000-000000000000'));
      const [before, after] = [countsAt(shape, age), countsAt(shape, age + more)];
      for (const [column, count] of after.entries()) {
        expect(Number.isSafeInteger(count)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(before[column] as number);
        expect(count).toBeLessThanOrEqual(after[0]);
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propose } from '../../src/extract/rule.ts';
import { dropOverlaps } from '../../src/core/span.ts';
import { AMOUNT_RULES } from '../../src/extract/targets/amounts/index.ts';
import type { Amount } from '../../src/extract/targets/amount.ts';
import { inDigits, inWords, type Spelling } from '../printed-numbers.ts';

/** The amounts of a text, each as its value or range and unit. */
function read(text: string): readonly string[] {
  return dropOverlaps(propose(text, AMOUNT_RULES)).map(({ value }) => says(value));
}

function says({ value, min, max, unit }: Amount): string {
  return `${value ?? `${min}..${max}`} ${unit}`;
}

const spelling = fc.constantFrom<Spelling>('spelled', 'apart', 'stressed', 'plain-vowels');
/** Small and large alike: an even draw would hardly ever give a number below a million. */
const whole = fc.oneof(
  fc.integer({ min: 2, max: 99 }),
  fc.integer({ min: 100, max: 9999 }),
  fc.integer({ min: 10_000, max: 999_999_999 }),
);
const runs = { numRuns: 1000 };

describe('every number, printed and read back', () => {
  it('in words', () => {
    fc.assert(
      fc.property(whole, spelling, (value, how) => {
        expect(read(`Zij planten ${inWords(value, how)} bomen.`)).toEqual([`${value} bomen`]);
      }),
      runs,
    );
  });

  it('in words with a capital, at the head of a sentence', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const words = inWords(value, 'spelled');
        expect(read(`${words.charAt(0).toUpperCase()}${words.slice(1)} bomen komen erbij.`)).toEqual([
          `${value} bomen`,
        ]);
      }),
      runs,
    );
  });

  it('in Dutch digits, with cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_99 }), (cents) => {
        expect(read(`Zij leggen € ${inDigits(cents / 100, 'nl-NL')} in.`)).toEqual([`${cents / 100} EUR`]);
      }),
      runs,
    );
  });

  it('in English digits, from a thousand on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        expect(read(`Zij planten ${inDigits(value, 'en-GB')} bomen.`)).toEqual([`${value} bomen`]);
      }),
      runs,
    );
  });

  it('in millions, in digits or with a half', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99 }),
        fc.constantFrom('miljoen', 'mln.', 'mln', 'miljard'),
        (tenths, scale) => {
          const factor = scale === 'miljard' ? 1e9 : 1e6;
          const digits = inDigits(tenths / 10, 'nl-NL');
          expect(read(`Zij leggen ${digits} ${scale} euro in.`)).toEqual([
            `${Math.round((tenths * factor) / 10)} EUR`,
          ]);
          expect(read(`Zij leggen ${inWords(tenths, 'spelled')} en een half miljoen euro in.`)).toEqual([
            `${tenths * 1e6 + 5e5} EUR`,
          ]);
        },
      ),
    );
  });

  it.each([
    ['tot', 'tot'],
    ['à', 'à'],
    ['t/m', 't/m'],
    ['of', 'of'],
  ])('as a range with %s', (_, sign) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 998 }),
        fc.integer({ min: 1, max: 999 }),
        fc.boolean(),
        (low, step, isInWords) => {
          const print = (value: number): string =>
            isInWords ? inWords(value, 'spelled') : inDigits(value, 'nl-NL');
          expect(read(`Zij planten ${print(low)} ${sign} ${print(low + step)} bomen.`)).toEqual([
            `${low}..${low + step} bomen`,
          ]);
        },
      ),
    );
  });

  it('as a share, in percent and out of so many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 10 }), fc.integer({ min: 1, max: 9 }), (of, part) => {
        fc.pre(part < of);
        const percent = `${Math.round((part / of) * 10_000) / 100} percent`;
        expect(read(`Dat geldt voor ${part} op de ${of} huurders.`)).toEqual([percent]);
        expect(
          read(`Dat geldt voor ${inWords(part, 'spelled')} op ${inWords(of, 'spelled')} huurders.`),
        ).toEqual([percent]);
        expect(read(`Het aandeel is ${inDigits((100 * part) / of, 'nl-NL')}%.`)).toEqual([percent]);
      }),
    );
  });
});

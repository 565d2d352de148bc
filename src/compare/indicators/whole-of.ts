import type { SightedNumber } from './sight-numbers.ts';

const OF = /(?:^|\s)van\s(?:(?:de|deze|die|het|alle|onze|hun|haar|in\stotaal|totaal)\s)*$/iu;

/** `van 355`, `van deze 30%`: it says what the number beside it is a part of. */
export function isWhole({ own, sentence, form }: SightedNumber, sighted: readonly SightedNumber[]): boolean {
  if (sentence === null || (form !== 'total' && form !== 'share')) return false;
  const ahead = sentence.text.slice(0, own.start);
  if (!OF.test(ahead)) return false;
  const start = ahead.replace(OF, '').trimEnd();
  const others = sighted.filter((other) => other.sentence === sentence && other.own !== own);
  const followsPart = others.some(({ own: part }) => part.end >= start.length && part.start < own.start);
  const opensClause = start === '' || /[.;:,]$/u.test(start);
  return followsPart || (opensClause && others.some((other) => other.own.start >= own.end));
}

/** What a share is a share of: in the words beside it, or the number that says so. */
export function wholeOf(number: SightedNumber, sighted: readonly SightedNumber[]): string | null {
  if (number.form !== 'share') return null;
  if (number.target.of !== null) return number.target.of.text;
  const whole = sighted.find(
    (other) => other.sentence === number.sentence && other !== number && isWhole(other, sighted),
  );
  return whole === undefined ? null : withUnit(whole.target);
}

/** The quote of a number holds its unit only where it stands beside it: `16 woningen of meer`, `minimaal 27`. */
export function withUnit({ quote, unit }: Pick<SightedNumber['target'], 'quote' | 'unit'>): string {
  const isInQuote = unit === null || unit === 'percent' || unit === 'EUR';
  return isInQuote || quote.toLowerCase().includes(unit.toLowerCase()) ? quote : `${quote} ${unit}`;
}

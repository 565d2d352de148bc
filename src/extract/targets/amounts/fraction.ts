import { isOnlyVerb, isParticiple, isParticle } from '../../../language/lexicon.ts';
import type { Rule } from '../../rule.ts';
import { share, type Amount } from '../amount.ts';

const NUMERATORS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const DENOMINATORS: Readonly<Record<string, number>> = {
  derde: 3,
  kwart: 4,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  zevende: 7,
  achtste: 8,
  negende: 9,
  tiende: 10,
};
const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
};

/** A share in words or as a fraction: `twee derde`, `de helft`, `half … en half`, `een kwart`, `1/3`. */
export const fraction: Rule<Amount> = {
  name: 'fraction',
  pattern:
    /(?<![\p{L}\p{N}/])(?:(?<half>de helft|(?<!(?:eerste|tweede|laatste|1e|2e)\s)helft|half(?=\s(?:\p{L}+\s){0,2}door\s))|(?<count>[eé]{2}n|twee|drie|vier|vijf|zes|zeven|acht|negen)[\s-]?(?:(?<part>derde|kwart|vierde|vijfde|zesde|zevende|achtste|negende|tiende)n?)(?:\s?deel|\sdelen)?|(?<top>\d{1,2})\/(?<bottom>\d{1,2})(?:e|de)?(?:\sdeel)?|(?<sign>[½⅓⅔¼¾]))(?![\p{L}\p{N}/-])/giu,
  read: ({ half, count, part, top, bottom, sign }, match) => {
    if (half !== undefined) return share(1, 2);
    if (sign !== undefined) return share(...(SIGNS[sign] ?? [0, 1]));
    if (top !== undefined) return share(Number(top), Number(bottom));
    const numerator = NUMERATORS.indexOf((count ?? '').toLowerCase().replaceAll('é', 'e')) + 1;
    const behind = match.input.slice(match.index + match[0].length);
    if (numerator === 1 && part !== 'kwart' && isOrdinal(match[0], behind)) return null;
    return share(numerator, DENOMINATORS[part?.toLowerCase() ?? ''] ?? 1);
  },
  examples: [
    ['«twee derde» van deze woningen', '66.67 percent'],
    ['wordt «de helft» op inschrijfduur', '50 percent'],
    ['de andere «helft» draagt de gemeente', '50 percent'],
    ['«half» betaald door de gemeente', '50 percent'],
    ['«een kwart» daarvan', '25 percent'],
    ['hiervan moet «1/3» door', '33.33 percent'],
    ['«drie kwart»', '75 percent'],
    ['«Eén derde» van de huurders', '33.33 percent'],
    ['«een derde» sociale huur', '33.33 percent'],
    ['neemt «een derde» voor haar rekening', '33.33 percent'],
    ['«drie vijfde deel» van de kosten', '60 percent'],
  ],
  counterExamples: [
    'een derde partij',
    'een vierde bouwlocatie',
    'het derde kwartaal',
    '24/7',
    'de eerste helft van 2026',
    'een half jaar',
  ],
};

/** What is divided into shares without being counted. */
const UNCOUNTED = /^(?:\p{L}+\s){0,2}?\p{L}*(?:huur|koop|sector|segment|programma)(?!\p{L})/iu;

/** `een derde locatie`, but not `een derde van`, `een derde deel`, `een derde sociale huur`. */
function isOrdinal(printed: string, behind: string): boolean {
  const next = /^\s(?<word>\p{L}+)/u.exec(behind)?.groups?.['word'];
  if (next === undefined || /del?en$|deel$/iu.test(printed) || UNCOUNTED.test(behind.trimStart()))
    return false;
  return !isParticle(next) && !isOnlyVerb(next) && !isParticiple(next) && !FUNCTION_WORD.test(next);
}

/** Words that no noun is, and that the lexicon knows in another sense too or not at all. */
const FUNCTION_WORD =
  /^(?:van|v[oó]{2}r|vrij|groter|kleiner|lager|hoger|naar|in|op|door|uit|is|moet|moeten|wordt|worden|gaat|meer|minder)$/iu;

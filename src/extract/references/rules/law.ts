import { wordPattern, type Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

const ORDINAL = '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)';

/** An article: `artikel 44, lid 3 Woningwet`, `artikel 7:252a van het Burgerlijk Wetboek`, `artikel 3, eerste lid`. */
export const law: Rule<Reference> = {
  name: 'law',
  pattern: wordPattern(
    String.raw`(?:artikel(?:en)?|art\.)\s\d{1,3}(?:[:.]\d{1,4}){0,3}[a-z]{0,2}(?:,?\s(?:${ORDINAL}\slid|lid\s\d{1,2}|onder\s[a-z]|sub\s[a-z]))*(?:,?\s(?:van\s)?(?:(?:de|het)\s)?(?:\p{Lu}[\p{L}]*(?:\s\p{L}+)*?\s)?(?:BW|Awb|\p{L}*wet(?:boek)?|\p{L}*besluit|\p{L}*verordening)(?:\s(?:\d{4}|\p{Lu}\p{L}+(?:\s\d{4})?))?)?`,
  ),
  read: () => ({ kind: 'law' }),
  examples: [
    ['de minister («artikel 44, lid 3 Woningwet»).', 'law'],
    ['zoals bedoeld in «artikel 3, eerste lid».', 'law'],
    ['op grond van «artikel 7:252a van het Burgerlijk Wetboek»', 'law'],
  ],
  counterExamples: ['een artikel in de krant'],
};

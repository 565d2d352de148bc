import { describe, expect, it } from 'vitest';
import { SpanSet } from '../../src/core/span-set.ts';
import { readQuantities } from '../../src/extract/afspraak/read-quantities.ts';
import { buildPartyLexicon } from '../../src/parties/party-lexicon.ts';

const lexicon = buildPartyLexicon([]);

/** The quantities of a sentence in an agreement from 2026 on, in the order of the text. */
function quantities(source: string): readonly string[] {
  const { targets } = readQuantities(
    [{ start: 0, end: source.length }],
    { inCell: false, isState: false },
    {
      ...{ source, firstYear: 2026, footnoteMarks: new SpanSet([]), lexicon },
      numbering: { series: new Set(), numbers: new Set() },
      endsInPartyName: () => false,
    },
  );
  return targets.map(({ value: { comparator, value, unit } }) => `${comparator} ${value} ${unit}`);
}

describe('sentences whose numbers were reported as read wrongly', () => {
  it.each([
    ['Woonbaken realiseert tweeduizend tweehonderdtweeëntwintig woningen in de regio.', ['= 2222 woningen']],
    [
      'Woonbaken levert achtien woningen en éénentwintig parkeerplaatsen op.',
      ['= 18 woningen', '= 21 parkeerplaatsen'],
    ],
    [
      'Woonbaken investeert € 1.250.000,- in 2026 en 2,5 mln. euro in 2027; samen ca. 3,75 miljoen.',
      ['= 1250000 EUR', '= 2500000 EUR', '~ 3750000 EUR'],
    ],
    [
      'Woonbaken realiseert 25 (vijfentwintig) tijdelijke woningen, uiterlijk ultimo 2027.',
      ['= 25 woningen'],
    ],
    [
      'Woonbaken verduurzaamt honderdtwintig woningen naar label A in schooljaar 2026/2027.',
      ['= 120 woningen'],
    ],
    [
      'De gemeente maakt in het 2e kwartaal 2027 een plan en in het derde trimester van 2027 een begroting.',
      [],
    ],
    ['Woonbaken start eind okt 2026 en is klaar vóór sept. 2028.', []],
  ])('%s', (sentence, expected) => expect(quantities(sentence)).toEqual(expected));
});

import { describe, expect, it } from 'vitest';
import { SpanSet } from '../../src/core/span-set.ts';
import { readQuantities } from '../../src/extract/afspraak/read-quantities.ts';
import { buildPartyLexicon } from '../../src/parties/party-lexicon.ts';
import type { Party } from '../../src/parties/party.ts';

const party = (id: string, name: string): Party => ({
  ...{ id, name, role: 'corporatie', aliases: [], represents: null, signing: true, spans: [] },
});
const lexicon = buildPartyLexicon([party('oever', 'Wonen Oever'), party('dijk', 'Dijkhuis')]);

/** The quantities of a text by their quotes, and what each belongs to, also by quote. */
function links(text: string): Readonly<Record<string, Readonly<Record<string, string | null>>>> {
  const { targets, deadlines } = readQuantities(
    [{ start: 0, end: text.length }],
    { inCell: false, isState: false },
    {
      ...{ source: text, firstYear: 2026, footnoteMarks: new SpanSet([]), lexicon },
      numbering: { series: new Set(), numbers: new Set() },
      endsInPartyName: (words, end) => lexicon.find(words.slice(0, end)).some((found) => found.end === end),
    },
  );
  const quoteAt = (index: number | null): string | null =>
    index === null ? null : (targets[index]?.quote ?? null);
  return Object.fromEntries(
    targets.map((target) => [
      target.quote,
      {
        party: target.party,
        of: target.of?.text ?? null,
        deadline: target.deadline === null ? null : (deadlines[target.deadline]?.quote ?? null),
        partOf: quoteAt(target.partOf),
        baseline: quoteAt(target.baseline),
      },
    ]),
  );
}

describe('party', () => {
  it.each([
    ['the subject of its clause', 'In 2027 bouwt Wonen Oever 40 hofjes.', '40', 'oever'],
    ['each its own', 'Wonen Oever bouwt 40 hofjes en Dijkhuis bouwt 25 hofjes.', '25', 'dijk'],
    ['the name in front', 'De verdeling is: Wonen Oever 40 hofjes en Dijkhuis 25.', '25', 'dijk'],
    ['the name behind', 'Er komen veertig hofjes: dertig door Dijkhuis.', 'dertig', 'dijk'],
    ['two at once: neither', 'Wonen Oever en Dijkhuis bouwen 40 hofjes.', '40', null],
    ['a subject of another sentence', 'Dijkhuis overlegt. Er komen 40 hofjes.', '40', null],
    ['no subject', 'Er worden 40 hofjes gebouwd.', '40', null],
    ['a condition binds nobody', 'Dijkhuis helpt huurders van 65 jaar en ouder.', '65 jaar en ouder', null],
  ])('%s', (_, text, quote, expected) => expect(links(text)[quote]?.['party']).toBe(expected));
});

describe('of', () => {
  it.each([
    ['behind van', 'Dijkhuis wijst 30% van de vrijkomende woningen toe.', '30%', 'de vrijkomende woningen'],
    ['at the head', 'Van de nieuwe woningen is minstens 30% sociaal.', 'minstens 30%', 'de nieuwe woningen'],
    ['half of it', 'Dijkhuis betaalt de helft van de kosten.', 'de helft', 'de kosten'],
    ['not told', 'De huur stijgt met 4,1%.', '4,1%', null],
    ['no share', 'Dijkhuis bouwt 40 van de hofjes.', '40', null],
  ])('%s', (_, text, quote, expected) => expect(links(text)[quote]?.['of']).toBe(expected));
});

describe('deadline', () => {
  it.each([
    ['of its clause', 'Dijkhuis bouwt 40 hofjes in 2027 en 25 flats in 2028.', '25', 'in 2028'],
    ['of its sentence', 'Dijkhuis bouwt 40 hofjes, uiterlijk eind 2027.', '40', 'uiterlijk eind 2027'],
    [
      'the day, not the rhythm',
      'Dijkhuis bouwt tot en met 2028 elk jaar 40 hofjes.',
      '40',
      'tot en met 2028',
    ],
    ['not of another sentence', 'Dijkhuis bouwt 40 hofjes. In 2028 volgt een evaluatie.', '40', null],
  ])('%s', (_, text, quote, expected) => expect(links(text)[quote]?.['deadline']).toBe(expected));
});

describe('part of', () => {
  it.each([
    ['waarvan', 'Dijkhuis bouwt 40 hofjes, waarvan minimaal de helft sociaal.', 'minimaal de helft', '40'],
    ['daarvan, one sentence on', 'Dijkhuis bouwt 40 hofjes. Daarvan staan er 15 in de kern.', '15', '40'],
    ['behind a colon', 'Er komen 40 hofjes: 25 in Oost en 15 in West.', '15', '40'],
    ['more than the whole', 'Er komen 40 hofjes: 250 huurders verhuizen.', '250', null],
    ['beside it', 'Dijkhuis bouwt 40 hofjes en 25 flats.', '25', null],
  ])('%s', (_, text, quote, expected) => expect(links(text)[quote]?.['partOf']).toBe(expected));
});

describe('baseline', () => {
  it.each([
    ['from and to', 'Het aantal hofjes groeit van 75 naar 125.', '125', '75'],
    ['compared', 'Er zijn 1.061 hofjes t.o.v. 1.045 hofjes vorig jaar.', '1.061', '1.045'],
    [
      'in brackets',
      'Dijkhuis ontruimt hoogstens 8 huishoudens (in 2024: 11 huishoudens).',
      'hoogstens 8',
      '11',
    ],
    ['a year with a colon', 'Dijkhuis bouwt 12 hofjes (2024: 9).', '12', '9'],
    ['a year to come with a colon', 'Dijkhuis bouwt 12 hofjes (2028: 9).', '12', null],
    ['of something else', 'In 2024 waren er 11 hofjes. Dijkhuis bouwt 40 flats.', '40', null],
  ])('%s', (_, text, quote, expected) => expect(links(text)[quote]?.['baseline']).toBe(expected));
});

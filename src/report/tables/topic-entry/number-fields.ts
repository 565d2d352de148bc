import type { Field } from '../../../emit/table.ts';
import { COMPARATORS } from '../fields.ts';
import { ofEntry, NOT_APPLICABLE, type TopicRow } from './entry-field.ts';

/** The number itself, what is derived from it, and when it applies. */
export const numberFields: readonly Field<TopicRow>[] = [
  ofEntry(
    ['role', 'string'],
    {
      en: ['Role', 'What the number is: promised, a limit, how it stands, or an expectation.'],
      nl: [
        'Rol',
        'Wat het getal is: doel (target), grens (limit), stand (baseline) of verwachting (forecast).',
      ],
    },
    ({ number }) => number?.role ?? null,
    { categories: ['target', 'limit', 'baseline', 'forecast'] },
  ),
  ofEntry(
    ['comparator', 'string'],
    {
      en: [
        'Comparator',
        'at least (ge), more than (gt), at most (le), less than (lt), exactly (eq), about, between.',
      ],
      nl: [
        'Vergelijking',
        'ten minste (ge), meer dan (gt), ten hoogste (le), minder dan (lt), precies (eq), ongeveer (about), tussen (between).',
      ],
    },
    ({ number }) => (number === null ? null : COMPARATORS[number.comparator]),
    { categories: Object.values(COMPARATORS) },
  ),
  ...(['value', 'min', 'max'] as const).map((bound) =>
    ofEntry(
      [bound, 'number'],
      {
        value: {
          en: ['Value', 'The number; not applicable for a range.'] as const,
          nl: ['Waarde', 'Het getal; n.v.t. bij een bereik.'] as const,
        },
        min: {
          en: ['Minimum', 'Lower end of a range.'] as const,
          nl: ['Ondergrens', 'Ondergrens van een bereik.'] as const,
        },
        max: {
          en: ['Maximum', 'Upper end of a range.'] as const,
          nl: ['Bovengrens', 'Bovengrens van een bereik.'] as const,
        },
      }[bound],
      ({ number }) => (number === null ? null : (number[bound] ?? NOT_APPLICABLE)),
    ),
  ),
  ofEntry(
    ['unit', 'string'],
    {
      en: ['Unit', 'percent, EUR, m2, or the Dutch noun that is counted.'],
      nl: ['Eenheid', 'percent, EUR, m2 of wat er wordt geteld.'],
    },
    ({ number }) => number?.unit ?? null,
  ),
  ofEntry(
    ['per', 'string'],
    {
      en: ['Per', 'ISO 8601 duration that the number is for; P1Y is per year.'],
      nl: ['Per', 'Duur waarvoor het getal geldt (ISO 8601); P1Y is per jaar.'],
    },
    ({ number }) => number?.per ?? null,
    { format: 'iso' },
  ),
  ofEntry(
    ['per_year', 'number'],
    {
      en: [
        'Per year (derived)',
        'A total spread evenly over the years that its own deadline names; one decimal. Derived, not in the text.',
      ],
      nl: [
        'Per jaar (berekend)',
        'Een aantal, gelijk verdeeld over de jaren die de eigen termijn noemt; één decimaal. Berekend, staat niet in de tekst.',
      ],
    },
    ({ perYear }) => perYear?.value ?? NOT_APPLICABLE,
  ),
  ofEntry(
    ['per_1000_homes', 'number'],
    {
      en: [
        'Per 1,000 homes (derived)',
        'A total for every thousand homes of the municipality; two decimals. Derived with the homes of homes_year, not in the text.',
      ],
      nl: [
        'Per 1.000 woningen (berekend)',
        'Een aantal per duizend woningen van de gemeente; twee decimalen. Berekend met de woningen van homes_year, staat niet in de tekst.',
      ],
    },
    ({ perThousandHomes }) => perThousandHomes?.value ?? NOT_APPLICABLE,
  ),
  ofEntry(
    ['per_1000_homes_per_year', 'number'],
    {
      en: [
        'Per 1,000 homes a year (derived)',
        'What is promised for each year, or per_year, for every thousand homes; two decimals. Derived, not in the text.',
      ],
      nl: [
        'Per 1.000 woningen per jaar (berekend)',
        'Wat per jaar is afgesproken, of per_year, per duizend woningen; twee decimalen. Berekend, staat niet in de tekst.',
      ],
    },
    ({ perThousandHomes }) => perThousandHomes?.perYear ?? NOT_APPLICABLE,
  ),
  ofEntry(
    ['homes', 'integer'],
    {
      en: ['Homes', 'Homes of the municipality in homes_year, as the researcher delivered them.'],
      nl: ['Woningen', 'Woningen van de gemeente in homes_year, zoals de onderzoeker die aanleverde.'],
    },
    ({ perThousandHomes }) => perThousandHomes?.homes ?? NOT_APPLICABLE,
  ),
  ofEntry(
    ['homes_year', 'integer'],
    {
      en: ['Year of the homes', 'Year in which its own deadline starts, or ends where no start is named.'],
      nl: [
        'Jaar van de woningen',
        'Jaar waarin de eigen termijn begint, of eindigt als geen begin is genoemd.',
      ],
    },
    ({ perThousandHomes }) => perThousandHomes?.year ?? NOT_APPLICABLE,
  ),
  ofEntry(
    ['condition', 'string'],
    {
      en: ['Condition', 'What decides where it applies, in the words of the document.'],
      nl: ['Voorwaarde', 'Wanneer het geldt, in de woorden van het document.'],
    },
    ({ condition }) => condition,
  ),
];

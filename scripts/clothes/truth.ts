import type { Afspraak, Agreement, Truth } from './types.ts';

/** Lists what must be found in a garment that prints no numbers. */
export function unnumberedTruth(agreement: Agreement): Truth[] {
  return truthWith(agreement, () => null);
}

/** Lists what must be found in a garment that prints the numbers. */
export function numberedTruth(agreement: Agreement): Truth[] {
  return truthWith(agreement, (afspraak) => afspraak.label);
}

/** Lists what must be found where every afspraak stands in the order of the agreement. */
export function truthWith(agreement: Agreement, numberOf: (afspraak: Afspraak) => string | null): Truth[] {
  return agreement.sections.flatMap((section) =>
    section.afspraken.map((afspraak) => ({
      text: afspraak.text,
      number: numberOf(afspraak),
      chapter: section.title,
      isOptional: afspraak.isOptional,
    })),
  );
}

import type { GoldAfspraak } from './types.ts';

/** Prints a label as it stands before running text: a whole number gets a full stop. */
export function typedLabel(label: string): string {
  return isWhole(label) ? `${label}.` : label;
}

/** Tells whether a label is a whole number, which a list can count by itself. */
export function isWhole(label: string | null): label is string {
  return label !== null && /^\d+$/u.test(label);
}

/** Gives every afspraak the number to print: its own with its series, or a running one where the gold has none at all. */
export function labelsOf(afspraken: readonly GoldAfspraak[]): (string | null)[] {
  const labels = afspraken.map(ownLabel);
  return labels.every((label) => label === null) ? labels.map((_, index) => String(index + 1)) : labels;
}

function ownLabel(afspraak: GoldAfspraak): string | null {
  return afspraak.number === null ? null : `${afspraak.series ?? ''}${afspraak.number}`;
}

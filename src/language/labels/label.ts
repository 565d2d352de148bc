/** How an afspraak, clause, section or sub item is numbered. */
export type LabelScheme =
  | 'series'
  | 'word'
  | 'article'
  | 'decimal'
  | 'ordinal'
  | 'letter'
  | 'small-roman'
  | 'circled'
  | 'roman'
  | 'number-letter'
  | 'bare';

/** The number in front of a text, as printed and as parts. */
export type Label = {
  readonly scheme: LabelScheme;
  /** Letters that belong to the number: `K` of `K 1.1`; null where there are none. */
  readonly series: string | null;
  /** The number without series and punctuation: `1.1`, `26`, `a`. */
  readonly number: string;
  /** The label as it stands in the text: `K 1.1`, `26.`, `Afspraak 12:`. */
  readonly printed: string;
  /** Characters from the start of the text to the first character behind the label. */
  readonly length: number;
};

/** True for a number that parts of an afspraak have, unless the afspraken of a list have nothing else. */
export function numbersParts({ scheme }: Label): boolean {
  return scheme === 'letter' || scheme === 'small-roman';
}

/** One way of numbering; `read` gives the label that a text begins with, or null. */
export type LabelRule = {
  readonly scheme: LabelScheme;
  readonly read: (text: string) => Label | null;
  /** Texts with the expected label as `series number`. */
  readonly examples: readonly (readonly [text: string, label: string])[];
  readonly counterExamples: readonly string[];
};

type Groups = Readonly<Partial<Record<'series' | 'number' | 'count', string | undefined>>>;

/** A rule from a pattern with the groups `label`, `number` (or `count`) and, where it has one, `series`. */
export function labelRule(
  scheme: LabelScheme,
  pattern: RegExp,
  examples: LabelRule['examples'],
  counterExamples: LabelRule['counterExamples'],
): LabelRule {
  const read = (text: string): Label | null => {
    const match = pattern.exec(text);
    if (match === null) return null;
    const groups: Groups = match.groups ?? {};
    const printed = (match.groups?.['label'] ?? match[0]).trimEnd();
    const series = groups.series?.toUpperCase() ?? null;
    return { scheme, series, number: groups.number ?? groups.count ?? '', printed, length: match[0].length };
  };
  return { scheme, read, examples, counterExamples };
}

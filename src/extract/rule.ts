import type { Span } from '../core/span.ts';

/** Something that a rule found: where it stands in the text it read, and what it says. */
export type Found<T> = Span & { readonly rule: string; readonly value: T };

/**
 * One surface form. A rule knows its own form and none of its rivals: what overlaps or misleads is settled by
 * refiners that see everything that was found.
 */
export type Rule<T> = {
  readonly name: string;
  /** In small letters, words or signs of which every match holds at least one: texts without are not searched. */
  readonly signs?: readonly string[];
  /** Global, with named groups; runs in time linear in the text. */
  readonly pattern: RegExp;
  /** What a match says; null where the match turns out to be nothing. */
  readonly read: (groups: Groups, match: RegExpExecArray) => T | null;
  /** Texts with the found part between «…», and what it must say. */
  readonly examples: readonly (readonly [text: string, says: string])[];
  readonly counterExamples: readonly string[];
};

type Groups = Readonly<Record<string, string | undefined>>;

/** Every match of every rule, in the order of the text. */
export function propose<T>(text: string, rules: readonly Rule<T>[]): readonly Found<T>[] {
  const found: Found<T>[] = [];
  const small = text.toLowerCase();
  for (const { name, signs, pattern, read } of rules) {
    if (signs !== undefined && !signs.some((sign) => small.includes(sign))) continue;
    for (const match of text.matchAll(pattern)) {
      const value = read(match.groups ?? {}, match);
      if (value === null || match[0] === '') continue;
      found.push({ rule: name, start: match.index, end: match.index + match[0].length, value });
    }
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A pattern of whole words: not inside a longer word or number, whatever the capitals. */
export function wordPattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}

import { findBadges } from './find-badges.ts';
import { findCrossingWords } from './find-crossing-words.ts';
import { findLineNumbers, type NumberColumn } from './find-line-numbers.ts';
import { withLettersJoined } from './join-letters.ts';
import type { PrintedPage, PrintedWord } from './printed-page.ts';

/** Leaves pages only the words of their text: what lies across them, counts their lines or sorts them becomes an overlay. */
export class PageClearer {
  /** Where the pages before have the numbers of their lines. */
  #numbers: NumberColumn | null = null;

  clear(printed: PrintedPage): PrintedPage {
    const words = withLettersJoined(printed.words);
    const page = words === printed.words ? printed : { ...printed, words };
    const crossing = findCrossingWords(page.words);
    const badges = findBadges(page.words, page.fills);
    const text = without(without(page.words, crossing), badges);
    const numbers = findLineNumbers(text, this.#numbers);
    if (crossing.size + badges.size === 0 && numbers === null) return page;
    this.#numbers = numbers?.column ?? this.#numbers;
    const counting = numbers?.words ?? new Set<PrintedWord>();
    return {
      ...page,
      words: without(text, counting),
      overlays: [...(page.overlays ?? []), ...crossing, ...badges, ...counting],
    };
  }
}

function without(words: readonly PrintedWord[], dropped: ReadonlySet<PrintedWord>): readonly PrintedWord[] {
  return dropped.size === 0 ? words : words.filter((word) => !dropped.has(word));
}

/** Overlays as they were painted, each up to where no space follows. */
export function phrasesOf(overlays: readonly PrintedWord[]): readonly (readonly PrintedWord[])[] {
  const phrases: PrintedWord[][] = [];
  for (const [at, word] of overlays.entries()) {
    if (overlays[at - 1]?.spaceBehind !== true) phrases.push([]);
    phrases.at(-1)?.push(word);
  }
  return phrases;
}

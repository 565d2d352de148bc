import { overlaps, quoteOf, type Span } from '../../core/span.ts';
import { gatherPassage, type Passage } from '../../core/passage.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { statusSaid } from '../../language/progress-words.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { CodeMention } from './letter-codes.ts';

/** Finds the afspraken that a block of one letter names by their titles. */
export type Titles = { readonly find: (block: Block, passage: Passage) => readonly CodeMention[] };

/** `De afspraak over de wooncoöperatie loopt achter`, `afspraak ‘Wonen boven winkels’`: named by what it is about. */
const BEHIND_WORD =
  /(?<!\p{L})(?:prestatie|jaar)?afspraak\s(?:(?:over|om|rond(?:om)?|inzake)\s(?:de\s|het\s|een\s)?(?<about>[^.,;:()‘’“”"]{4,80}?)(?=\s(?:is|wordt|werd|loopt|ligt|staat|kleurt|verloopt|hebben|heeft|vraagt|blijft|kan|kunnen|vervalt|komt)(?!\p{L})|[.,;:])|[‘“"](?<title>[^‘’“”"]{4,90})[’”"])/giu;
/** A name opens with a capital, and is shorter than a sentence. */
const NAME = /^[‘“"]?\p{Lu}[^.;:!?]{3,90}$/u;
const QUOTED = /[‘“"](?<title>\p{Lu}[^‘’“”"]{3,90})[’”"]/gu;
/** Other papers have names too: `de notitie Wonen in Twente 2030`. */
const OF_PAPER =
  /(?<!\p{L})(?:notitie|rapport|nota|\p{L}*visie|brief|monitor|\p{L}*programma|wet|regeling|\p{L}*plan|convenant|motie|handreiking|onderzoek|project|website|stichting)\s$/iu;
const HAS_YEAR = /(?<!\d)20\d\d(?!\d)/u;
const IS_AFSPRAAK = /(?<!\p{L})\p{L}*afspra(?:ak|ken)(?:\s(?:over|met de (?:naam|titel)|genaamd))?[\s:]*$/iu;

/**
 * The titles of a letter that has no numbers: what is set in bold, in italics or between quotation marks in its paragraphs. Where the word afspraak
 * stands before one of them, all are titles; else those of which the sentence says how they stand.
 */
export function titlesOf(source: SourceText, hasCodes: boolean): Titles {
  const set = hasCodes ? [] : source.blocks.flatMap((block) => namesSetIn(block, source));
  const areSure = set.some(({ isNamed }) => isNamed);
  const titles = new Set(
    set.filter(({ isNamed, isTold }) => areSure || isNamed || isTold).map(({ title }) => title),
  );
  return {
    find: (block, passage) => {
      const here = new Set(namesSetIn(block, source).map(({ title }) => title));
      const own = [...here]
        .filter((title) => titles.has(title))
        .flatMap((title) => mentionOf(title, passage));
      const named = titlesBehindWord(passage.text).filter(
        (mention) => !own.some((other) => overlaps(other, mention)),
      );
      return [...own, ...named].toSorted((a, b) => a.start - b.start);
    },
  };
}

type SetName = { readonly title: string; readonly isNamed: boolean; readonly isTold: boolean };

/** What of a paragraph is set in other letters and looks like a name. */
function namesSetIn({ kind, table, emphasised, pieces }: Block, source: SourceText): readonly SetName[] {
  if (table !== null || kind === 'furniture' || kind === 'heading') return [];
  const { text } = gatherPassage(source.text, pieces);
  const set = emphasised.map((span) => quoteOf(source.text, [span]));
  const quoted = [...text.matchAll(QUOTED)].map(({ groups }) => groups?.['title'] ?? '');
  return [...set, ...quoted].flatMap((printed): readonly SetName[] => {
    const title = printed.replace(/[\s.,;:’”"]+$/u, '').replace(/^[‘“"]/u, '');
    const at = text.indexOf(title);
    const before = text.slice(Math.max(0, at - REACH), at).replace(/[‘“"]$/u, '');
    if (at < 0 || !NAME.test(title) || HAS_YEAR.test(title) || OF_PAPER.test(before)) return [];
    const sentence = sentencesOf(text).find(({ start, end }) => start <= at && at < end);
    const words = sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
    return [
      { title, isNamed: IS_AFSPRAAK.test(before), isTold: statusSaid(words.replace(title, '')) !== null },
    ];
  });
}

/** Words before a name in which what it is of stands. */
const REACH = 60;

function mentionOf(title: string, { text }: Passage): readonly CodeMention[] {
  const start = text.indexOf(title);
  return start < 0 ? [] : [{ start, end: start + title.length, series: null, number: '', title }];
}

function titlesBehindWord(text: string): readonly (CodeMention & Span)[] {
  return [...text.matchAll(BEHIND_WORD)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length },
    ...{ series: null, number: '', title: match.groups?.['title'] ?? match.groups?.['about'] ?? null },
  }));
}

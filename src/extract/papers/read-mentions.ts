import { gatherPassage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { closesLetter } from '../../language/letter-words.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { readQuantities, type DocumentSetting } from '../afspraak/read-quantities.ts';
import type { TargetMention } from '../targets/target-value.ts';
import type { Status } from './status.ts';

/** A passage of a letter about one afspraak. */
export type LetterMention = {
  readonly quote: string;
  readonly series: string | null;
  readonly number: string;
  readonly title: string | null;
  readonly status: Status | null;
  readonly text: string;
  readonly quantities: readonly TargetMention[];
  readonly spans: readonly Span[];
};

/** `J 1.8`, `J. 3.9`, `J 5.2.3`: letters and a number with a point in it; or `afspraak 12`. */
const CODE =
  /(?<![\p{L}\p{N}])(?:(?<series>[A-Z]{1,2})\.?\s?(?<number>\d{1,2}(?:\.\d{1,2}){1,2})|(?:[Pp]restatie|[Jj]aar|[Kk]ader)?[Aa]fspraak\s(?:nr\.?\s|nummer\s)?(?<plain>\d{1,3}(?:\.\d{1,2}){0,2}))(?![\p{L}\p{N}]|\.\d)/gu;
/** A title behind a code ends with its words in capitals and small ones; a sentence goes on with a verb. */
const LONGEST_TITLE = 130;

/** What the sections of a letter say of all that stands in them. */
const SECTION_STATUS: readonly (readonly [Status, RegExp])[] = [
  [
    'nieuw',
    /(?:willen|gaan|zullen)\s(?:wij|we)?.*(?:realiseren|doen|oppakken)|nieuwe\s\p{L}*afspraken|vooruitblik|komend jaar/iu,
  ],
  ['behaald', /bereikt|behaald|gerealiseerd|resultaten|successen|afgerond/iu],
];
/** What a passage says of the afspraken that it names. */
const PASSAGE_STATUS: readonly (readonly [Status, RegExp])[] = [
  ['rood', /rood|niet (?:gehaald|behaald|gelukt)|loopt achter/iu],
  ['geel', /geel|oranje|gele\s/iu],
  ['behaald', /behaald|afgerond|gerealiseerd|groen/iu],
];

/** The afspraken that a letter names, with what it says about them. */
export function readMentions(source: SourceText, setting: DocumentSetting): readonly LetterMention[] {
  const found: LetterMention[] = [];
  const blocks = source.blocks.filter(({ kind, table }) => kind !== 'furniture' && table === null);
  let section: Status | null = null;
  for (const [at, block] of blocks.entries()) {
    const text = quoteOf(source.text, block.pieces);
    if (closesLetter(text)) break;
    const opening = openingCode(headOf(block, source));
    if (opening === null && isHeading(block, text)) section = statusIn(text, SECTION_STATUS);
    if (opening !== null) found.push(headedMention(at, blocks, { source, section, setting }));
    else found.push(...inlineMentions(block, source, setting));
  }
  return found;
}

function openingCode(text: string): RegExpExecArray | null {
  const match = new RegExp(CODE.source, 'u').exec(text);
  if (match === null || match.index > 0 || text.length > LONGEST_TITLE || text.endsWith('.')) return null;
  return /^\s*(?:$|[^\p{Ll}\s])/u.test(text.slice(match[0].length)) ? match : null;
}

/** A title whose line is full runs into the text below it: then only its first line is the head of a block. */
function headSpan({ pieces, lines }: Block, source: SourceText): Span {
  const [first] = lines;
  const whole = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  const isLong = quoteOf(source.text, pieces).length > LONGEST_TITLE;
  return isLong && first !== undefined ? { start: whole.start, end: first.end } : whole;
}

function headOf(block: Block, source: SourceText): string {
  return quoteOf(source.text, [headSpan(block, source)]);
}

function behindHead(block: Block, source: SourceText): Span[] {
  const { end } = headSpan(block, source);
  const last = block.pieces.at(-1)?.end ?? end;
  return last > end ? [{ start: end, end: last }] : [];
}

/** A short line that closes no sentence. */
function isHeading({ kind, lines }: Block, text: string): boolean {
  return kind === 'heading' || (text.length < LONGEST_TITLE / 2 && lines.length < 2 && !/[.,;]$/u.test(text));
}

function statusIn(text: string, words: typeof SECTION_STATUS): Status | null {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

type Setting = {
  readonly source: SourceText;
  readonly section: Status | null;
  readonly setting: DocumentSetting;
};

/** `J 3.4 Wijkschouw` on a line of its own, with the paragraphs under it. */
function headedMention(
  at: number,
  blocks: readonly Block[],
  { source, section, setting }: Setting,
): LetterMention {
  const head = blocks[at];
  const passage = gatherPassage(source.text, head === undefined ? [] : [headSpan(head, source)]);
  const code = openingCode(passage.text);
  const body: Span[] = head === undefined ? [] : behindHead(head, source);
  for (const block of blocks.slice(at + 1)) {
    const text = quoteOf(source.text, block.pieces);
    if (openingCode(headOf(block, source)) !== null || isHeading(block, text) || closesLetter(text)) break;
    body.push(...block.pieces);
  }
  return {
    quote: code?.[0] ?? '',
    ...codeOf(code?.groups ?? {}),
    title: passage.text.slice(code?.[0].length ?? 0).trim() || null,
    status: section,
    text: quoteOf(source.text, body),
    quantities: body.length === 0 ? [] : readQuantities(body, RUNNING, setting).targets,
    spans: passage.toSource({ start: 0, end: code?.[0].length ?? 0 }),
  };
}

function codeOf(
  groups: Readonly<Record<string, string | undefined>>,
): Pick<LetterMention, 'series' | 'number'> {
  return { series: groups['series'] ?? null, number: groups['number'] ?? groups['plain'] ?? '' };
}

const RUNNING = { inCell: false, isState: false } as const;

/** Codes inside a paragraph; what it says about them stands in their sentence or the one before. */
function inlineMentions(
  block: Block,
  source: SourceText,
  setting: DocumentSetting,
): readonly LetterMention[] {
  const passage = gatherPassage(source.text, block.pieces);
  const sentences = sentencesOf(passage.text);
  const seen = new Set<string>();
  return [...passage.text.matchAll(CODE)].flatMap((match): readonly LetterMention[] => {
    const { series, number } = codeOf(match.groups ?? {});
    // `Afspraak 1.9` behind `J 1.9` is the same one.
    if (seen.has(number)) return [];
    seen.add(number);
    const at = sentences.findIndex(({ start, end }) => start <= match.index && match.index < end);
    const wordsAt = (index: number): string =>
      passage.text.slice(sentences[index]?.start ?? 0, sentences[index]?.end ?? 0);
    const own = sentences[at] ?? { start: match.index, end: match.index + match[0].length };
    const title = /^\s(?<title>\p{Lu}\p{Ll}[^.,;:]{3,90}?)(?=\sen\s(?:\p{Lu}\.?\s?\d)|[.,;:]|$)/u.exec(
      passage.text.slice(match.index + match[0].length, own.end),
    )?.groups?.['title'];
    return [
      {
        quote: match[0],
        series,
        number,
        title: title ?? null,
        // `De rode afspraken vragen actie. Dit zijn …`: else the sentence before says it.
        status: statusIn(wordsAt(at), PASSAGE_STATUS) ?? statusIn(wordsAt(at - 1), PASSAGE_STATUS),
        text: passage.text,
        quantities: readQuantities(passage.toSource(own), RUNNING, setting).targets,
        spans: passage.toSource({ start: match.index, end: match.index + match[0].length }),
      },
    ];
  });
}

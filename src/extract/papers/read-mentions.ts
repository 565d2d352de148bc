import { gatherPassage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { closesLetter } from '../../language/letter-words.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { readQuantities, type DocumentSetting } from '../afspraak/read-quantities.ts';
import type { TargetMention } from '../targets/target-value.ts';
import { codesOf, type CodeMention, type Codes } from './letter-codes.ts';
import type { Status } from './status.ts';

/** A passage of a letter about one afspraak. */
export type LetterMention = {
  readonly quote: string;
  readonly series: string | null;
  /** Empty where it is named by its title alone. */
  readonly number: string;
  readonly title: string | null;
  readonly status: Status | null;
  readonly text: string;
  readonly quantities: readonly TargetMention[];
  readonly spans: readonly Span[];
};

/** A title behind a code ends with its words in capitals and small ones; a sentence goes on with a verb. */
const LONGEST_TITLE = 130;

/** What the sections of a letter say of all that stands in them. */
const SECTION_STATUS: readonly (readonly [Status, RegExp])[] = [
  [
    'nieuw',
    /(?:willen|gaan|zullen)\s(?:wij|we)?.*(?:realiseren|doen|oppakken)|^nieuwe?(?!\p{L})|nieuwe\s\p{L}*afspraken|vooruitblik|komend jaar/iu,
  ],
  ['vervallen', /vervallen|gestopt/iu],
  ['rood', /achter(?:blijft|loopt|stand)?(?!\p{L})|niet (?:gehaald|gelukt|behaald)|vertra/iu],
  ['geel', /aandacht|zorgen/iu],
  ['behaald', /bereikt|behaald|gerealiseerd|resultaten|successen|afgerond|gelukt|klaar/iu],
  ['groen', /op (?:koers|schema)|loopt|volgens planning/iu],
];
/** What a passage says of the afspraken that it names. */
const PASSAGE_STATUS: readonly (readonly [Status, RegExp])[] = [
  [
    'vervallen',
    /(?<!\p{L})(?:is |zijn |komt te |laten )?vervallen(?!\p{L})|verval(?:t)(?!\p{L})|niet meer van toepassing/iu,
  ],
  ['niet-gestart', /(?:nog )?niet (?:ge|op)?(?:start|begonnen|opgepakt)(?!\p{L})/iu],
  [
    'rood',
    /(?<!\p{L})ro(?:od|de)(?!\p{L})|niet (?:gehaald|behaald|gelukt|op schema)|loop(?:t|en) achter|vertra(?:agd|ging)|achter op schema/iu,
  ],
  [
    'geel',
    /(?<!\p{L})(?:geel|gele|oranje)(?!\p{L})|(?:vraagt|vragen|vereist) (?:extra )?aandacht|onder druk/iu,
  ],
  [
    'behaald',
    /(?<!\p{L})(?:behaald|afgerond|gerealiseerd|afvinken|afgevinkt|voltooid|blauw)(?!\p{L})|is (?:gereed|klaar)/iu,
  ],
  ['groen', /(?<!\p{L})groene?(?!\p{L})|op (?:schema|koers)|volgens (?:planning|plan)/iu],
];

/** The afspraken that a letter names, with what it says about them. */
export function readMentions(source: SourceText, setting: DocumentSetting): readonly LetterMention[] {
  const found: LetterMention[] = [];
  const codes = codesOf(source);
  const blocks = source.blocks.filter(({ kind, table }) => kind !== 'furniture' && table === null);
  let section: Status | null = null;
  for (const [at, block] of blocks.entries()) {
    const text = quoteOf(source.text, block.pieces);
    if (closesLetter(text)) break;
    const opening = openingCode(headOf(block, source), codes);
    if (opening === null && isHeading(block, text)) section = statusIn(text, SECTION_STATUS);
    if (opening !== null) found.push(headedMention(at, blocks, { source, section, codes, setting }));
    else found.push(...inlineMentions(block, { source, section, codes, setting }));
  }
  return found;
}

function openingCode(text: string, codes: Codes): CodeMention | null {
  const [first] = codes.find(text);
  if (first === undefined || first.start > 0 || text.length > LONGEST_TITLE || text.endsWith('.'))
    return null;
  return /^\s*(?:$|[^\p{Ll}\s])/u.test(text.slice(first.end)) ? first : null;
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
  readonly codes: Codes;
  readonly setting: DocumentSetting;
};

/** `J 3.4 Wijkschouw` on a line of its own, with the paragraphs under it. */
function headedMention(
  at: number,
  blocks: readonly Block[],
  { source, section, codes, setting }: Setting,
): LetterMention {
  const head = blocks[at];
  const passage = gatherPassage(source.text, head === undefined ? [] : [headSpan(head, source)]);
  const code = openingCode(passage.text, codes);
  const body: Span[] = head === undefined ? [] : behindHead(head, source);
  for (const block of blocks.slice(at + 1)) {
    const text = quoteOf(source.text, block.pieces);
    if (openingCode(headOf(block, source), codes) !== null || isHeading(block, text) || closesLetter(text))
      break;
    body.push(...block.pieces);
  }
  const end = code?.end ?? 0;
  return {
    quote: passage.text.slice(0, end),
    ...{ series: code?.series ?? null, number: code?.number ?? '' },
    title:
      passage.text
        .slice(end)
        .replace(/^[\s:–-]+/u, '')
        .trim() || null,
    status: section,
    text: quoteOf(source.text, body),
    quantities: body.length === 0 ? [] : readQuantities(body, RUNNING, setting).targets,
    spans: passage.toSource({ start: 0, end }),
  };
}

const RUNNING = { inCell: false, isState: false } as const;

/**
 * Codes inside a paragraph, or else the titles of afspraken. What it says of each stands from its sentence up to that of
 * the next; the first has the sentences before it too. Where nothing there says how it stands, the section does.
 */
function inlineMentions(
  block: Block,
  { source, section, codes, setting }: Setting,
): readonly LetterMention[] {
  const passage = gatherPassage(source.text, block.pieces);
  const { text } = passage;
  const sentences = sentencesOf(text);
  const coded = firstOfEach(codes.find(text));
  const named = coded.length > 0 ? coded : titlesIn(text);
  const opens = named.map(({ start }) => sentences.findIndex((one) => one.start <= start && start < one.end));
  return named.map((mention, at): LetterMention => {
    const own = opens[at] ?? 0;
    // Two in one sentence share what it says.
    const next = opens.slice(at + 1).find((other) => other > own) ?? sentences.length;
    const first = own === opens[0] ? 0 : own;
    const scope = { start: sentences[first]?.start ?? 0, end: sentences[next - 1]?.end ?? text.length };
    const words = (from: number, until: number): string =>
      sentences
        .slice(Math.max(0, from), until)
        .map(({ start, end }) => text.slice(start, end))
        .join(' ');
    return {
      quote: text.slice(mention.start, mention.end),
      ...{
        series: mention.series,
        number: mention.number,
        title: mention.title ?? titleBehind(text, mention),
      },
      // `De rode afspraken vragen actie. Dit zijn …`: else the sentence before says it.
      status:
        statusIn(words(own, own + 1), PASSAGE_STATUS) ??
        statusIn(words(own + 1, next), PASSAGE_STATUS) ??
        statusIn(words(own - 1, own), PASSAGE_STATUS) ??
        statusOfAll(words(0, opens[0] ?? 0)) ??
        section,
      text,
      quantities: readQuantities(passage.toSource(scope), RUNNING, setting).targets,
      spans: passage.toSource(mention),
    };
  });
}

/** `Twee afspraken kleuren oranje.` in front of them is said of all that follow. */
function statusOfAll(lead: string): Status | null {
  return /(?<!\p{L})\p{L}*afspraken(?!\p{L})/iu.test(lead) ? statusIn(lead, PASSAGE_STATUS) : null;
}

/** `Afspraak 1.9` behind `J 1.9` is the same one. */
function firstOfEach(codes: readonly CodeMention[]): readonly CodeMention[] {
  return codes.filter(({ number, series }, at) =>
    codes
      .slice(0, at)
      .every(
        (other) =>
          other.number !== number || (series !== null && other.series !== null && other.series !== series),
      ),
  );
}

function titleBehind(text: string, { end }: CodeMention): string | null {
  const title = /^\s(?<title>\p{Lu}\p{Ll}[^.,;:]{3,90}?)(?=\sen\s(?:\p{Lu}\.?\s?\d)|[.,;:]|$)/u.exec(
    text.slice(end),
  );
  return title?.groups?.['title'] ?? null;
}

/** `De afspraak over de wooncoöperatie loopt achter`, `afspraak ‘Wonen boven winkels’`: named by what it is about. */
const BY_TITLE =
  /(?<!\p{L})(?:prestatie|jaar)?afspraak\s(?:(?:over|om|rond(?:om)?|inzake)\s(?:de\s|het\s|een\s)?(?<about>[^.,;:()‘’“”"]{4,80}?)(?=\s(?:is|wordt|werd|loopt|ligt|staat|kleurt|verloopt|hebben|heeft|vraagt|blijft|kan|kunnen|vervalt|komt)(?!\p{L})|[.,;:])|[‘“"](?<title>[^‘’“”"]{4,90})[’”"])/giu;

function titlesIn(text: string): readonly CodeMention[] {
  return [...text.matchAll(BY_TITLE)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length },
    ...{ series: null, number: '', title: match.groups?.['title'] ?? match.groups?.['about'] ?? null },
  }));
}

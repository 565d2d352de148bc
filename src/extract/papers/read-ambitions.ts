import { SpanSet } from '../../core/span-set.ts';
import { lastBegun, quoteOf, type Span } from '../../core/span.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { canBeFinite } from '../../language/verbs.ts';
import type { AgreementTree, Zone } from '../../structure/tree/agreement-tree.ts';
import { paragraphNode } from './paragraph-node.ts';
import { wishedSentences } from './wished-sentences.ts';
import { readAfspraak, type AfspraakFindings } from '../afspraak/read-afspraak.ts';
import type { DocumentSetting } from '../afspraak/read-quantities.ts';

/** Sections that say what is striven for. */
const STRIVING =
  /wat willen (?:we|wij)|willen (?:we|wij) bereiken|ambities?(?!\p{L})|visie als|(?:^|\s)(?:de )?opgave|doelen|doelstelling/iu;
/** A section that says what is done already ends the list above it. */
const PRESENT = /wat doen (?:we|wij) al/iu;
/** Sections that repeat what stands elsewhere. */
export const APART = /inhoud|begrippen|bronnen|bestaand beleid|colofon/iu;
/** Sections of a vision that say how things are; in an agreement facts stand among what is striven for. */
export const FACTS =
  /(?:^|\s)(?:de )?feiten(?!\p{L})|in cijfers|huidige situatie|dit gebeurt er|stand van zaken/iu;
/** A section whose numbered paragraphs are its ambitions. */
const LISTING =
  /wat willen (?:we|wij)|willen (?:we|wij) bereiken|^(?:\d[\d.]*\s)?(?:onze |de )?(?:ambities?|doelen|doelstellingen|opgaven|speerpunten|acties)(?:\s(?!op de)(?:\p{L}+\s?){0,3})?$|daar gaan (?:we|wij) voor|^wat (?:we|wij|de gemeente)(?: als gemeente)?(?: gaan| gaat)? (?:doen|doet)$/iu;
/** A paragraph that is an ambition by its own first words, under whatever heading. */
const WISHED =
  /^(?:ambitie(?:\s\d+)?\s?[:–-]\s|(?:we|wij|de gemeente)\s(?:wil(?:len)?|str(?:even|eeft) (?:naar|ernaar)|zet(?:ten)? (?:ons |zich )?in op)(?!\p{L})|onze ambitie is)/iu;
/** In a vision, which is full of figures, only homes are what is to be; in an agreement also shares and households. */
const HOMES = /woning(?!type)|woonvorm|wooneenhe|appartement|standplaats/iu;
const COUNTED = /woning(?!type)|woonvorm|eenhe|appartement|plaats|percent|huishoud/iu;

/** What is to be, in a sentence that counts homes. */
const AIMED =
  /(?<!\p{L})(?:wil(?:len)?|moet(?:en)?|zal|zullen|ga(?:at|an)|kom(?:t|en)|streven|ambitie\p{L}*|doel\p{L}*|nodig|behoefte|opgave|verwacht\p{L}*|realiseren|toevoegen|toe te voegen|bouwen|uiterlijk|worden (?:[^\s.]+ ){0,12}(?:toegevoegd|gebouwd|gerealiseerd))(?!\p{L})/iu;

/** Figures of the country, the province or a study are not what the municipality strives for. */
const OF_OTHERS =
  /(?<!\p{L})(?:landelijk\p{L}*|nederlands?e?|(?:het|in het) rijk|kabinet|minister(?:ie)?|provincie|volgens (?:het|de)|regio)(?!\p{L})/iu;

/** The visionary part of an agreement: what is striven for there, beside its afspraken. */
export function readAmbitions(tree: AgreementTree, setting: DocumentSetting): readonly AfspraakFindings[] {
  return ambitionsBeside(tree, setting, false);
}

/** The label of a numbered ambition is no part of its text. */
export function labelLength(piece: Span | undefined, text: string): number {
  return piece === undefined ? 0 : (NUMBERED.exec(quoteOf(text, [piece]))?.[0].length ?? 0);
}

/** What is striven for outside the lists that the structure found. */
export function ambitionsBeside(
  tree: AgreementTree,
  setting: DocumentSetting,
  isVision: boolean,
): readonly AfspraakFindings[] {
  const taken = new SpanSet(
    tree.afspraken
      .filter(({ form }) => !isVision || form !== 'paragraph')
      .flatMap(({ extent, text }) => [...extent, ...text]),
  );
  const free = tree.source.blocks.filter(
    (block) =>
      (READ.has(block.kind) || (isVision && statesAmbition(block, tree.source))) &&
      block.table === null &&
      !block.pieces.some((piece) => taken.overlaps(piece)),
  );
  const bodies = bodiesIn(free, tree, isVision);
  const isRunning = isVision && bodies.filter(({ isListed }) => isListed).length < FEWEST_LISTED;
  return (isRunning ? bodies.flatMap((body) => wishesIn(body, tree)) : bodies).flatMap(
    ({ pieces, isListed }) => {
      const text = quoteOf(tree.source.text, pieces);
      const skip = labelLength(pieces[0], tree.source.text);
      const found = readAfspraak(paragraphNode(pieces, tree, skip), setting);
      const counts = found.targets.some(
        ({ value, quote }) =>
          (value.role === 'target' || value.role === 'forecast') &&
          (isVision ? HOMES : COUNTED).test(value.unit ?? '') &&
          (!isVision || isAimed(sentenceWith(quote, text))),
      );
      return isListed || counts ? [found] : [];
    },
  );
}

/** With fewer ambitions in lists or in paragraphs of their own, a vision says in running text what it wants. */
const FEWEST_LISTED = 3;

/** The sentences of a paragraph that say what is wanted, or all of it where none does. */
function wishesIn(body: Body, { source }: AgreementTree): readonly Body[] {
  const wishes = wishedSentences(body.pieces, source.text);
  return wishes.length === 0 ? [body] : wishes.map((pieces) => ({ pieces, isListed: true }));
}

function isAimed(sentence: string): boolean {
  return AIMED.test(sentence) && !OF_OTHERS.test(sentence);
}

function sentenceWith(quote: string, text: string): string {
  const at = text.indexOf(quote);
  const sentence = sentencesOf(text).find(({ start, end }) => start <= at && at < end);
  return sentence === undefined ? text : text.slice(sentence.start, sentence.end);
}

const READ: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item']);

/** `Ambitie 2: Iedereen woont betaalbaar`: a heading that is a sentence says itself what is striven for. */
function statesAmbition({ kind, pieces }: Block, { text }: SourceText): boolean {
  const statement = kind === 'heading' ? STATEMENT.exec(quoteOf(text, pieces))?.groups?.['words'] : undefined;
  return statement?.split(' ').some((word) => canBeFinite(word, 'singular') || AUXILIARY.test(word)) ?? false;
}

const STATEMENT = /^ambitie\s\d{1,2}\s?[:–-]\s(?<words>\S.*)$/iu;
const AUXILIARY = /^(?:zijn|hebben|kunnen|worden|krijgen|blijven)$/u;

/** `1. We stimuleren …`, `Ambitie 3: …` */
const NUMBERED = /^(?:(?:ambitie|doel|opgave|speerpunt)\s)?(?<number>\d{1,2})\s?(?:[.):]|\s[–-])\s+/iu;

type Body = { readonly pieces: readonly Span[]; readonly isListed: boolean };

function bodiesIn(
  blocks: readonly Block[],
  { zones, source }: AgreementTree,
  isVision: boolean,
): readonly Body[] {
  const bodies: { pieces: Span[]; isListed: boolean; zone: Zone }[] = [];
  // Also those above the first chapter, which are no zones.
  const headings = source.blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ pieces }) => ({ spans: pieces }));
  let listing: Zone | null = null;
  let expected = 1;
  for (const block of blocks) {
    const start = block.pieces[0]?.start ?? 0;
    const at = zones.findLastIndex(({ span }) => span.start <= start);
    const zone = zones[at];
    if (zone === undefined) continue;
    const titles = titlesAbove(at, zones);
    if (LISTING.test(zone.title) && listing !== zone) [listing, expected] = [zone, 1];
    else if (PRESENT.test(zone.title) || (listing !== null && zone.depth < listing.depth)) listing = null;
    if (titles.some((title) => APART.test(title)) || BARREN.has(zone.role)) continue;
    if (isVision && FACTS.test(quoteOf(source.text, lastBegun(headings, start)?.spans ?? []))) continue;
    if (!isVision && !titles.some((title) => STRIVING.test(title))) continue;
    const number = NUMBERED.exec(quoteOf(source.text, block.pieces))?.groups?.['number'];
    // The ambitions of a list are counted through, also past headings between them.
    const isNumbered = listing !== null && number === String(expected);
    if (isNumbered) expected += 1;
    const words = quoteOf(source.text, block.pieces);
    const isQuoted = /^[‘“"]/u.test(words);
    const opens =
      !isQuoted &&
      (isNumbered ||
        (isVision &&
          (block.kind === 'heading' ||
            (listing === zone && block.kind === 'item') ||
            isStated(block, words, source) ||
            WISHED.test(words) ||
            isBoldSentence(block, words))));
    const lead = isVision && !isQuoted ? leadingSentence(block, source) : null;
    if (lead !== null) {
      bodies.push({ pieces: [lead], isListed: true, zone });
      continue;
    }
    const open = bodies.at(-1);
    if (
      listing !== null &&
      !opens &&
      open?.isListed === true &&
      open.zone === zone &&
      !isQuoted &&
      block.kind === 'paragraph'
    )
      open.pieces.push(...block.pieces);
    else bodies.push({ pieces: [...block.pieces], isListed: opens, zone });
  }
  return bodies;
}

/** The bold sentence that a paragraph opens with; what explains it follows in plain letters. */
function leadingSentence({ boldLead }: Block, source: SourceText): Span | null {
  const words = boldLead === null ? '' : quoteOf(source.text, [boldLead]);
  return /\p{Ll}[.!]$/u.test(words) && words.split(' ').length >= SHORTEST_SENTENCE ? boldLead : null;
}

/**
 * What stands under a heading that says no more than `Ambitie` or `Onze doelen` is one, unless it announces a list; under
 * `Ambitie 3` only the first paragraph is.
 */
function isStated(block: Block, words: string, source: SourceText): boolean {
  const { blocks, text } = source;
  const at = blocks.indexOf(block);
  const above = blocks.slice(0, at).findLastIndex(({ kind }) => kind === 'heading');
  const heading = blocks[above];
  const head = AMBITION_HEAD.exec(quoteOf(text, heading?.pieces ?? []));
  if (heading === undefined || head === null || !/[.!]$/u.test(words)) return false;
  if (statesAmbition(heading, source)) return false;
  return head.groups?.['number'] === undefined || above === at - 1;
}

const AMBITION_HEAD =
  /^(?:\d[\d.]*\s)?(?:onze |de |ons )?(?:ambities?|doel(?:en)?|doelstelling(?:en)?|streefbeeld(?:en)?)(?:\s(?<number>\d{1,2})(?:\s?[.:–-]\s?.*)?)?$/iu;

/** Ambitions are set in bold letters as whole sentences; a heading is none. */
function isBoldSentence({ bold }: Block, words: string): boolean {
  return bold && /\p{Ll}[.!]$/u.test(words) && words.split(' ').length >= SHORTEST_SENTENCE;
}

/** In words. */
const SHORTEST_SENTENCE = 5;

const BARREN: ReadonlySet<Zone['role']> = new Set([
  'annex',
  'definitions',
  'signatures',
  'parties',
  'considerations',
]);

/** The title of a section and of those that it lies in. */
export function titlesAbove(at: number, zones: readonly Zone[]): readonly string[] {
  const own = zones[at];
  if (own === undefined) return [];
  const above = own.depth === 1 ? -1 : zones.slice(0, at).findLastIndex(({ depth }) => depth < own.depth);
  return [own.title, ...(above < 0 ? [] : titlesAbove(above, zones))];
}

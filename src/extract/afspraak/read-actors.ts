import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { gatherPassage, type Passage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import { isWe } from '../../language/party-words.ts';
import { canBeFinite } from '../../language/verbs.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import type { AfspraakNode } from '../../structure/tree/agreement-tree.ts';
import { findListedActors, type ActorMention } from '../actors/find-actors.ts';
import { mentionOf, type Mention } from '../mention.ts';
import type { ParsedText } from './parsed-text.ts';
import type { DocumentSetting } from './read-quantities.ts';

/** A party of an afspraak; `value` is a party id or a group. */
export type Actor = Mention<string> & { readonly via: ActorMention['via'] };

type Acting = { readonly actors: readonly Actor[]; readonly diagnostics: readonly Diagnostic[] };

/** Who acts: the column or lead-in where there is one, exactly as it says; else the grammar. */
export function readActors(node: AfspraakNode, parsed: ParsedText, setting: DocumentSetting): Acting {
  // Nobody has to keep an afspraak that lapses.
  if (node.change === 'vervalt') return { actors: [], diagnostics: [] };
  const told = node.actorColumn ?? node.leadIn;
  if (told === null) return actorsOfSentences(node, parsed, setting);
  const via = node.actorColumn === null ? 'lead-in' : 'column';
  const listed = mergeMentions(listedIn(told, via, setting));
  return acting(node.form === 'cell' ? asGroup(listed, setting.lexicon) : listed, told, setting);
}

/** The subjects, and who stands with a colon before a part; under the head of a party `we` is that party, and so is who is left out. */
function actorsOfSentences(node: AfspraakNode, parsed: ParsedText, setting: DocumentSetting): Acting {
  const { passage } = parsed;
  const subjects = [
    ...parsed.subjects().map((mention) => toActor(mention, passage)),
    ...node.partyLeads.flatMap((lead) => listedIn([lead], 'lead-in', setting)),
  ];
  const named = subjects.filter(({ spans }) => !isWe(quoteOf(setting.source, spans)));
  const { partyHead } = node;
  const isLeftOut = leavesSubjectOut(passage.text);
  const isOpen = isLeftOut || subjects.length === 0 || named.length < subjects.length;
  if (partyHead === null || !isOpen) return acting(mergeMentions(subjects), null, setting);
  const ofHead = listedIn(partyHead, 'lead-in', setting);
  return acting(mergeMentions(isLeftOut ? ofHead : [...ofHead, ...named]), partyHead, setting);
}

/** The parties of a list; where each piece, as the head of a column, names one, each is read by itself. */
function listedIn(
  pieces: readonly Span[],
  via: 'column' | 'lead-in',
  setting: DocumentSetting,
): readonly Actor[] {
  const each = pieces.map((piece) => listedInOne([piece], via, setting));
  return each.length > 0 && each.every((found) => found.length > 0)
    ? each.flat()
    : listedInOne(pieces, via, setting);
}

function listedInOne(
  pieces: readonly Span[],
  via: 'column' | 'lead-in',
  { source, lexicon }: DocumentSetting,
): readonly Actor[] {
  const passage = gatherPassage(source, pieces);
  return findListedActors(passage.text, via, lexicon).map((mention) => toActor(mention, passage));
}

function toActor(mention: ActorMention, passage: Passage): Actor {
  return { ...mentionOf({ ...mention, value: mention.party }, passage), via: mention.via };
}

function acting(actors: readonly Actor[], told: readonly Span[] | null, { source }: DocumentSetting): Acting {
  return { actors, diagnostics: actors.length > 0 ? [] : [nobody(told, source)] };
}

/** `Neemt binnen een week contact op en laat de corporatie weten …`; a question or `dan` shows that the verb opens a condition. */
function leavesSubjectOut(text: string): boolean {
  const [sentence = ''] = /^[^.;?]*[.;?]?/u.exec(text) ?? [];
  const verb = /^(?<verb>\p{Lu}\p{Ll}+)\s[\p{Ll}\d€]/u.exec(sentence)?.groups?.['verb'] ?? '';
  return canBeFinite(verb, 'singular') && !/\?$|,\sdan\s/u.test(sentence);
}

/** A cell that reaches over the columns of all corporations says what the corporations do. */
function asGroup(actors: readonly Actor[], { groupOf }: PartyLexicon): readonly Actor[] {
  const group = groupOf(actors.map(({ value }) => value));
  return group === null ? actors : mergeMentions(actors.map((actor) => ({ ...actor, value: group })));
}

/** One actor for each party, with all the places that name it. */
function mergeMentions(actors: readonly Actor[]): readonly Actor[] {
  return [...Map.groupBy(actors, ({ value }) => value).values()].flatMap((mentions) => {
    const [first] = mentions;
    return first === undefined ? [] : [{ ...first, spans: mentions.flatMap(({ spans }) => spans) }];
  });
}

function nobody(told: readonly Span[] | null, source: string): Diagnostic {
  return told === null
    ? diagnose('actor/none', 'No party is made to act by the words of this afspraak.')
    : diagnose('party/unknown', `"${quoteOf(source, told)}" names no party of this agreement.`, told);
}

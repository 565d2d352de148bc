import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { gatherPassage } from '../../core/passage.ts';
import type { NotAQuantity } from '../../core/not-a-quantity.ts';
import type { Span } from '../../core/span.ts';
import { tellsStory } from '../../language/field-words.ts';
import { isTermHead } from '../../language/table-words.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import type { AfspraakNode } from '../../structure/tree/agreement-tree.ts';
import { canBeFinite } from '../../language/verbs.ts';
import { findListedActors, type ActorMention } from '../actors/find-actors.ts';
import type { DeadlineValue } from '../deadlines/deadline-value.ts';
import { mentionOf, type Mention } from '../mention.ts';
import { findModality, type Modality } from '../modality/find-modality.ts';
import type { Reference } from '../references/reference.ts';
import type { TargetMention } from '../targets/target-value.ts';
import { parseText, type ParsedText } from './parsed-text.ts';
import {
  quantitiesOf,
  readQuantities,
  type DocumentSetting,
  type Quantities,
  type TextSetting,
} from './read-quantities.ts';
import { unclassified } from './unclassified.ts';
import { unplacedNumbers } from './unplaced-numbers.ts';

/** A party of an afspraak; `value` is a party id or a group. */
type Actor = Mention<string> & { readonly via: ActorMention['via'] };

/** One afspraak with all that its words say. */
export type AfspraakFindings = {
  readonly node: AfspraakNode;
  readonly actors: readonly Actor[];
  readonly deadlines: readonly Mention<DeadlineValue>[];
  readonly targets: readonly TargetMention[];
  readonly references: readonly Mention<Reference>[];
  readonly modality: { readonly modality: Modality; readonly evidence: Mention<null> | null };
  readonly diagnostics: readonly Diagnostic[];
};

export function readAfspraak(node: AfspraakNode, document: DocumentSetting): AfspraakFindings {
  const parsed = parseText(document.source, node.text, document.lexicon);
  const quantities = [
    quantitiesOf(parsed, RUNNING_TEXT, document),
    ...node.cells
      .filter(({ header }) => !tellsStory(header))
      .map(({ header, pieces, isState }) =>
        readQuantities(pieces, { inCell: isTermHead(header), isState }, document),
      ),
  ];
  const all = <T>(of: (found: Quantities) => readonly T[]): readonly T[] => quantities.flatMap(of);
  const { actors, diagnostics } = readActors(node, parsed, document);
  return {
    node,
    actors,
    deadlines: all((found) => found.deadlines),
    targets: joinTargets(quantities),
    references: all((found) => found.references),
    modality: readModality(parsed),
    diagnostics: [
      ...node.diagnostics,
      ...all((found) => found.diagnostics),
      ...numbersUnread(node.title, 'title', document.source),
      ...node.cells
        .filter(({ header }) => tellsStory(header))
        .flatMap(({ pieces }) => numbersUnread(pieces, 'story', document.source)),
      ...diagnostics,
    ],
  };
}

/** The quantities of all texts in one list: what they point at has moved by what stands before it. */
function joinTargets(quantities: readonly Quantities[]): readonly TargetMention[] {
  const joined: TargetMention[] = [];
  let deadlines = 0;
  for (const found of quantities) {
    const before = joined.length;
    const moved = (index: number | null, by: number): number | null => (index === null ? null : index + by);
    for (const target of found.targets) {
      joined.push({
        ...target,
        deadline: moved(target.deadline, deadlines),
        partOf: moved(target.partOf, before),
        baseline: moved(target.baseline, before),
      });
    }
    deadlines += found.deadlines.length;
  }
  return joined;
}

const RUNNING_TEXT: TextSetting = { inCell: false, isState: false };

/** Who acts: the column or lead-in where there is one, exactly as it says; else the grammar. */
function readActors(
  node: AfspraakNode,
  parsed: ParsedText,
  { lexicon, source }: DocumentSetting,
): { readonly actors: readonly Actor[]; readonly diagnostics: readonly Diagnostic[] } {
  // Nobody has to keep an afspraak that lapses.
  if (node.change === 'vervalt') return { actors: [], diagnostics: [] };
  const told = node.actorColumn ?? node.leadIn;
  const subjects = told === null ? parsed.subjects() : [];
  // Under the head of a party, `we` is that party, and so is who is left out.
  const isUnnamed =
    leavesSubjectOut(parsed.passage.text) ||
    subjects.every(({ start, end }) => isWe(parsed.passage.text.slice(start, end)));
  const listed = told ?? (isUnnamed ? node.partyHead : null);
  const passage = listed === null ? parsed.passage : gatherPassage(source, listed);
  const via = node.actorColumn === null ? 'lead-in' : 'column';
  const found = listed === null ? subjects : findListedActors(passage.text, via, lexicon);
  const actors = found.map((mention) => ({
    ...mentionOf({ ...mention, value: mention.party }, passage),
    via: mention.via,
  }));
  return {
    actors: mergeMentions(node.form === 'cell' && told !== null ? asGroup(actors, lexicon) : actors),
    diagnostics: found.length > 0 ? [] : [nobody(listed, passage.text)],
  };
}

/** `Neemt binnen een week contact op en laat de corporatie weten …`; a question or `dan` shows that the verb opens a condition. */
function leavesSubjectOut(text: string): boolean {
  const [sentence = ''] = /^[^.;?]*[.;?]?/u.exec(text) ?? [];
  const verb = /^(?<verb>\p{Lu}\p{Ll}+)\s[\p{Ll}\d€]/u.exec(sentence)?.groups?.['verb'] ?? '';
  return canBeFinite(verb, 'singular') && !/\?$|,\sdan\s/u.test(sentence);
}

function isWe(word: string): boolean {
  return /^w(?:e|ij)$/iu.test(word);
}

/** A cell that reaches over the columns of all corporations says what the corporations do. */
function asGroup(actors: readonly Actor[], { groupOf }: PartyLexicon): readonly Actor[] {
  const group = groupOf(actors.map(({ value }) => value));
  return group === null ? actors : actors.map((actor) => ({ ...actor, value: group }));
}

/** One actor for each party, with all the places that name it. */
function mergeMentions(actors: readonly Actor[]): readonly Actor[] {
  return [...Map.groupBy(actors, ({ value }) => value).values()].flatMap((mentions) => {
    const [first] = mentions;
    return first === undefined ? [] : [{ ...first, spans: mentions.flatMap(({ spans }) => spans) }];
  });
}

function nobody(listed: readonly Span[] | null, text: string): Diagnostic {
  return listed === null
    ? diagnose('actor/none', 'No party is made to act by the words of this afspraak.')
    : diagnose('party/unknown', `"${text}" names no party of this agreement.`, listed);
}

function readModality({ passage, sentences }: ParsedText): AfspraakFindings['modality'] {
  const { modality, evidence } = findModality(passage.text, sentences);
  return { modality, evidence: evidence === null ? null : mentionOf({ ...evidence, value: null }, passage) };
}

/** Titles are not read for quantities: what they announce stands in the text. */
/** The numbers of words that are not read for quantities, reported with the reason why. */
function numbersUnread(pieces: readonly Span[], reason: NotAQuantity, source: string): readonly Diagnostic[] {
  const { text, toSource } = gatherPassage(source, pieces);
  return unplacedNumbers(text, []).map((span) =>
    unclassified(text.slice(span.start, span.end), reason, toSource(span)),
  );
}

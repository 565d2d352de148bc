import type { Diagnostic } from '../../core/diagnostic.ts';
import { gatherPassage } from '../../core/passage.ts';
import type { NotAQuantity } from '../../core/not-a-quantity.ts';
import type { Span } from '../../core/span.ts';
import { repeatsFrame, tellsStory } from '../../language/field-words.ts';
import { isTermHead } from '../../language/table-words.ts';
import type { AfspraakNode } from '../../structure/tree/agreement-tree.ts';
import type { DeadlineValue } from '../deadlines/deadline-value.ts';
import { mentionOf, type Mention } from '../mention.ts';
import { findModality, type Modality } from '../modality/find-modality.ts';
import type { Reference } from '../references/reference.ts';
import type { TargetMention } from '../targets/target-value.ts';
import { parseText, type ParsedText } from './parsed-text.ts';
import { readActors, type Actor } from './read-actors.ts';
import {
  quantitiesOf,
  readQuantities,
  type DocumentSetting,
  type Quantities,
  type TextSetting,
} from './read-quantities.ts';
import { unclassified } from './unclassified.ts';
import { unplacedNumbers } from './unplaced-numbers.ts';

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
      .filter(({ header }) => !isStory(header))
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
        .filter(({ header }) => isStory(header))
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

/** What stands beside is told, and not agreed. */
function isStory(header: string): boolean {
  return tellsStory(header) || repeatsFrame(header);
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

import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { SpanSet } from '../../core/span-set.ts';
import type { Span } from '../../core/span.ts';
import { extentOf } from '../../core/source-text.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Choice } from '../score/choose-units.ts';
import type { Verdict } from '../score/verdict.ts';
import type { AfspraakNode } from './agreement-tree.ts';

/** A list that lost to another has a say where it scored at most this much less, in log odds. */
const CLOSE = 0.5;

/** Doubts about what was taken for an afspraak, for the document and for each of its afspraken. */
export type StructureDoubts = {
  readonly ofDocument: readonly Diagnostic[];
  readonly of: (node: AfspraakNode) => readonly Diagnostic[];
};

export function findDoubts(choice: Choice, evidence: Evidence): StructureDoubts {
  const rivals = choice.verdicts.filter(isLevelLoser).map((verdict) => ({
    score: verdict.group.score,
    look: verdict.group.form,
    places: new SpanSet(placesOf(verdict, evidence)),
  }));
  const rivalOf = ({ score, extent }: AfspraakNode): (typeof rivals)[number] | undefined =>
    rivals.find(
      (rival) =>
        rival.score > score - CLOSE &&
        extent.some((own) => rival.places.overlaps(own)),
    );
  return {
    ofDocument: choice.isDoubtful
      ? [
          diagnose(
            'structure/low-evidence',
            'Nothing in this text is clearly set out as a list of afspraken; the likeliest passages were taken.',
          ),
        ]
      : [],
    of: (node) => {
      const rival = rivalOf(node);
      return [
        ...(choice.isDoubtful
          ? [diagnose('structure/low-evidence', 'Little shows that this is an afspraak.', node.extent)]
          : []),
        ...(rival === undefined
          ? []
          : [
              diagnose(
                'structure/ambiguous',
                `Where this afspraak begins and ends can be read in another way: its ${WORDS[rival.look]} score nearly as high.`,
                node.extent,
              ),
            ]),
      ];
    },
  };
}

const WORDS: Readonly<Record<AfspraakNode['form'], string>> = {
  labelled: 'numbers',
  bullet: 'bullets',
  headed: 'headings',
  row: 'rows',
  cell: 'cells',
  card: 'cards',
  paragraph: 'paragraphs',
};

/** It scored well enough and gave way to a list around it or inside it. */
function isLevelLoser({ yielded }: Verdict): boolean {
  return yielded?.isToLevel ?? false;
}

function placesOf({ group }: Verdict, { readings }: Evidence): readonly Span[] {
  return group.members.flatMap(({ index, row }) => {
    const block = readings[index]?.block;
    return row !== null || block === undefined ? [] : [extentOf(block)];
  });
}

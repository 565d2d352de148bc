import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { IntervalTree } from '../../core/interval-tree.ts';
import type { Span } from '../../core/span.ts';
import { extentOf } from '../../core/source-text.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Choice } from '../score/choose-units.ts';
import type { Verdict } from '../score/verdict.ts';
import type { AfspraakNode } from './agreement-tree.ts';

/** A list that lost to another has a say where it scored at most this much less, in log odds. */
const CLOSE = 0.5;

/** A list that lost, and its place among those that did. */
type Rival = Pick<Verdict['group'], 'score'> & {
  readonly look: AfspraakNode['form'];
  readonly order: number;
};

/** Doubts about what was taken for an afspraak, for the document and for each of its afspraken. */
export type StructureDoubts = {
  readonly ofDocument: readonly Diagnostic[];
  readonly of: (node: AfspraakNode) => readonly Diagnostic[];
};

export function findDoubts(choice: Choice, evidence: Evidence): StructureDoubts {
  const rivals = choice.verdicts.filter(isLevelLoser).map(({ group }, order) => ({
    ...{ score: group.score, look: group.form, order, group },
  }));
  const places = new IntervalTree(
    rivals.flatMap((rival) => placesOf(rival.group, evidence).map((span) => ({ span, rival }))),
    ({ span }) => span,
  );
  const rivalOf = ({ score, extent }: AfspraakNode): Rival | undefined =>
    extent
      .flatMap((own) => places.overlapping(own))
      .map(({ rival }) => rival)
      .filter((rival) => rival.score > score - CLOSE)
      .reduce<Rival | undefined>(
        (first, rival) => (first !== undefined && first.order < rival.order ? first : rival),
        undefined,
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

function placesOf(group: Verdict['group'], { readings }: Evidence): readonly Span[] {
  return group.members.flatMap(({ index, row }) => {
    const block = readings[index]?.block;
    return row !== null || block === undefined ? [] : [extentOf(block)];
  });
}

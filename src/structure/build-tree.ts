import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { SourceText } from '../core/source-text.ts';
import type { PartyLexicon } from '../parties/party-lexicon.ts';
import { gapMessages, inferNumbers } from './numbering/infer-numbers.ts';
import { repairNumbers } from './numbering/repair-numbers.ts';
import { assignSections, thematicSection } from './order/assign-sections.ts';
import { collectBodies } from './parts/collect-bodies.ts';
import type { Draft } from './parts/draft.ts';
import type { AgreementTree } from './tree/agreement-tree.ts';
import { buildChapters } from './tree/build-chapters.ts';
import { findDoubts } from './tree/find-doubts.ts';
import { findUnread } from './tree/find-unread.ts';
import { withHeadSections } from './tree/head-sections.ts';
import { inOrder } from './tree/node-order.ts';
import { rowNode } from './tree/row-node.ts';
import { settleUnits } from './tree/settle-units.ts';
import { textNodes } from './tree/text-nodes.ts';
import { toZones } from './tree/zones.ts';
import { weighProposals } from './weigh-proposals.ts';

/** The chapters and afspraken of a document, whose parties the lexicon finds. */
export function buildTree(source: SourceText, lexicon: PartyLexicon): AgreementTree {
  const { evidence: seen, choice } = weighProposals(source, lexicon);
  const { evidence, units, rows, scores } = settleUnits(choice, seen);
  const { readings, places, outline } = evidence;
  const found = collectBodies(units, evidence);
  const numbered = inferNumbers(repairNumbers(found, readings), readings, places, source.text);
  const { drafts, sections: printed, disordered } = assignSections(numbered, outline, readings);
  const { sections, sectionOf } = withHeadSections(
    rows.map(({ row }) => row),
    printed,
    source.text,
  );
  const chapters = buildChapters(sections, readings);
  const chapterOf = (section: number | null): string | null =>
    section === null ? null : (chapters[section]?.id ?? null);
  const nodes = [
    ...textNodes(drafts, { evidence, sections, chapterOf, nameAt: lexicon.nameAt, scores }),
    ...rows.map((placed) => ({
      key: placed.row,
      node: rowNode(placed, chapterOf(thematicSection(sectionOf(placed.row), sections))),
    })),
  ];
  const doubts = findDoubts(choice, seen);
  return {
    source,
    chapters,
    afspraken: inOrder(nodes, drafts).map(({ node }) => ({
      ...node,
      diagnostics: [...node.diagnostics, ...doubts.of(node)],
    })),
    zones: toZones(printed, readings, source.text),
    unread: findUnread(
      choice,
      nodes.map(({ node }) => node),
      seen,
    ),
    diagnostics: [...treeDiagnostics(drafts, disordered), ...(nodes.length === 0 ? [] : doubts.ofDocument)],
  };
}

function treeDiagnostics(drafts: readonly Draft[], disordered: boolean): readonly Diagnostic[] {
  const gaps = gapMessages(drafts).map((message) => diagnose('numbering/gap', message));
  const order = diagnose(
    'order/suspect',
    'Numbers fall back several times: the text layer lost the reading order, and afspraken were put back.',
  );
  return disordered ? [...gaps, order] : gaps;
}

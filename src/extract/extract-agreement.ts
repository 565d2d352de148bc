import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { SpanSet } from '../core/span-set.ts';
import { kindOfTitle, type DocumentKind } from '../language/title-words.ts';
import type { AgreementTree, UnreadSentence } from '../structure/tree/agreement-tree.ts';
import type { Concluded } from '../parties/find-concluded.ts';
import { readAfspraak, type AfspraakFindings } from './afspraak/read-afspraak.ts';
import { checkSums } from './document/check-sums.ts';
import { findSigningDate } from './document/find-date.ts';
import { findDefinitions, type Definition } from './document/find-definitions.ts';
import { findFootnotes, type Footnote } from './document/find-footnotes.ts';
import { findMunicipalities, type NamedMunicipality } from './document/find-municipalities.ts';
import { findPeriod, periodOfPart, type Period } from './document/find-period.ts';
import { isAboutAgreements, subjectOfLetter } from '../paper/paper-kind.ts';
import { bidderOf, withBidder } from './papers/bidder.ts';
import { withOwners } from './papers/named-owners.ts';
import { findLetterDate, periodOfPaper } from './papers/paper-dates.ts';
import { readAmbitions } from './papers/read-ambitions.ts';
import { readVision } from './papers/read-vision.ts';
import { readOffers } from './papers/read-offers.ts';
import { readMentions, type LetterMention } from './papers/read-mentions.ts';
import { readProgress, type ProgressFinding } from './papers/read-progress.ts';
import { findSignatories, type Signatory } from './document/find-signatories.ts';
import { findStatus, type DocumentStatus } from './document/find-status.ts';
import { findTitle } from '../paper/find-title.ts';
import type { Party } from '../parties/party.ts';

/** All that the words of one document say, before it is known what they mean together. */
export type AgreementFindings = {
  readonly tree: AgreementTree;
  readonly kind: DocumentKind;
  readonly title: string | null;
  /** All that conclude the document. */
  readonly municipalities: readonly NamedMunicipality[];
  readonly status: DocumentStatus | null;
  readonly period: Period | null;
  /** The years that a part of the document is about, by its title, where the title names any. */
  readonly partPeriods: ReadonlyMap<string, Period>;
  /** Day of signing, ISO 8601. */
  readonly date: string | null;
  readonly parties: readonly Party[];
  readonly signatories: readonly Signatory[];
  readonly definitions: readonly Definition[];
  readonly footnotes: readonly Footnote[];
  readonly afspraken: readonly AfspraakFindings[];
  /** How afspraken of another document stand, as a monitor tells it. */
  readonly progress: readonly ProgressFinding[];
  /** Passages of a letter about afspraken of another document. */
  readonly mentions: readonly LetterMention[];
  /** What is striven for without being agreed. */
  readonly ambitions: readonly AfspraakFindings[];
  /** Sentences that commit somebody and that no record holds; none in papers about agreements. */
  readonly unread: readonly UnreadSentence[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a tree; `concluded` says who concludes it, `paper` what its form shows it to be. */
export function extractAgreement(
  printed: AgreementTree,
  concluded: Concluded,
  paper: DocumentKind | null,
): AgreementFindings {
  const { source } = printed;
  const title = (paper === 'raadsinformatiebrief' ? subjectOfLetter(source) : null) ?? findTitle(source);
  const named = paper ?? kindOfTitle(title ?? '');
  const isAbout = named !== null && isAboutAgreements(named);
  const owned = isAbout ? withOwners(concluded, source) : concluded;
  const { parties, lexicon } = named === 'bod' ? withBidder(owned, title, source) : owned;
  // What looks like an afspraak in a paper about agreements is one that it speaks of.
  const tree = isAbout ? { ...printed, afspraken: [], diagnostics: [] } : printed;
  const municipalities = findMunicipalities(title, parties, source.text);
  const ofAgreement = named === 'raadsinformatiebrief' ? null : findPeriod(title, named, tree);
  const period = periodOfPaper(named, source.text) ?? ofAgreement;
  const footnotes = findFootnotes(source);
  const setting = {
    source: source.text,
    firstYear: period === null ? null : Number(period.start.slice(0, 4)),
    numbering: {
      series: new Set(tree.afspraken.flatMap(({ series }) => series ?? [])),
      numbers: new Set(tree.afspraken.flatMap(({ number }) => number ?? [])),
    },
    footnoteMarks: new SpanSet(footnotes.flatMap(({ anchors }) => anchors)),
    endsInPartyName: nameEnds(parties),
    lexicon,
  };
  const isVision = named === 'woonvisie' || named === 'woonzorgvisie';
  const ambitions =
    named === 'bod'
      ? readOffers(printed, bidderOf(parties, title), setting)
      : isVision
        ? readVision(printed, setting)
        : isAbout
          ? []
          : readAmbitions(tree, setting);
  const striven = new SpanSet(ambitions.flatMap(({ node }) => node.extent));
  return {
    tree,
    kind: named ?? (tree.afspraken.length > 0 ? 'prestatieafspraken' : 'overig'),
    title,
    municipalities,
    status: findStatus(source),
    period,
    partPeriods: periodsOfParts(tree),
    date: named === 'raadsinformatiebrief' ? findLetterDate(source.text) : findSigningDate(tree),
    parties,
    signatories: findSignatories(tree, lexicon),
    definitions: findDefinitions(tree),
    footnotes,
    afspraken: tree.afspraken.map((node) => readAfspraak(node, setting)),
    progress: named === 'monitor' ? readProgress(tree, lexicon, setting) : [],
    mentions: named === 'raadsinformatiebrief' ? readMentions(source, setting) : [],
    ambitions,
    unread: isAbout ? [] : tree.unread.filter(({ spans }) => !spans.some((span) => striven.overlaps(span))),
    diagnostics: [
      ...source.diagnostics,
      ...tree.diagnostics,
      ...checkSums(source),
      ...missingFacts({ named, municipalities, period, parties }).filter(
        ({ code }) => !isAbout || code === 'document/municipality-unknown',
      ),
    ],
  };
}

function periodsOfParts({ chapters }: AgreementTree): ReadonlyMap<string, Period> {
  const titles = new Set(chapters.flatMap(({ part }) => part ?? []));
  return new Map(
    [...titles].flatMap((title) => {
      const period = periodOfPart(title);
      return period === null ? [] : [[title, period] as const];
    }),
  );
}

function nameEnds(parties: readonly Party[]): (text: string, end: number) => boolean {
  const names = parties.flatMap(({ name, aliases }) => [name, ...aliases]);
  return (text, end) => names.some((name) => text.endsWith(name, end));
}

type Facts = {
  readonly named: DocumentKind | null;
  readonly municipalities: readonly NamedMunicipality[];
  readonly period: Period | null;
  readonly parties: readonly Party[];
};

function missingFacts({ named, municipalities, period, parties }: Facts): readonly Diagnostic[] {
  return [
    ...(named === null
      ? [diagnose('document/kind-unknown', 'No title says what kind of document this is.')]
      : []),
    ...(municipalities.length === 0
      ? [diagnose('document/municipality-unknown', 'No municipality could be told.')]
      : []),
    ...(period === null ? [diagnose('document/period-unknown', 'The document states no period.')] : []),
    ...(parties.length === 0
      ? [diagnose('party/none', 'No passage says who concludes this agreement.')]
      : []),
  ];
}

import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { differingWords, shorten } from './differing-words.ts';
import { textKey, type DocumentFacts, type LinkedAfspraak } from './document-facts.ts';
import { reasonToLead } from './leading-order.ts';

/** More differences than this nobody reads one by one. */
const MOST_LISTED = 200;

/** What is to be said of a version: which one leads and why, and where the two differ. */
export function versionDoubts(
  version: DocumentFacts,
  leader: DocumentFacts,
  leaderId: string,
): readonly Diagnostic[] {
  const differences = differencesOf(version, leader, leaderId);
  const message = `This is another version of ${leaderId} (${leader.file}), which leads: ${reasonToLead(leader, version)}. ${countOf(differences.length)}`;
  return [
    diagnose('source/version', message),
    ...differences.slice(0, MOST_LISTED).map((difference) => diagnose('version/text', difference)),
  ];
}

function countOf(differences: number): string {
  if (differences === 0) return 'No afspraak reads otherwise; other words or values differ.';
  return `They differ in ${differences} ${differences === 1 ? 'place' : 'places'}.`;
}

function differencesOf(version: DocumentFacts, leader: DocumentFacts, leaderId: string): readonly string[] {
  const [own, theirs] = [keysOf(version), keysOf(leader)];
  const onlyTheirs = leader.afspraken.filter((afspraak) => !own.has(textKey(afspraak.text)));
  const byNumber = new Map(
    onlyTheirs.flatMap((afspraak) => (afspraak.number === null ? [] : [[nameOf(afspraak), afspraak]])),
  );
  const paired = new Set<LinkedAfspraak>();
  const found: string[] = [];
  for (const afspraak of version.afspraken) {
    if (theirs.has(textKey(afspraak.text))) continue;
    const other = byNumber.get(nameOf(afspraak));
    const differing =
      other === undefined || paired.has(other) ? null : differingWords(other.text, afspraak.text);
    if (other === undefined || differing === null) {
      found.push(`Only here: ${quoted(afspraak)}.`);
      continue;
    }
    paired.add(other);
    found.push(`${nameOf(afspraak)} reads "${differing.is}" here and "${differing.was}" in ${leaderId}.`);
  }
  for (const afspraak of onlyTheirs)
    if (!paired.has(afspraak)) found.push(`Only in ${leaderId}: ${quoted(afspraak)}.`);
  return found;
}

function keysOf({ afspraken }: DocumentFacts): ReadonlySet<string> {
  return new Set(afspraken.map(({ text }) => textKey(text)));
}

function nameOf({ series, number, id }: LinkedAfspraak): string {
  return number === null ? id : `${series ?? ''}${number}`;
}

function quoted(afspraak: LinkedAfspraak): string {
  const words = `"${shorten(afspraak.text)}"`;
  return afspraak.number === null ? words : `${nameOf(afspraak)} ${words}`;
}

import { gatherPassage } from '../core/passage.ts';
import { extentOf, type Block, type SourceText } from '../core/source-text.ts';
import { quoteOf, type Span } from '../core/span.ts';
import { canBeFinite } from '../language/verbs.ts';
import type { NameUse } from './name-use.ts';
import type { PartyRole } from './organisation.ts';
import { organisationAt } from './organisation-at.ts';

/** So many organisations, of two kinds, at the head of blocks that stand together are a list of the parties. */
const FEWEST_LISTED = 3;
/** What a card or a signature puts between two of them, in blocks. */
const LONGEST_GAP = 3;
const LONGEST_ENTRY = 400;

type Entry = { readonly at: number; readonly role: PartyRole };

/** Lists, cards and signatures without a title that says so: blocks that begin with the name of an organisation. */
export function rowsOfParties(source: SourceText, use: NameUse): readonly Span[] {
  const blocks = source.blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'contents');
  const entries = blocks.flatMap((block, at): Entry[] => {
    const role = openingRole(block, source.text, use);
    return role === null ? [] : [{ at, role }];
  });
  const inTables = blocks.filter((block) => isTableOfParties(block, source.text, use)).map(extentOf);
  const inRuns = runsOf(entries)
    .filter(isListOfParties)
    .flatMap((run): Span[] => {
      const first = blocks[run[0]?.at ?? -1];
      const last = blocks[run.at(-1)?.at ?? -1];
      return first === undefined || last === undefined
        ? []
        : [{ start: extentOf(first).start, end: extentOf(last).end }];
    });
  return [...inTables, ...inRuns];
}

/** A table whose rows begin with organisations, and tell of each behind it. */
function isTableOfParties({ table }: Block, source: string, use: NameUse): boolean {
  const roles = (table?.rows ?? []).flatMap(([first]): PartyRole[] => {
    const named = first === undefined ? null : wholeOrganisation(quoteOf(source, first.pieces), use);
    return named === null ? [] : [named];
  });
  return roles.length >= FEWEST_LISTED && new Set(roles).size > 1;
}

function wholeOrganisation(words: string, use: NameUse): PartyRole | null {
  const named = organisationAt(words, use);
  return named !== null && /^\s*(?:\(|$)/u.test(words.slice(named.length)) ? named.role : null;
}

/** The kind of the organisation that a block introduces; null where it begins otherwise, or says what one does. */
function openingRole(block: Block, source: string, use: NameUse): PartyRole | null {
  if (block.table !== null) return null;
  const { start, end } = extentOf(block);
  if (end - start > LONGEST_ENTRY) return null;
  const { text } = gatherPassage(source, block.pieces);
  const named = organisationAt(text, use);
  if (named === null) return null;
  const next = /^\s(?<word>\p{Ll}+)/u.exec(text.slice(named.length))?.groups?.['word'];
  return next !== undefined && canBeFinite(next, 'singular') ? null : named.role;
}

function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && entry.at - last.at <= LONGEST_GAP) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function isListOfParties(run: readonly Entry[]): boolean {
  const roles = new Set(run.map(({ role }) => role));
  return run.length >= FEWEST_LISTED && roles.size > 1;
}

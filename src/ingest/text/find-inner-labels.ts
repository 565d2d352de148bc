/** Where a label of a sequence begins: in which text, and at which of its letters. */
export type InnerLabel = { readonly line: number; readonly start: number };

type Candidate = InnerLabel & { readonly levels: readonly number[] };

/** `12.`, `2`, `2.1.3`, `K 1.2`, `B-03`, `Afspraak 7:` in front of a capital. */
const LABEL =
  /(?<=^|\s)(?<prefix>(?:\p{Lu}{1,3}[\s.-]?|(?:[Pp]restatiea|[Jj]aara|A)fspraak\s|Artikel\s)?)(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?<sign>[.:)]?)\s+(?=[‘“"'(]?\p{Lu})/gu;
/** Behind the end of a sentence. */
const CLOSED = /(?:^|[.;:!?…][’”")\]]?\s)$/u;
/** Entries of a contents page end in dots. */
const ENTRY = /^[^.]{0,150}\.{4}/u;
/** A heading between two labels is no longer than this. */
const LONGEST_HEADING = 100;
/** So many labels that follow each other prove a sequence. */
const FEWEST_LABELS = 4;
/** Labels that are looked back at for the one before. */
const REACH = 60;

/** The labels that count up through the texts; those of other sequences, and numbers in sentences, are none. */
export function findLabels(texts: readonly string[]): readonly InnerLabel[] {
  const series = Map.groupBy(texts.flatMap(candidatesIn), ({ key }) => key);
  return [...series.values()].flatMap(longestChain).toSorted((a, b) => a.line - b.line || a.start - b.start);
}

function candidatesIn(text: string, line: number): readonly (Candidate & { readonly key: string })[] {
  let last = 0;
  return [...text.matchAll(LABEL)].flatMap(({ index, 0: whole, groups }) => {
    const { prefix = '', number = '', sign = '' } = groups ?? {};
    const levels = number.split('.').map(Number);
    const before = text.slice(0, index);
    const isHeading = index - last <= LONGEST_HEADING && (levels.length > 1 || last === 0);
    if ((!CLOSED.test(before) && !isHeading) || ENTRY.test(text.slice(index + whole.length))) return [];
    last = index;
    const key = `${prefix.trim()}${levels.length === 1 ? sign : ''}`;
    return [{ line, start: index, levels, key }];
  });
}

/** The longest row of labels in which each follows from the one before. */
function longestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  const lengths: number[] = [];
  const befores: number[] = [];
  for (const [at, { levels }] of candidates.entries()) {
    let [best, before] = [0, -1];
    for (let earlier = at - 1; earlier >= Math.max(0, at - REACH); earlier -= 1) {
      const length = lengths[earlier] ?? 0;
      if (length > best && follows(candidates[earlier]?.levels ?? [], levels))
        [best, before] = [length, earlier];
    }
    lengths.push(best + 1);
    befores.push(before);
  }
  const most = Math.max(0, ...lengths);
  if (most < FEWEST_LABELS) return [];
  const chain: Candidate[] = [];
  for (let at = lengths.indexOf(most); at >= 0; at = befores[at] ?? -1) {
    const candidate = candidates[at];
    if (candidate !== undefined) chain.unshift(candidate);
  }
  return chain;
}

/** `2.1.4` is followed by `2.1.5`, `2.2`, `3`, `2.2.1`, `3.1.1`; and `2` by `2.1` or `2.1.1`. */
function follows(before: readonly number[], levels: readonly number[]): boolean {
  const differing = levels.findIndex((level, depth) => level !== before[depth]);
  if (differing === -1) return false;
  const isNext = levels[differing] === (before[differing] ?? 0) + 1;
  return isNext && levels.slice(differing + 1).every((level) => level === 1);
}

/** When a monitor says that an afspraak is to be taken up. */
export type Priority = {
  readonly printed: string;
  /** Four months of the year; null where none is named. */
  readonly term: 'T1' | 'T2' | 'T3' | null;
  readonly ongoing: boolean;
};

const TERM = /(?<![\p{L}\p{N}])T(?<term>[123])(?![\p{L}\p{N}])/u;
const ONGOING = /doorlopend|continu|jaarlijks|structureel/iu;

/** The words of a cell of the priority column; null where it holds none. */
export function readPriority(words: string): Priority | null {
  if (words === '') return null;
  const term = TERM.exec(words)?.groups?.['term'];
  return {
    printed: words,
    term: term === '1' ? 'T1' : term === '2' ? 'T2' : term === '3' ? 'T3' : null,
    ongoing: ONGOING.test(words),
  };
}

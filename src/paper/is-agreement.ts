import { quoteOf } from '../core/span.ts';
import type { SourceText } from '../core/source-text.ts';
import { isAgreementKind, kindOfTitle, namesOtherPaper } from '../language/title-words.ts';

/** The head of a paper says what it is within its first blocks. */
const HEAD = 12;
const LONGEST_TITLE = 140;
/** A paper that a municipality and a corporation conclude speaks of what they agree at least so often. */
const FEWEST_WORDS = 3;
const AGREED =
  /(?<!\p{L})\p{L}*(?:afspra(?:ak|ken)|overeenkomst|spreken\s\p{L}+\saf|overeengekomen|convenant)(?!\p{L})/giu;

/**
 * True for a paper in which a municipality agrees something with corporations or tenants: its title says so, or both
 * conclude it and it speaks of agreeing. Minutes, contracts of tenancy and the like are none, however much they promise.
 */
export function isAgreement(source: SourceText, title: string | null, roles: ReadonlySet<string>): boolean {
  const opening = source.blocks.slice(0, HEAD).map(({ pieces }) => quoteOf(source.text, pieces));
  const head = opening.filter((words) => words.length <= LONGEST_TITLE);
  // What is said first counts: `Prestatieafspraken 2026`, `Actielijst van gemeente en corporaties`.
  const first = head.find((words) => namesOtherPaper(words) || namesItself(words));
  if (first !== undefined && namesOtherPaper(first)) return false;
  if (namesItself(title ?? '')) return true;
  const others = roles.has('corporatie') || roles.has('huurdersorganisatie');
  if (!roles.has('gemeente') || !others) return false;
  const concludes = opening.some((words) => CONCLUDES.test(words));
  return concludes || (source.text.match(AGREED)?.length ?? 0) >= FEWEST_WORDS;
}

/** `De gemeente …, Woonbaken en de Huurdersraad maken deze afspraken`: whoever says so concludes them here. */
const CONCLUDES =
  /(?:maken|maakten|sluiten|sloten)\s(?:samen\s)?deze\s\p{L}*(?:afspraken|overeenkomst)|(?:komen|spreken)\s(?:met elkaar\s)?het volgende\s(?:overeen|af)/iu;

function namesItself(words: string): boolean {
  return isAgreementKind(kindOfTitle(words));
}

import { h } from 'hastscript';
import type { Element } from 'hast';
import type { TopicEntry } from '../../../compare/comparison.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatActors, formatDay, formatQuantity } from '../format.ts';
import { linkTo } from '../links.ts';

/** A long sentence is shown up to here; the afspraak holds all of it. */
const LONGEST_QUOTE = 420;

/** `≥ 30% van 355 nieuwbouwwoningen`: a number with what it is a share of, where its sentence says so. */
export function quantityOf({ number, whole }: TopicEntry, wording: Wording): string {
  if (number === null) return '';
  const quantity = formatQuantity(number, wording);
  return whole === null ? quantity : `${quantity} ${wording.topics.of} ${whole}`;
}

/** What the number is, where that is no target: a limit, a forecast, how it stood, another’s measure. */
export function kindOf({ number, yardstick }: TopicEntry, wording: Wording): string {
  if (number === null) return '';
  return yardstick === null ? wording.roles[number.role] : `${wording.topics.yardstick}: ${yardstick}`;
}

/** Who it binds, and whether it is of one place only. */
export function reachOf({ actors, scope }: TopicEntry, wording: Wording): string {
  const who = actors.length === 0 ? (wording.interactive['nobody'] ?? '') : formatActors(actors, wording);
  return scope === 'project' ? `${who}; ${wording.topics.onePlace}` : who;
}

/** The sentence with the number marked, and the way to its afspraak. */
export function quoteCell(
  { quote: sentence, page, commitment, number }: TopicEntry,
  wording: Wording,
): (Element | string)[] {
  const shown = excerpt(sentence, number?.quote ?? '');
  const label = commitment.slice(commitment.indexOf('/') + 1);
  return [
    h('q', marked(shown, number?.quote ?? '')),
    ' ',
    h('a', { href: linkTo({ id: commitment }) }, page === null ? label : `${label}, ${wording.page} ${page}`),
  ];
}

/** The sentence around the number, where it is too long to show. */
function excerpt(sentence: string, words: string): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence;
  const at = Math.max(0, sentence.indexOf(words));
  const start = Math.max(0, Math.min(at - LONGEST_QUOTE / 2, sentence.length - LONGEST_QUOTE));
  const from = start === 0 ? 0 : sentence.indexOf(' ', start) + 1;
  const end = from + LONGEST_QUOTE;
  return `${from === 0 ? '' : '… '}${sentence.slice(from, end)}${end < sentence.length ? ' …' : ''}`;
}

function marked(text: string, words: string): (Element | string)[] {
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 ? [text] : [text.slice(0, at), h('mark', words), text.slice(at + words.length)];
}

/** What monitors say was reached: `76% (30-10-2024)`, whose figure it is, and the sentence behind it. */
export function reachedCell({ reached }: TopicEntry, wording: Wording): (Element | string)[] | string {
  if (reached.length === 0) return '–';
  return [
    h(
      'ul',
      reached.map((one) =>
        h('li', [
          h('b', reachedInShort(one, wording)),
          ...(one.linkedBy === 'row' ? [h('small', wording.topics.sameRow)] : []),
          h('small', [h('q', excerpt(one.sentence, one.quote)), ` ${one.document}${pageOf(one, wording)}`]),
        ]),
      ),
    ),
  ];
}

/** `76% (30-10-2024)`, with the party whose figure it is. */
export function reachedInShort(
  { value, unit, date, partyName }: TopicEntry['reached'][number],
  wording: Wording,
): string {
  const quantity = formatQuantity({ comparator: '=', value, min: null, max: null, unit, per: null }, wording);
  const when = date === null || date.startsWith('--') ? '' : ` (${formatDay(date, wording)})`;
  return [partyName ?? '', `${quantity}${when}`].filter(Boolean).join(': ');
}

function pageOf({ page }: { readonly page: number | null }, wording: Wording): string {
  return page === null ? '' : `, ${wording.page} ${page}`;
}

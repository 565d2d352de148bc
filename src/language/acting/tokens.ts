import type { Span } from '../../core/span.ts';
import type { GrammaticalNumber } from '../verbs.ts';
import { BODIES } from './bodies.ts';
import type { PartyMention } from './party-mention.ts';

/** A word, a sign, or a group of parties that act as one (`gemeente en corporaties`). */
export type Token = Span & {
  readonly text: string;
  readonly kind: 'word' | 'sign' | 'parties';
  /** The parties of a group. */
  readonly parties: readonly PartyMention[];
  readonly number: GrammaticalNumber;
};

const PIECE = /\d+(?:[.,]\d+)+|[\p{L}\p{N}](?:[\p{L}\p{N}'’.&/-]*[\p{L}\p{N}])?|[€%]|[^\s\p{L}\p{N}]/gu;

/** The tokens of a sentence, its parties joined into groups. */
export function tokenize(sentence: string, mentions: readonly PartyMention[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const mention of [...mentions, null]) {
    const until = mention?.start ?? sentence.length;
    for (const match of sentence.slice(at, until).matchAll(PIECE)) {
      const start = at + match.index;
      tokens.push(plainToken(match[0], start));
    }
    if (mention === null) break;
    tokens.push({
      start: mention.start,
      end: mention.end,
      text: sentence.slice(mention.start, mention.end),
      kind: 'parties',
      parties: [mention],
      number: mention.number,
    });
    at = mention.end;
  }
  return joinGroups(tokens);
}

function plainToken(text: string, start: number): Token {
  const kind = /[\p{L}\p{N}]/u.test(text) ? 'word' : 'sign';
  return { start, end: start + text.length, text, kind, parties: [], number: 'singular' };
}

const DETERMINERS =
  /^(?:de|het|een|beide|alle|elke|iedere|ieder|elk|onze|betrokken|betreffende|lokale|twee|drie|vier|vijf|genoemde|deelnemende|samenwerkende|afzonderlijke|andere|overige|deze|individuele|hun|haar|zowel|ook|zelfs)$/iu;
const JOINERS = /^(?:en|of|,|\/|&|als|alsmede|alsook|evenals)$/iu;

/** Parties with `,`, `en`, `of` between them are one group; a group is plural. */
function joinGroups(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind !== 'parties') {
      joined.push(token);
      continue;
    }
    const group = [token];
    for (let next = nextMember(tokens, at); next !== null; next = nextMember(tokens, at)) {
      const member = tokens[next];
      if (member !== undefined) group.push(member);
      at = next;
    }
    joined.push(asOne(token, group));
  }
  return joined;
}

function asOne(first: Token, group: readonly Token[]): Token {
  if (group.length === 1) return first;
  const parties = group.flatMap((member) => member.parties);
  return { ...first, end: group.at(-1)?.end ?? first.end, parties, number: 'plural' };
}

/** Index of the party that goes on the group which ends at `at`; null where it ends there. */
function nextMember(tokens: readonly Token[], at: number): number | null {
  let next = at + 1;
  let joiners = 0;
  while (JOINERS.test(tokens[next]?.text ?? '')) {
    next += 1;
    joiners += 1;
  }
  if (joiners === 0) return null;
  // `de adviseurs van de gemeente en van de corporaties`
  if (/^van$/iu.test(tokens[next]?.text ?? '')) next += 1;
  while (tokens[next]?.kind === 'word' && DETERMINERS.test(tokens[next]?.text ?? '')) next += 1;
  if (tokens[next]?.kind !== 'parties') next = partyOfBody(tokens, next) ?? tokens.length;
  if (tokens[next] === undefined) return null;
  // `…, corporaties` opens a clause of its own when a verb follows; a lone comma joins only inside a list.
  const comma = joiners === 1 && tokens[at + 1]?.text === ',';
  return comma && !listGoesOn(tokens, next) ? null : next;
}

/** `… en het Team Buitenruimte van de gemeente`: the party that a body named at `from` acts for. */
function partyOfBody(tokens: readonly Token[], from: number): number | null {
  const body = tokens.findIndex(
    ({ kind, text }, at) => at >= from && at < from + LONGEST_BODY && kind === 'word' && BODIES.test(text),
  );
  if (body < 0) return null;
  const of = tokens.findIndex(
    ({ text }, at) => at > body && at < body + LONGEST_BODY && /^(?:van|bij|namens)$/iu.test(text),
  );
  if (of < 0 || tokens.slice(from, of).some(({ kind }) => kind !== 'word')) return null;
  let party = of + 1;
  while (DETERMINERS.test(tokens[party]?.text ?? '')) party += 1;
  return tokens[party]?.kind === 'parties' ? party : null;
}

/** Words of the name of a body. */
const LONGEST_BODY = 4;

function listGoesOn(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + LIST_REACH); next += 1) {
    const token = tokens[next];
    if (token === undefined) return false;
    if (/^(?:en|of|&)$/iu.test(token.text)) {
      const after = tokens.slice(next + 1, next + 4).find(({ text }) => !DETERMINERS.test(text));
      if (partyOfBody(tokens, next + 1) !== null) return true;
      return after !== undefined && (after.kind === 'parties' || /^\p{Lu}/u.test(after.text));
    }
    if (
      token.kind !== 'parties' &&
      token.text !== ',' &&
      !DETERMINERS.test(token.text) &&
      !/^\p{Lu}/u.test(token.text)
    )
      return false;
  }
  return false;
}

const LIST_REACH = 9;

export function isDeterminer(word: string): boolean {
  return DETERMINERS.test(word);
}

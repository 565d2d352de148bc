import { firstThat } from '../../../core/first-that.ts';
import { sentenceAt } from '../../../language/sentences.ts';
import type { Span } from '../../../core/span.ts';
import { between, isAhead, type Linkable, type NamedAt } from './link.ts';

/** Whom a quantity binds: the name that it stands beside, else the one subject of its own clause; else nobody. */
export function partyOf(at: number, linkable: Linkable): string | null {
  const target = linkable.targets[at];
  if (target === undefined) return null;
  const beside = partyBeside(target, linkable);
  if (beside !== null) return beside;
  return isAhead(target) ? subjectOfClause(target, linkable) : null;
}

/** `V&O: 60`, `V&O 60`, `zeven door V&O`, `71% (V&O)`. */
function partyBeside(target: Span, { text, named }: Linkable): string | null {
  const before = named[firstThat(named, ({ end }) => end > target.start) - 1];
  if (before !== undefined && /^:?\s$/u.test(text.slice(before.end, target.start))) return before.party;
  const behind = named[firstThat(named, ({ start }) => start >= target.end)];
  if (behind === undefined) return null;
  const words = text.slice(target.end, behind.start);
  return /^(?:\s\p{L}+){0,2}\s(?:door\s|\()(?:de\s|het\s)?$/u.test(words) ? behind.party : null;
}

/** The subject nearest in front within the sentence; behind, only before the clause ends. Two at once bind no one. */
function subjectOfClause(target: Span, { text, sentences, acting }: Linkable): string | null {
  const sentence = sentenceAt(target.start, sentences, text);
  const inside = acting
    .slice(
      firstThat(acting, ({ start }) => start >= sentence.start),
      firstThat(acting, ({ start }) => start >= sentence.end),
    )
    .filter(({ end }) => end <= sentence.end);
  const ahead = inside.findLast(({ end }) => end <= target.start);
  const subject = ahead ?? inside.find((one) => !/[,;:.]/u.test(between(target, one, text) ?? ','));
  if (subject === undefined || inside.some((other) => isJoined(other, subject, text))) return null;
  return subject.party;
}

/** `A en B bouwen`: a subject of more than one. */
function isJoined(a: NamedAt, b: NamedAt, text: string): boolean {
  if (a === b || a.party === b.party) return false;
  return /^(?:\s?,|\sen|\sof)\s(?:de\s|het\s)?$/u.test(between(a, b, text) ?? '');
}

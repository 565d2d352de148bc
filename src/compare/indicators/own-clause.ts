import type { Span } from '../../core/span.ts';
import { isOnlyVerb, isPresentTense } from '../../language/lexicon.ts';
import { canBeFinite } from '../../language/verbs.ts';

/** The words around a number that are about it and about no other number. */
export type OwnClause = {
  /** From the comma in front of it to the one behind it. */
  readonly clause: string;
  /** All of the sentence that no other number has a better claim to. */
  readonly reach: string;
  /** Where its reach stands in the sentence. */
  readonly span: Span;
  /** It goes on from what was said before: it has no verb of its own, or a word that points back. */
  readonly goesOn: boolean;
  /** It tells of a part of what was counted before: `waarvan`, `daarvan`. */
  readonly isPart: boolean;
  /** It stands in brackets: what the sentence says of time is not said of it. */
  readonly isRemark: boolean;
  /** It says by how much something rises or falls. */
  readonly isChange: boolean;
  /** It says that it is for each year, right beside the number. */
  readonly isYearly: boolean;
  /** It is left out of what is promised: `met uitzondering van 41 woningen`, `op 22 monumenten na`. */
  readonly isException: boolean;
};

/** What sets apart what is said of one number and of the next. */
const BORDER =
  /[,;:•–]\s|\s-\s|(?<=\s)(?:en(?!\smet\s)|maar|terwijl|waarna|waarbij|waarvan|waaronder|dus|dan)(?=\s)/gu;
const PUNCTUATION = /[,;:•–]\s|\s-\s/gu;
const IN_BRACKETS = /\([^()]*\)/gu;

const PART = /(?<!\p{L})(?:waarvan|daarvan|hiervan|van\s(?:deze|die|wie|dit))(?!\p{L})/iu;
const POINTS_BACK =
  /^\W*(?:dat|dit|die|deze|daarmee|hiermee)(?!\p{L})|(?<!\p{L})(?:dit|dat|deze|die|het)\s(?:aandeel|aantal|percentage|deel|(?:doel|inkomens)?groep(?:en)?)(?!\p{L})|(?<!\p{L})omdat\sdit(?!\p{L})/iu;

/** `waar de voorraad maar veertien woningen telt`: what stands beside it is said of something else. */
const CLOSED = /^\s*(?:waar|omdat|hoewel|zolang)\s/iu;

function isClosed(clause: string): boolean {
  return CLOSED.test(clause) && hasVerb(clause);
}

/** `De eerste twaalf worden in 2027 opgeleverd`. */
const FIRST = /(?<!\p{L})de\seerste\s$/iu;
/** `Woonbaken levert er 8`: the noun was said before. */
const THEREOF = /(?<!\p{L})er(?:\s(?:nog|ook|samen|minimaal|maximaal|ten\sminste|circa|ongeveer))?\s$/iu;
const YEARLY_AHEAD = /(?<!\p{L})(?:per\sjaar|jaarlijks|ieder\sjaar|elk\sjaar)(?:\s[^\s,;]+){0,3}\s$/iu;
const YEARLY_BEHIND = /^(?:\s[^\s,;]+){0,3}\s(?:per\sjaar|jaarlijks|ieder\sjaar|elk\sjaar)(?!\p{L})/iu;
/** `stijgt met 3%`, `daalt het aantal met een vijfde`. */
const CHANGE =
  /(?<!\p{L})(?:stijg|daal|groei|toeneem|neem|nemen|verlaag|verlag|verhoog|verhog|gestegen|gedaald|toegenomen|afgenomen)\p{L}*(?!\p{L})[^.;:]{0,80}(?<!\p{L})met\s(?:(?:gemiddeld|circa|ongeveer|zo['’]n|ruim|bijna|niet\smeer\sdan|hooguit|maximaal|ten\shoogste|hoogstens)\s)*$/iu;
const EXCEPTION =
  /(?<!\p{L})(?:met\suitzondering\svan|uitgezonderd|behalve|buiten\sbeschouwing\sblijven)\s(?:de\s)?$/iu;

/** `op 22 monumenten in de Kerkstraat na` */
const LEFT_OUT = /^(?:\s\p{L}+){1,6}\sna(?!\p{L})/u;

/** The clause of the number at `own` in a sentence in which `others` are numbers too. */
export function ownClause(sentence: string, own: Span, others: readonly Span[]): OwnClause {
  const text = withoutOtherBrackets(sentence, own);
  const visible = others.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const before = Math.max(0, ...visible.filter(({ end }) => end <= own.start).map(({ end }) => end));
  const next = visible.filter(({ start }) => start >= own.end).map(({ start }) => start);
  const after = Math.min(text.length, ...next);
  const widest = {
    left: before === 0 ? 0 : (lastBorder(text, before, own.start) ?? before),
    right: beforeConsequence(
      text,
      own.end,
      next.length === 0 ? text.length : (lastBorder(text, own.end, after) ?? after),
    ),
  };
  const from = lastPunctuation(text, widest.left, own.start) ?? widest.left;
  const to = firstPunctuation(text, own.end, widest.right) ?? widest.right;
  const { left, right } = isClosed(text.slice(from, to)) ? { left: from, right: to } : widest;
  const reach = text.slice(left, right);
  const ahead = text.slice(left, own.start);
  const behind = text.slice(own.end, right);
  const pointsBack = POINTS_BACK.test(reach) || THEREOF.test(ahead);
  const isPart = PART.test(reach) || FIRST.test(ahead);
  return {
    clause: text.slice(from, to),
    reach,
    span: { start: left, end: right },
    goesOn: isPart || pointsBack || !hasVerb(text.slice(from, to)),
    isPart,
    isRemark: opensBrackets(sentence.slice(0, own.start)),
    isChange: CHANGE.test(ahead),
    isYearly: YEARLY_AHEAD.test(ahead) || YEARLY_BEHIND.test(behind),
    isException: EXCEPTION.test(ahead) || (/(?<!\p{L})op\s$/u.test(ahead) && LEFT_OUT.test(behind)),
  };
}

function opensBrackets(ahead: string): boolean {
  return ahead.lastIndexOf('(') > ahead.lastIndexOf(')');
}

/** A remark in brackets has numbers and words of its own; blanks keep the places of the rest. */
function withoutOtherBrackets(sentence: string, own: Span): string {
  return sentence.replaceAll(IN_BRACKETS, (remark, at: number) =>
    at <= own.start && own.end <= at + remark.length ? remark : ' '.repeat(remark.length),
  );
}

/** What follows from it, or on what terms, is no longer what is counted. */
const CONSEQUENCE = /,\s(?:zodat|opdat|mits|tenzij|omdat|waardoor)\s/u;

function beforeConsequence(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(CONSEQUENCE);
  return found < 0 ? to : from + found;
}

function lastBorder(text: string, from: number, to: number): number | null {
  const found = [...text.slice(from, to).matchAll(BORDER)].at(-1);
  return found === undefined ? null : from + found.index;
}

function lastPunctuation(text: string, from: number, to: number): number | null {
  const found = [...text.slice(from, to).matchAll(PUNCTUATION)].at(-1);
  return found === undefined ? null : from + found.index + found[0].length;
}

function firstPunctuation(text: string, from: number, to: number): number | null {
  const found = text.slice(from, to).search(PUNCTUATION);
  return found < 0 ? null : from + found;
}

/** They have the ending of a verb and are none. */
const NO_VERBS: ReadonlySet<string> = new Set([
  'hooguit',
  'hoogst',
  'minst',
  'kwart',
  'kort',
  'apart',
  'totaal',
]);

function hasVerb(clause: string): boolean {
  return (clause.match(/\p{L}+/gu) ?? []).some(
    (word) =>
      (canBeFinite(word, 'singular') && !NO_VERBS.has(word.toLowerCase())) ||
      (word === word.toLowerCase() && (isOnlyVerb(word) || isPresentTense(word))) ||
      AUXILIARIES.has(word.toLowerCase()),
  );
}

const AUXILIARIES: ReadonlySet<string> = new Set([
  ...[
    'zijn',
    'worden',
    'moeten',
    'kunnen',
    'hebben',
    'mogen',
    'zullen',
    'willen',
    'gaan',
    'komen',
    'krijgen',
  ],
]);

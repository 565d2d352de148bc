import { calendarDate } from '../../core/calendar-date.ts';
import { lengthOf, overlaps, quoteOf, type Span } from '../../core/span.ts';
import type { Cell, SourceText, Table } from '../../core/source-text.ts';
import { readComparator, type Comparator } from '../../language/comparator-words.ts';
import { DIGITS, parseNumber } from '../../language/numbers.ts';
import type { AfspraakFindings } from '../afspraak/read-afspraak.ts';
import { deadline } from '../deadlines/deadline-value.ts';
import { headedTable } from './table-heads.ts';
import type { TargetMention } from '../targets/target-value.ts';

/** A column for each year makes a plan; one year alone says when something was counted. */
const FEWEST_YEARS = 2;
const YEAR = /^(?:jaar\s)?(?<year>20\d\d)$/iu;
const TOTAL = /^totaal/iu;
const UNIT = /^(?:eenheid|eenheden|maat)$/iu;
const AMOUNT = new RegExp(String.raw`^(?<euro>€\s?)?(?<digits>${DIGITS})(?:,-)?\s?(?<percent>%)?$`, 'u');
/** Nothing is planned. */
const NOTHING = /^(?:[-–—]|n\.?v\.?t\.?)?$/iu;
/** `× € 1.000`: what stands in the cells are thousands. */
const THOUSANDS = /[×x]\s?(?:€\s?)?1\.?000/iu;
/** Words in an offer that say how its numbers are meant, wherever they stand in it. */
const BOUND =
  /(?<!\p{L})(?:minimaal|minstens|ten minste|tenminste|maximaal|hoogstens|hooguit|ten hoogste|circa|ongeveer|gemiddeld)(?!\p{L})/iu;
/** What an offer counts, where no column says so. */
const COUNTED =
  /\p{L}*(?:woningen|appartementen|eenheden|plaatsen|huishoudens|complexen|gesprekken)(?!\p{L})/iu;

/**
 * A row with a column for each year promises the number of every year, and their total: the unit stands in a column of
 * its own or is what the row counts, and how the number is meant is said in the words of the row.
 */
export function withYearColumns(finding: AfspraakFindings, source: SourceText): AfspraakFindings {
  const row = rowOf(finding, source);
  if (row === null) return finding;
  const { years, totals } = row;
  const own = [...years, ...totals].flatMap(({ pieces }) => pieces);
  const isOwn = ({ spans }: { readonly spans: readonly Span[] }): boolean =>
    spans.some((span) => own.some((piece) => overlaps(piece, span)));
  // What was read from the cells one by one had neither unit nor year.
  const deadlines = finding.deadlines.filter((found) => !isOwn(found));
  // `x € 1.000` says how the others are written.
  const targets = finding.targets.filter(
    (found) => !isOwn(found) && !(row.factor > 1 && found.value.value === row.factor),
  );
  const filled = years.filter(({ words }) => !NOTHING.test(words));
  const amounts = filled.flatMap((place, at) =>
    amountsOf(place, row, { deadline: deadlines.length + at, partOf: null }),
  );
  const sums = totals.flatMap((place) => amountsOf(place, row, { deadline: null, partOf: null }));
  const whole = sums.length === 1 ? targets.length + amounts.length : null;
  return {
    ...finding,
    deadlines: [...deadlines, ...filled.map((place) => duringYear(place))],
    targets: [...targets, ...amounts.map((target) => ({ ...target, partOf: whole })), ...sums],
    diagnostics: finding.diagnostics.filter((diagnostic) => !isOwn(diagnostic)),
  };
}

/** A cell of the row under its head. */
type Place = {
  readonly head: readonly Span[];
  readonly title: string;
  readonly words: string;
  readonly pieces: readonly Span[];
};

type YearRow = {
  readonly years: readonly Place[];
  readonly totals: readonly Place[];
  readonly unit: string | null;
  readonly factor: number;
  readonly comparator: Comparator;
};

function rowOf({ node }: AfspraakFindings, { blocks, text }: SourceText): YearRow | null {
  const [stated] = node.text;
  if (node.form !== 'row' || stated === undefined) return null;
  const holds = (row: readonly Cell[]): boolean =>
    row.some(({ pieces }) => pieces.some((piece) => overlaps(piece, stated)));
  const table = blocks.find((block) => block.table?.rows.some(holds) === true)?.table;
  const cells = table?.rows.find(holds);
  if (table === null || table === undefined || cells === undefined) return null;
  const places = placesOf(cells, table, text);
  const years = places.filter(({ title }) => YEAR.test(title));
  if (years.length < FEWEST_YEARS) return null;
  const offer = quoteOf(text, node.text);
  const printed = places.find(({ title }) => UNIT.test(title))?.words ?? '';
  const told = [printed, offer, ...places.map(({ title }) => title)];
  return {
    years,
    totals: places.filter(({ title }) => TOTAL.test(title)),
    unit: unitOf(printed) ?? unitInBrackets(offer) ?? COUNTED.exec(offer)?.[0].toLowerCase() ?? null,
    factor: told.some((words) => THOUSANDS.test(words)) ? 1000 : 1,
    comparator: comparatorOf(offer),
  };
}

function placesOf(cells: readonly Cell[], table: Table, text: string): readonly Place[] {
  const filled = (pieces: readonly Span[]): readonly Span[] => pieces.filter((piece) => lengthOf(piece) > 0);
  const { heads } = headedTable(table);
  return cells.map(({ pieces }, at) => {
    const head = filled(heads[at]?.pieces ?? []);
    return { head, title: quoteOf(text, head), words: quoteOf(text, pieces), pieces: filled(pieces) };
  });
}

function unitOf(printed: string): string | null {
  if (/^(?:%|procent|percentage)/iu.test(printed)) return 'percent';
  if (/€|euro/iu.test(printed)) return 'EUR';
  return NOTHING.test(printed) ? null : printed;
}

/** `Onderhoud (× € 1.000)`, `Sloop (aantal woningen)`, `Toewijzingen (minimaal, %)`. */
function unitInBrackets(offer: string): string | null {
  const words = /\((?<words>[^()]{1,30})\)$/u.exec(offer)?.groups?.['words'] ?? '';
  if (/%|procent/iu.test(words)) return 'percent';
  if (/€|euro/iu.test(words)) return 'EUR';
  return /^(?:in\s)?aantal\s(?<noun>\p{L}+)$/iu.exec(words)?.groups?.['noun'] ?? null;
}

/** How a number behind the words of the offer is meant. */
function comparatorOf(offer: string): Comparator {
  const atEnd = readComparator(`${offer} 1`, offer.length + 1, offer.length + 2).comparator;
  const bound = BOUND.exec(offer)?.[0] ?? '';
  return atEnd === '=' && bound !== ''
    ? readComparator(`${bound} 1`, bound.length + 1, bound.length + 2).comparator
    : atEnd;
}

type Links = Pick<TargetMention, 'deadline' | 'partOf'>;

function amountsOf(
  { words, pieces }: Place,
  { unit, factor, comparator }: YearRow,
  links: Links,
): readonly TargetMention[] {
  const { digits, percent, euro } = AMOUNT.exec(words)?.groups ?? {};
  if (digits === undefined) return [];
  const own = percent !== undefined ? 'percent' : euro !== undefined ? 'EUR' : unit;
  const role = comparator === '<=' || comparator === '<' ? 'limit' : 'target';
  const value = parseNumber(digits) * factor;
  return [
    {
      value: {
        value,
        min: null,
        max: null,
        unit: own,
        isRound: false,
        role,
        comparator,
        subject: null,
        per: null,
      },
      ...{ quote: words, spans: pieces, party: null, of: null, baseline: null, ...links },
    },
  ];
}

function duringYear({ head, title }: Place): AfspraakFindings['deadlines'][number] {
  const year = Number(YEAR.exec(title)?.groups?.['year']);
  return {
    value: deadline('during', { from: calendarDate(year, 1, 1), until: calendarDate(year, 12, 31) }),
    ...{ quote: title, spans: head },
  };
}

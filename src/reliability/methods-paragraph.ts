import type { FieldName } from './fields.ts';
import type { Figure, Measure, RaterPair } from './measure.ts';
import type { Reliability } from './measure-reliability.ts';
import { factOf } from './study-facts.ts';
import { rounded } from './tables.ts';

/**
 * How the data were checked, for a paper: a paragraph in English and one in Dutch. Every figure in them stands in the
 * tables, as it is written here; Dutch has a comma for the point.
 */
export function methodsParagraphs(study: Reliability): string {
  return `# Methods\n\n## English\n\n${english(study)}\n\n## Nederlands\n\n${dutch(study)}\n`;
}

type Words = {
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  readonly interval: string;
  readonly to: string;
  readonly against: (pair: RaterPair) => string;
  readonly among: (pair: RaterPair) => string;
  readonly nothing: string;
  readonly point: string;
};

/** The figures that a reader asks for first; all others stand in the tables. */
const TOLD: readonly (readonly [FieldName, Measure])[] = [
  ['segmentation', 'f1'],
  ['segmentation', 'alpha'],
  ['actors', 'f1'],
  ['actors', 'alpha'],
  ['deadlines', 'f1'],
  ['deadline end', 'alpha'],
  ['targets', 'f1'],
  ['target value', 'alpha'],
  ['modality', 'alpha'],
];

const NAMES: Readonly<Partial<Record<Measure, string>>> = { f1: 'F1', alpha: 'α' };

const ENGLISH: Words = {
  fields: {
    segmentation: 'segmentation',
    actors: 'actors',
    deadlines: 'deadlines',
    'deadline end': 'last days',
    targets: 'targets',
    'target value': 'their values',
    modality: 'modality',
  },
  interval: 'interval',
  to: 'to',
  against: ({ second }) => `Program against ${second}`,
  among: ({ first, second }) => `${first} against ${second}`,
  nothing: 'nothing that both judged',
  point: '.',
};

const DUTCH: Words = {
  fields: {
    segmentation: 'segmentatie',
    actors: 'actoren',
    deadlines: 'termijnen',
    'deadline end': 'laatste dagen',
    targets: 'getallen',
    'target value': 'hun waarden',
    modality: 'modaliteit',
  },
  interval: 'interval',
  to: 'tot',
  against: ({ second }) => `Programma tegenover ${second}`,
  among: ({ first, second }) => `${first} tegenover ${second}`,
  nothing: 'niets dat beiden beoordeelden',
  point: ',',
};

function english(study: Reliability): string {
  const fact = (name: Parameters<typeof factOf>[1]): string => factOf(study, name);
  return [
    `Agreements were read with afspraken, version ${fact('version')}.`,
    `Of the documents, ${fact('documents')} (municipalities: ${fact('municipalities')}) were checked against the source; coders: ${fact('coders')}. Documents that several coders judged: ${fact('documents of several coders')}; gone through as a whole: ${fact('documents gone through as a whole')}; coded blind, before any reading was shown: ${fact('documents coded blind')}. The other coders saw the reading first, which favours agreement.`,
    `The coders judged afspraken (accepted, corrected or added: ${fact('afspraken judged')}; rejected: ${fact('afspraken rejected')}).`,
    `Agreement is Krippendorff’s α (${fact('alpha after')}; of segmentation: unitizing α, ${fact('unitizing alpha after')}) and F1 with the coder as the one who is right; intervals (${fact('confidence in percent')}%) are from a bootstrap clustered by document (resamples: ${fact('resamples')}; seed: ${fact('seed')}).`,
    ...pairSentences(study, ENGLISH),
    `Cite as: afspraken, version ${fact('version')}, with the tables of this study.`,
  ].join(' ');
}

function dutch(study: Reliability): string {
  const fact = (name: Parameters<typeof factOf>[1]): string => factOf(study, name);
  return [
    `De afspraken zijn gelezen met afspraken, versie ${fact('version')}.`,
    `Van de documenten zijn er ${fact('documents')} (gemeenten: ${fact('municipalities')}) met de bron vergeleken; codeurs: ${fact('coders')}. Documenten die door meer codeurs zijn beoordeeld: ${fact('documents of several coders')}; geheel doorgenomen: ${fact('documents gone through as a whole')}; blind gecodeerd, zonder eerst een lezing te zien: ${fact('documents coded blind')}. De andere codeurs zagen eerst de lezing, wat overeenstemming bevordert.`,
    `De codeurs beoordeelden afspraken (aanvaard, verbeterd of toegevoegd: ${fact('afspraken judged')}; verworpen: ${fact('afspraken rejected')}).`,
    `Overeenstemming is Krippendorffs α (${fact('alpha after')}; van de segmentatie: α voor eenheden, ${fact('unitizing alpha after')}) en F1 met de codeur als maat; intervallen (${fact('confidence in percent')}%) komen uit een bootstrap met documenten als clusters (trekkingen: ${fact('resamples')}; startgetal: ${fact('seed')}).`,
    ...pairSentences(study, DUTCH),
    `Verwijs naar: afspraken, versie ${fact('version')}, met de tabellen van dit onderzoek.`,
  ].join(' ');
}

function pairSentences({ figures }: Reliability, words: Words): readonly string[] {
  const overall = figures.filter(({ by }) => by === 'all');
  const pairs = Map.groupBy(overall, ({ first, second }) => `${first} ${second}`);
  return [...pairs.values()].map((own) => {
    const [{ first, second } = { first: '', second: '' }] = own;
    const subject = first === 'machine' ? words.against({ first, second }) : words.among({ first, second });
    const told = TOLD.flatMap(([field, measure]) => {
      const figure = own.find((one) => one.field === field && one.measure === measure);
      const value = figure?.value ?? null;
      return figure === undefined || value === null ? [] : [saying(figure, value, words)];
    });
    return `${subject}: ${told.join('; ') || words.nothing}.`;
  });
}

function saying({ field, measure, interval }: Figure, value: number, words: Words): string {
  const shown = (figure: number): string => rounded(figure).replace('.', words.point);
  const range =
    interval === null
      ? ''
      : ` (${words.interval} ${shown(interval.low)} ${words.to} ${shown(interval.high)})`;
  return `${words.fields[field] ?? field} ${NAMES[measure] ?? measure} ${shown(value)}${range}`;
}

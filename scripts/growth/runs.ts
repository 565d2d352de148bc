import { compareAgreements, type DatasetDocument } from '../../src/index.ts';
import type { AgreementDocument } from '../../src/normalise/document-schema.ts';
import { factsOf } from '../../src/normalise/run/document-facts.ts';
import { isTouched, resolveRun } from '../../src/normalise/run/resolve-run.ts';
import { convertDocuments } from '../../src/pipeline/convert-document.ts';
import { agreementAround, sentenceOf, series, wordOf, type Dimension } from './dimension.ts';

const AGREEMENT = agreementAround(series(30, (at) => `${at + 4}. ${sentenceOf(at)}`, '\n\n'));
const MONITOR = `# Monitor prestatieafspraken Assen 2025\n\n| nr | afspraak | stand van zaken | status |\n| --- | --- | --- | --- |\n${series(30, (at) => `| ${at + 4} | ${sentenceOf(at)} | In 2025 zijn ${at} woningen gebouwd | op schema |`)}\n`;

async function read(text: string): Promise<{ readonly document: AgreementDocument; readonly text: string }> {
  const [only] = await convertDocuments({ file: 'one.md', bytes: new TextEncoder().encode(text) });
  if (only === undefined || only.document === null || only.text === null)
    throw new Error('The text that a run is made of gave no document.');
  return { document: only.document, text: only.text };
}

const [agreement, monitor] = await Promise.all([read(AGREEMENT), read(MONITOR)]);

type One = (at: number) => DatasetDocument;

/** An agreement that says something else in its first afspraak, and has words of its own. */
function altered(at: number, { own = 0, place = 'Assen' } = {}): DatasetDocument {
  const { document, text } = agreement;
  const [first, ...others] = document.afspraken;
  if (first === undefined) throw new Error('The agreement that a run is made of has no afspraak.');
  return {
    document: {
      ...document,
      source: { ...document.source, file: `${at}.md` },
      municipalities: [{ name: place, code: null }],
      afspraken: [{ ...first, text: `${first.text} ${wordOf(at)}` }, ...others],
    },
    text: `${text}\n${series(own, (word) => wordOf(at * own + word), ' ')}`,
  };
}

function ofRun(name: string, from: number, one: One): Dimension {
  return {
    name: `run: ${name}`,
    from,
    prepare: (size) => {
      const facts = Array.from({ length: size }, (_, at) => {
        const { document, text } = one(at);
        return factsOf(document, text);
      });
      return () => {
        const run = resolveRun(facts);
        return facts.filter((document) => isTouched(document, run)).length;
      };
    },
  };
}

/** What many documents can be to each other. */
export const RUNS: readonly Dimension[] = [
  ofRun('copies', 1000, () => agreement),
  ofRun('versions of one', 1000, (at) => altered(at)),
  ofRun('agreements of a place that share half their text', 500, (at) => altered(at, { own: 400 })),
  ofRun('agreements of many places that share their text', 1000, (at) => altered(at, { place: wordOf(at) })),
  ofRun('monitors beside one agreement', 250, (at) =>
    at === 0
      ? agreement
      : {
          ...monitor,
          document: { ...monitor.document, mentions: [], title: wordOf(at), date: `2025-01-01` },
        },
  ),
  {
    name: 'comparison: documents',
    from: 25,
    prepare: (size) => {
      const documents = Array.from({ length: size }, (_, at) => altered(at, { place: wordOf(at) }));
      return () => compareAgreements(documents).commitments.length;
    },
  },
];

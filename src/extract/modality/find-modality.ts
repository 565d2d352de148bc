import type { Span } from '../../core/span.ts';

/** How firmly an afspraak binds: a result, an effort, an exploration, or a way of working together. */
export type Modality = 'resultaat' | 'inspanning' | 'verkenning' | 'proces';

export type ModalityFinding = {
  readonly modality: Modality;
  /** The words that decided it; null where it is a result for want of other words. */
  readonly evidence: Span | null;
};

type ModalityWords = { readonly modality: Modality; readonly pattern: RegExp };

/** Verbs and phrases; `…6` stands for up to six words in between. */
const PHRASES: Readonly<Record<Modality, readonly string[]>> = {
  verkenning: [
    '(?:her)?onderzoek(?:t|en)',
    'wordt …6 onderzocht',
    'verken(?:t|nen)',
    'inventarise(?:ert|ren)',
    'bezie(?:t|n)',
    'bekijk(?:t|en)',
    'kijk(?:t|en) (?:of|waar|naar (?:de )?mogelijkheden)',
    'ga(?:at|an) na',
    'overweeg(?:t)?',
    'overwegen',
    'in beeld (?:te )?(?:gebracht|brengen)',
    'breng(?:t|en) …8 in beeld',
    'haalbaarheid (?:te )?onderzoeken',
    'pilot',
    'verkenning(?:en)?',
  ],
  inspanning: [
    'span(?:t|nen) …3 zich',
    'zich …4 in(?: (?:te )?(?:spannen|zetten))? (?:om|voor)',
    'zet(?:ten)? …3 zich …4 in',
    'stre(?:eft|ven)',
    'nastreven',
    'het streven',
    'ambitie',
    'beo(?:ogt|gen)',
    'probe(?:ert|ren)',
    'tracht(?:en)?',
    'bevorder(?:t|en)',
    'stimule(?:ert|ren)',
    'zoveel mogelijk',
    'zo veel mogelijk',
    'waar mogelijk',
    'mak(?:en)? (?:ons|zich) hard',
    'op zoek',
    'ga(?:at|an) …2 tegen',
    'dr(?:aagt|agen) …3 bij',
  ],
  proces: [
    'overleg(?:gen|t)?',
    'bespre(?:ekt|ken)',
    'evalue(?:ert|ren)',
    'wordt …6 geëvalueerd',
    'monitor(?:t|en)',
    'informe(?:ert|ren)',
    'stem(?:t|men) …10 af',
    'del(?:en)? …3 (?:informatie|kennis|data|gegevens|mutatedata|plannen)',
    'betrek(?:t|ken)',
    'kom(?:t|en) …6 bijeen',
    'rapporte(?:ert|ren)',
    'houd(?:t|en) …3 (?:op de hoogte|overleg|een overleg)',
    'treed(?:t)? …4 in overleg',
    'treden …4 in overleg',
    'ga(?:at|an) …4 in gesprek',
    'in overleg',
    'mak(?:en|t) …6 (?:werk)?afspraken',
    'schouw(?:en|t)',
    'neem(?:t)? …3 deel',
    'deelnemen',
    'nemen …4 deel',
    'spre(?:ekt|ken) …8 af',
    'zoeken …4 elkaar',
    'meld(?:t|en)',
  ],
  resultaat: [
    'realise(?:ert|ren)',
    'wordt …6 gerealiseerd',
    'bouw(?:t|en)',
    'lever(?:t|en)',
    'verko(?:opt|pen)',
    'verhu(?:urt|ren)',
    'isole(?:ert|ren)',
    'sloop(?:t)?',
    'slopen',
    'stel(?:t|len) …10 (?:vast|op|beschikbaar|ter beschikking)',
    'wij(?:st|zen) …12 (?:toe|aan)',
    'zorg(?:t|en)',
    'voer(?:t|en)',
    'plaats(?:t|en)',
    'hante(?:ert|ren)',
    'borg(?:t|en)',
    'bied(?:t|en)',
    'pas(?:t|sen) …8 (?:toe|aan)',
    'reserve(?:ert|ren)',
    'labelt',
    'vergoed(?:t|en)',
    'betaal(?:t)?',
    'betalen',
    'continue(?:ert|ren)',
    'zet(?:ten)? …10 voort',
    'organise(?:ert|ren)',
    'voeg(?:t|en)',
    'verbeter(?:t|en)',
    'nem(?:en|t)',
    'legt',
    'maakt',
    'maken',
    'wordt',
    'worden',
    'start(?:en|t)?',
    'brengt',
    'brengen',
  ],
};

/** A word between the parts of a phrase; one that opens another clause ends the phrase. */
const BETWEEN = '(?:(?!(?:nadat|voordat|omdat|wanneer|indien|zodat|waarbij|waarna|die|dat) )[^ .;:,]+ )';

/** What an explored, striven for or discussed result is not: of two words in one sentence the weaker binds. */
const WEAKER: readonly Modality[] = ['verkenning', 'inspanning', 'proces', 'resultaat'];

const WORDS: readonly ModalityWords[] = WEAKER.map((modality) => ({
  modality,
  pattern: new RegExp(`(?<!\\p{L})(?:${PHRASES[modality].map(withWordsBetween).join('|')})(?!\\p{L})`, 'giu'),
}));

function withWordsBetween(phrase: string): string {
  return phrase.replaceAll(/…(?<most>\d+) /gu, `${BETWEEN}{0,$<most>}`);
}

/** How firmly a text binds, decided by the first sentence that promises anything. */
export function findModality(text: string, sentences: readonly Span[]): ModalityFinding {
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const found = WORDS.flatMap(({ modality, pattern }) => {
      const [match] = words.matchAll(pattern);
      if (match === undefined) return [];
      const start = sentence.start + match.index;
      return [{ modality, evidence: { start, end: start + match[0].length } }];
    }).toSorted((a, b) => WEAKER.indexOf(a.modality) - WEAKER.indexOf(b.modality));
    const [weakest] = found;
    if (weakest !== undefined) return weakest;
  }
  return { modality: 'resultaat', evidence: null };
}

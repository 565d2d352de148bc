import type { Span } from '../../core/span.ts';

/** How firmly an afspraak binds: a result, an effort, an exploration, or a way of working together. */
export type Modality = 'resultaat' | 'inspanning' | 'verkenning' | 'proces';

export type ModalityFinding = {
  readonly modality: Modality;
  /** The words that decided it; null where it is a result for want of other words. */
  readonly evidence: Span | null;
};

type ModalityWords = { readonly modality: Modality; readonly pattern: RegExp };

const WORDS: readonly ModalityWords[] = [
  {
    modality: 'verkenning',
    pattern:
      /(?<!\p{L})(?:(?:her)?onderzoek(?:t|en)|wordt\s(?:\p{L}+\s){0,6}onderzocht|verken(?:t|nen)|inventarise(?:ert|ren)|bezie(?:t|n)|bekijk(?:t|en)|kijk(?:t|en)\s(?:of|waar|naar\s(?:de\s)?mogelijkheden)|ga(?:at|an)\sna|overweeg(?:t)?|overwegen|in\sbeeld\s(?:te\s)?(?:gebracht|brengen)|breng(?:t|en)\s(?:\p{L}+\s){0,8}in\sbeeld|haalbaarheid\s(?:te\s)?onderzoeken|pilot|verkenning(?:en)?)(?!\p{L})/giu,
  },
  {
    modality: 'inspanning',
    pattern:
      /(?<!\p{L})(?:span(?:t|nen)\s(?:\p{L}+\s){0,3}zich|zich\s(?:\p{L}+\s){0,4}in(?:\s(?:te\s)?(?:spannen|zetten))?\s(?:om|voor)|zet(?:ten)?\s(?:\p{L}+\s){0,3}zich\s(?:\p{L}+\s){0,4}in|stre(?:eft|ven)|nastreven|het\sstreven|ambitie|beo(?:ogt|gen)|probe(?:ert|ren)|tracht(?:en)?|bevorder(?:t|en)|stimule(?:ert|ren)|zoveel\smogelijk|zo\sveel\smogelijk|waar\smogelijk|mak(?:en)?\s(?:ons|zich)\shard|op\szoek|ga(?:at|an)\s(?:\p{L}+\s){0,2}tegen|dr(?:aagt|agen)\s(?:\p{L}+\s){0,3}bij)(?!\p{L})/giu,
  },
  {
    modality: 'proces',
    pattern:
      /(?<!\p{L})(?:overleg(?:gen|t)?|bespre(?:ekt|ken)|evalue(?:ert|ren)|wordt\s(?:\p{L}+\s){0,6}geëvalueerd|monitor(?:t|en)|informe(?:ert|ren)|stem(?:t|men)\s(?:\p{L}+\s){0,10}af|del(?:en)?\s(?:\p{L}+\s){0,3}(?:informatie|kennis|data|gegevens|mutatedata|plannen)|betrek(?:t|ken)|kom(?:t|en)\s(?:\p{L}+\s){0,6}bijeen|rapporte(?:ert|ren)|houd(?:t|en)\s(?:\p{L}+\s){0,3}(?:op\sde\shoogte|overleg|een\soverleg)|treed(?:t)?\s(?:\p{L}+\s){0,4}in\soverleg|treden\s(?:\p{L}+\s){0,4}in\soverleg|ga(?:at|an)\s(?:\p{L}+\s){0,4}in\sgesprek|in\soverleg|mak(?:en|t)\s(?:\p{L}+\s){0,6}(?:werk)?afspraken|schouw(?:en|t)|neem(?:t)?\s(?:\p{L}+\s){0,3}deel|deelnemen|nemen\s(?:\p{L}+\s){0,4}deel|spre(?:ekt|ken)\s(?:\p{L}+\s){0,8}af|zoeken\s(?:\p{L}+\s){0,4}elkaar|meld(?:t|en))(?!\p{L})/giu,
  },
  {
    modality: 'resultaat',
    pattern:
      /(?<!\p{L})(?:realise(?:ert|ren)|wordt\s(?:\p{L}+\s){0,6}gerealiseerd|bouw(?:t|en)|lever(?:t|en)|verko(?:opt|pen)|verhu(?:urt|ren)|isole(?:ert|ren)|sloop(?:t)?|slopen|stel(?:t|len)\s(?:\p{L}+\s){0,10}(?:vast|op|beschikbaar|ter\sbeschikking)|wij(?:st|zen)\s(?:\p{L}+\s){0,12}(?:toe|aan)|zorg(?:t|en)|voer(?:t|en)|plaats(?:t|en)|hante(?:ert|ren)|borg(?:t|en)|bied(?:t|en)|pas(?:t|sen)\s(?:\p{L}+\s){0,8}(?:toe|aan)|reserve(?:ert|ren)|labelt|vergoed(?:t|en)|betaal(?:t)?|betalen|continue(?:ert|ren)|zet(?:ten)?\s(?:\p{L}+\s){0,10}voort|organise(?:ert|ren)|voeg(?:t|en)|verbeter(?:t|en)|nem(?:en|t)|legt|maakt|maken|wordt|worden|start(?:en|t)?|brengt|brengen)(?!\p{L})/giu,
  },
];

/** What an explored, striven for or discussed result is not: of two words in one sentence the weaker binds. */
const WEAKER: readonly Modality[] = ['verkenning', 'inspanning', 'proces', 'resultaat'];

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

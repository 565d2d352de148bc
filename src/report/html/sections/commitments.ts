import { h } from 'hastscript';
import type { Wording } from '../../wording/wording.ts';
import type { Element } from 'hast';

/** The fields to narrow the list by, in their order; the script of the page fills them. */
const FIELDS = ['document', 'theme', 'topic', 'actor', 'side', 'modality', 'concreteness', 'year'] as const;
const WORDS: Readonly<Record<(typeof FIELDS)[number], string>> = {
  document: 'municipality',
  theme: 'theme',
  topic: 'topic',
  actor: 'actor',
  side: 'side',
  modality: 'modality',
  concreteness: 'concreteness',
  year: 'year',
};

/** The search over all commitments: a form, the number found, and the list that the script of the page fills. */
export function commitmentsSection({ interactive, sections, noScript, onPaper }: Wording): Element {
  return h('section', { id: 'afspraken', ariaLabelledBy: 'kop-afspraken' }, [
    h('h2', { id: 'kop-afspraken' }, sections.commitments),
    h('noscript', [h('p', noScript)]),
    h('p', { className: ['print-only'] }, onPaper),
    h('form', { id: 'zoeken', role: 'search', autoComplete: 'off' }, [
      h('div', { className: ['search'] }, [
        h('label', { htmlFor: 'veld-q' }, interactive['search']),
        h('input', { id: 'veld-q', name: 'q', type: 'search', ariaDescribedBy: 'uitleg-q' }),
        h('small', { id: 'uitleg-q' }, interactive['searchHint']),
      ]),
      ...FIELDS.map((name) =>
        h('div', [
          h('label', { htmlFor: `veld-${name}` }, interactive[WORDS[name]]),
          h('select', { id: `veld-${name}`, name }, [h('option', { value: '' }, interactive['all'])]),
        ]),
      ),
      h('div', { className: ['actions'] }, [h('button', { type: 'reset' }, interactive['reset'])]),
    ]),
    h('p', { id: 'aantal', role: 'status', ariaLive: 'polite' }),
    h('p', { id: 'beperkt', hidden: true }),
    h('ol', { id: 'lijst' }),
    h('button', { id: 'meer', type: 'button', hidden: true }, interactive['more']),
  ]);
}

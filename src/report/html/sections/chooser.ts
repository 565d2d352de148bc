import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Wording } from '../../wording/wording.ts';
import type { Places } from '../places.ts';

/** Fewer municipalities need no choice. */
const FEWEST = 3;

/** The form by which a reader chooses the municipalities to put side by side; the script of the page makes it work. */
export function chooser({ names }: Places, { chooser: words }: Wording): readonly Element[] {
  if (names.length < FEWEST) return [];
  return [
    h('form', { id: 'kiezen', autoComplete: 'off' }, [
      h('div', { className: ['search'] }, [
        h('label', { htmlFor: 'veld-kies' }, words.label),
        h('input', { id: 'veld-kies', name: 'kies', list: 'gemeenten', ariaDescribedBy: 'gekozen' }),
        h(
          'datalist',
          { id: 'gemeenten' },
          names.map((name) => h('option', { value: name })),
        ),
      ]),
      h('div', { className: ['actions'] }, [
        h('button', { type: 'submit' }, words.add),
        h('button', { type: 'reset' }, words.all),
      ]),
      h('ul', { id: 'keuze', className: ['search'] }),
      h('p', { id: 'gekozen', className: ['search'], role: 'status', ariaLive: 'polite' }, words.hint),
    ]),
  ];
}

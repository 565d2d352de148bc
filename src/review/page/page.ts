import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element } from 'hast';
import { CODEBOOK, KEYS } from './codebook.ts';

/** The page of a review: nothing in it is of a document; its script asks for that. */
export function reviewPage(): string {
  return toHtml(
    h(null, [
      { type: 'doctype' },
      h('html', { lang: 'nl' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', 'Nalezen'),
          h('link', { rel: 'stylesheet', href: 'page/review.css' }),
          h('script', { type: 'module', src: 'page/main.js' }),
        ]),
        h('body', [
          pageHead(),
          h('main', [
            h('section', { id: 'bron', ariaLabel: 'Bron', tabIndex: 0 }),
            h('section', { id: 'lezing', ariaLabel: 'Afspraken', tabIndex: 0 }),
            aside('hulp', 'Toetsen', [definitions(KEYS)]),
            aside('codeboek', 'Codeboek', [definitions(CODEBOOK)]),
          ]),
          h('footer', [h('p', { id: 'melding', role: 'status' }), h('p', { id: 'sneltoetsen' })]),
          h('dialog', { id: 'kiezer', ariaLabelledBy: 'kiezer-kop' }, [
            h('h2', { id: 'kiezer-kop' }, 'Welke zin?'),
            h('ol', { id: 'kiezer-lijst' }),
          ]),
        ]),
      ]),
    ]),
  );
}

function pageHead(): Element {
  return h('header', [
    h('h1', 'Nalezen'),
    field('document', 'Document'),
    field('volgorde', 'Volgorde'),
    field('gemeente', 'Gemeente'),
    field('indicator', 'Indicator'),
    h('p', { id: 'voortgang', role: 'status' }),
    h('div', { className: ['knoppen'] }, [
      button('wissel', 'Blad of tekst (g)'),
      button('codeboek-knop', 'Codeboek (c)'),
      button('hulp-knop', 'Toetsen (?)'),
      h('a', { href: 'export/corrections.csv' }, 'CSV'),
      h('a', { href: 'export/corrections.jsonld' }, 'JSON-LD'),
      h('label', { htmlFor: 'inlezen' }, 'Inlezen'),
      h('input', { id: 'inlezen', type: 'file', accept: '.csv,.jsonld' }),
    ]),
  ]);
}

function field(id: string, label: string): Element {
  return h('div', { className: ['veld'] }, [h('label', { htmlFor: id }, label), h('select', { id })]);
}

function button(id: string, label: string): Element {
  return h('button', { id, type: 'button' }, label);
}

/** Stands beside the work and does not cover it. */
function aside(id: string, title: string, content: readonly Element[]): Element {
  return h('aside', { id, ariaLabelledBy: `${id}-kop`, hidden: true, tabIndex: 0 }, [
    h('h2', { id: `${id}-kop` }, title),
    ...content,
  ]);
}

function definitions(entries: readonly (readonly [string, string])[]): Element {
  return h(
    'dl',
    entries.flatMap(([term, text]) => [h('dt', term), h('dd', text)]),
  );
}

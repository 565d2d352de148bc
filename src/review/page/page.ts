import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element } from 'hast';
import type { ReviewWording } from './wording/nl.ts';

/** The page of a review: nothing in it is of a document; its script asks for that. */
export function reviewPage(wording: ReviewWording): string {
  const { frame, language, keys, codebook } = wording;
  return toHtml(
    h(null, [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', frame.title),
          h('link', { rel: 'stylesheet', href: 'page/review.css' }),
          // No script, and nothing that a browser runs: data for the one that follows.
          h('script', { id: 'woorden', type: 'application/json' }, JSON.stringify(wording)),
          h('script', { type: 'module', src: 'page/main.js' }),
        ]),
        h('body', [
          pageHead(frame),
          h('main', [
            h('section', { id: 'bron', ariaLabel: frame.source, tabIndex: 0 }),
            h('section', { id: 'lezing', ariaLabel: frame.reading, tabIndex: 0 }),
            aside('hulp', frame.keysHead, [definitions(keys)]),
            aside('codeboek', frame.codebookHead, [definitions(codebook)]),
          ]),
          h('footer', [h('p', { id: 'melding', role: 'status' }), h('p', { id: 'sneltoetsen' })]),
          h('dialog', { id: 'kiezer', ariaLabelledBy: 'kiezer-kop' }, [
            h('h2', { id: 'kiezer-kop' }, frame.whichSentence),
            h('ol', { id: 'kiezer-lijst' }),
          ]),
        ]),
      ]),
    ]),
  );
}

function pageHead(frame: ReviewWording['frame']): Element {
  return h('header', [
    h('h1', frame.title),
    field('document', frame.document),
    field('volgorde', frame.order),
    field('gemeente', frame.municipality),
    field('indicator', frame.indicator),
    h('p', { id: 'voortgang', role: 'status' }),
    h('div', { className: ['knoppen'] }, [
      button('wissel', frame.swap),
      button('codeboek-knop', frame.codebook),
      button('hulp-knop', frame.keys),
      h('a', { href: 'export/corrections.csv' }, 'CSV'),
      h('a', { href: 'export/corrections.jsonld' }, 'JSON-LD'),
      h('label', { htmlFor: 'inlezen' }, frame.import),
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

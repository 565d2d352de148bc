import { z } from 'zod';
import { correctionSchema, type Correction } from '../correction.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Corrections as W3C Web Annotations: the words with what stands around them (TextQuoteSelector), the page
 * (FragmentSelector), who and when. What is said stands in the body as JSON.
 */
export function toAnnotations(corrections: readonly Correction[]): object {
  return {
    '@context': CONTEXT,
    type: 'AnnotationPage',
    items: corrections.map((correction, at) => {
      const { about, anchor, coder, at: day, file, sha256, note, ...rest } = correction;
      return {
        '@context': CONTEXT,
        id: `urn:sha256:${sha256}#${coder}-${at + 1}`,
        type: 'Annotation',
        motivation: about === 'note' ? 'commenting' : 'editing',
        creator: { type: 'Person', name: coder },
        created: `${day}T00:00:00Z`,
        body: [
          {
            type: 'TextualBody',
            format: 'application/json',
            purpose: 'editing',
            value: JSON.stringify({ about, ...rest }),
          },
          ...(note === undefined
            ? []
            : [{ type: 'TextualBody', format: 'text/plain', purpose: 'commenting', value: note }]),
        ],
        target: { source: `urn:sha256:${sha256}`, title: file, ...selectorsOf(anchor) },
      };
    }),
  };
}

function selectorsOf(anchor: Correction['anchor']): object {
  if (anchor === null) return {};
  const { quote, before, after, page, in: place } = anchor;
  return {
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: after },
      ...(page === null
        ? []
        : [
            {
              type: 'FragmentSelector',
              conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
              value: `page=${page}`,
            },
          ]),
      ...(place === null ? [] : [{ type: 'FragmentSelector', value: place }]),
    ],
  };
}

const selectorSchema = z.union([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().default(''),
    suffix: z.string().default(''),
  }),
  z.object({ type: z.literal('FragmentSelector'), value: z.string() }),
]);

const annotationSchema = z.object({
  creator: z.object({ name: z.string() }),
  created: z.string(),
  body: z.array(z.object({ purpose: z.string(), value: z.string() })),
  target: z.object({
    source: z.string(),
    title: z.string(),
    selector: z.array(selectorSchema).optional(),
  }),
});

/** Corrections of annotations that were written so. Throws where one is no correction. */
export function fromAnnotations(page: unknown): readonly Correction[] {
  const { items } = z.object({ items: z.array(annotationSchema) }).parse(page);
  return items.map(({ creator, created, body, target }) => {
    const said: unknown = JSON.parse(body.find(({ purpose }) => purpose === 'editing')?.value ?? 'null');
    const note = body.find(({ purpose }) => purpose === 'commenting')?.value;
    return correctionSchema.parse({
      ...(typeof said === 'object' ? said : {}),
      ...(note === undefined ? {} : { note }),
      anchor: anchorOf(target.selector ?? []),
      ...{ coder: creator.name, at: created.slice(0, 'YYYY-MM-DD'.length) },
      ...{ file: target.title, sha256: target.source.replace('urn:sha256:', '') },
    });
  });
}

function anchorOf(selectors: readonly z.infer<typeof selectorSchema>[]): unknown {
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  if (quote === undefined) return null;
  const fragments = selectors.flatMap((one) => (one.type === 'FragmentSelector' ? [one.value] : []));
  const page = fragments.flatMap((value) => /^page=(?<page>\d+)$/u.exec(value)?.groups?.['page'] ?? []).at(0);
  return {
    ...{ quote: quote.exact, before: quote.prefix, after: quote.suffix },
    page: page === undefined ? null : Number(page),
    in: fragments.find((value) => !value.startsWith('page=')) ?? null,
  };
}

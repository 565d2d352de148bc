/** What a text points to: an afspraak of the agreement, a part of a document, another paper, or a footnote. */
export type Reference =
  | { readonly kind: 'afspraak'; readonly series: string | null; readonly number: string }
  | { readonly kind: 'part' }
  | { readonly kind: 'law' }
  | { readonly kind: 'paper' }
  | { readonly kind: 'footnote'; readonly mark: string };

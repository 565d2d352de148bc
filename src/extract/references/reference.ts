/** What a text points to: an afspraak of the agreement, a part of a document, a law, or another paper. */
export type Reference =
  | { readonly kind: 'afspraak'; readonly series: string | null; readonly number: string }
  | { readonly kind: 'part' }
  | { readonly kind: 'law' }
  | { readonly kind: 'paper' };

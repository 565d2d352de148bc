/** What the list of commitments can be narrowed to; the names are part of the addresses inside the report. */
export type Filter = {
  readonly id?: string;
  readonly document?: string;
  readonly theme?: string;
  readonly topic?: string;
  readonly side?: string;
  readonly concreteness?: string;
  readonly kind?: string;
  readonly has?: 'deadline' | 'target' | 'doubt';
  readonly year?: string;
};

/** The address inside the report of the commitments that a figure counts. */
export function linkTo(filter: Filter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  return `#afspraken?${new URLSearchParams(given).toString()}`;
}

/** The address of one topic in the table of topics. */
export function topicAnchor(id: string): string {
  return `onderwerp-${id}`;
}

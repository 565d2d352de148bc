import type { Organisation } from './organisation.ts';

/** An organisation with its place in the document and how sure it is that it concludes the agreement. */
export type Sighting = Organisation & {
  readonly weight: number;
  /** Which paragraph, list item or cell it stands in. */
  readonly place: number;
  /** The words in front tell where something is: `gevestigd in de gemeente …`. */
  readonly isPlace: boolean;
};

/** Whether pages without text are read from their picture: where there is no text, never, or every page. */
export type RecognitionMode = 'auto' | 'never' | 'always';

/** How pages are recognised; `recognisers` work at once. */
export type RecognitionSetting = { readonly mode: RecognitionMode; readonly recognisers: number };

export const NO_RECOGNITION: RecognitionSetting = { mode: 'never', recognisers: 1 };

/** A page that was read from its picture, and how sure the reader was of its words, from 0 to 100. */
export type RecognisedPage = { readonly page: number; readonly confidence: number };

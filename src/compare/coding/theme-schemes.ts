import type { Theme } from '../../language/theme-words.ts';

/** The four themes of the national agreements (Nationale Prestatieafspraken 2022). */
const NATIONAL_THEMES = ['beschikbaarheid', 'betaalbaarheid', 'leefbaarheid', 'verduurzaming'] as const;

export type NationalTheme = (typeof NATIONAL_THEMES)[number];

/**
 * How the local themes fall under the national ones: homes for people with care or in a special group are part of
 * availability there; working together is a means and no theme.
 */
export const NATIONAL_THEME: Readonly<Record<Theme, NationalTheme | null>> = {
  beschikbaarheid: 'beschikbaarheid',
  betaalbaarheid: 'betaalbaarheid',
  duurzaamheid: 'verduurzaming',
  leefbaarheid: 'leefbaarheid',
  'wonen en zorg': 'beschikbaarheid',
  aandachtsgroepen: 'beschikbaarheid',
  samenwerking: null,
};

/** The national themes under which local ones fall, in their order, each once. */
export function nationalThemes(themes: readonly Theme[]): readonly NationalTheme[] {
  const found = new Set(themes.map((theme) => NATIONAL_THEME[theme]));
  return NATIONAL_THEMES.filter((theme) => found.has(theme));
}

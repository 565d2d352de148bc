/** Colours of drawings: one hue in steps, so that nobody has to tell red from green. */
export const SCALE_COLOURS = { concreet: '#1f5fa8', deels: '#8fb4dc', intentie: '#d9dee4' } as const;
export const HEAT = { low: '#eaf1f8', high: '#174a84' } as const;
export const DOT = '#1f5fa8';

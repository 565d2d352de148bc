/** A colour is grey when its parts differ by less than this. */
const GREY = 48;
/** A grey is white or light ground from here on. */
const LIGHT = 225;
/** Pure yellow has as much green as red. */
const NEARLY = 0.95;
/** Orange has at least this share of green in its red, yellow more. */
const ORANGE = 0.55;
const YELLOW = 0.8;

/** What people call a colour `#rrggbb`; null for white, light and dark grounds and what has no plain name. */
export function colourName(colour: string): string | null {
  const parts = /^#(?<red>[\da-f]{2})(?<green>[\da-f]{2})(?<blue>[\da-f]{2})$/iu.exec(colour)?.groups;
  if (parts === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [parts['red'], parts['green'], parts['blue']].map((part) =>
    Number.parseInt(part ?? '0', 16),
  );
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  if (most - least < GREY) return least >= LIGHT || most < GREY ? null : 'grijs';
  if (red > green * NEARLY && blue < green + GREY)
    return green > red * YELLOW ? 'geel' : green > red * ORANGE ? 'oranje' : 'rood';
  if (green > red && green > blue) return 'groen';
  return blue > red && blue >= green ? 'blauw' : null;
}

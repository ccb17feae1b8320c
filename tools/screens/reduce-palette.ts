import type { IndexedPicture, Picture } from './picture-file.ts';

const most = 256;

interface Shade {
  /** Red, green and blue in one number. */
  readonly colour: number;
  readonly count: number;
}

function channel(colour: number, nth: number): number {
  return (colour >> (16 - 8 * nth)) & 0xff;
}

function countShades(colours: Uint32Array): Shade[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].map(([colour, count]) => ({ colour, count }));
}

function packColours({ width, height, channels, samples }: Picture): Uint32Array {
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const at = pixel * channels;
    colours[pixel] = ((samples[at] ?? 0) << 16) | ((samples[at + 1] ?? 0) << 8) | (samples[at + 2] ?? 0);
  }
  return colours;
}

interface Spread {
  readonly nth: number;
  readonly weight: number;
}

/** The channel in which a box reaches farthest, and how much is to be won by cutting it. */
function spreadOf(box: readonly Shade[]): Spread {
  const total = box.reduce((sum, { count }) => sum + count, 0);
  const spreads = [0, 1, 2].map((nth) => {
    let lowest = 255;
    let highest = 0;
    for (const { colour } of box) {
      const value = channel(colour, nth);
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    return { nth, weight: (highest - lowest) * Math.sqrt(total) };
  });
  return spreads.reduce((best, each) => (each.weight > best.weight ? each : best));
}

function cut(box: readonly Shade[], nth: number): readonly [Shade[], Shade[]] {
  const sorted = box.toSorted((a, b) => channel(a.colour, nth) - channel(b.colour, nth));
  const half = box.reduce((sum, { count }) => sum + count, 0) / 2;
  let sum = 0;
  let middle = 0;
  while (middle < sorted.length - 1 && (middle === 0 || sum < half)) {
    sum += sorted[middle]?.count ?? 0;
    middle += 1;
  }
  return [sorted.slice(0, middle), sorted.slice(middle)];
}

/** The colour that stands for a box: its most frequent one, so that plain areas keep theirs exactly. */
function standFor(box: readonly Shade[]): number {
  return box.reduce((best, each) => (each.count > best.count ? each : best)).colour;
}

/** Cuts the colours into at most 256 boxes, always the one with most to win (median cut). */
function boxesOf(shades: Shade[]): Shade[][] {
  const boxes = [{ shades, spread: spreadOf(shades) }];
  while (boxes.length < most) {
    const widest = boxes.reduce((best, each) => (each.spread.weight > best.spread.weight ? each : best));
    if (widest.spread.weight === 0) break;
    const halves = cut(widest.shades, widest.spread.nth).map((half) => ({
      shades: half,
      spread: spreadOf(half),
    }));
    boxes.splice(boxes.indexOf(widest), 1, ...halves);
  }
  return boxes.map((box) => box.shades);
}

/** The same picture in at most 256 colours; one that has no more keeps each exactly. Alpha is left out. */
export function reducePalette(picture: Picture): IndexedPicture {
  const colours = packColours(picture);
  const boxes = boxesOf(countShades(colours));
  const indexOf = new Map<number, number>();
  const palette = new Uint8Array(boxes.length * 3);
  for (const [index, box] of boxes.entries()) {
    const shown = standFor(box);
    palette.set([channel(shown, 0), channel(shown, 1), channel(shown, 2)], index * 3);
    for (const { colour } of box) indexOf.set(colour, index);
  }
  const indices = Uint8Array.from(colours, (colour) => indexOf.get(colour) ?? 0);
  return { width: picture.width, height: picture.height, palette, indices };
}

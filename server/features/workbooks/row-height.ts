/** A text that wraps in a column of so many characters. */
interface WrappedText {
  readonly text: string;
  readonly width: number;
  readonly fontSize?: number;
}

const usualSize = 12;
/** Letters are narrower than the digit in which widths are counted. */
const lettersPerWidth = 1.08;
const lineRatio = 1.32;

function linesOf({ text, width, fontSize = usualSize }: WrappedText): number {
  const perLine = Math.max(4, Math.floor((width * lettersPerWidth * usualSize) / fontSize));
  return text.split('\n').reduce((count, line) => {
    let lines = 1;
    let used = 0;
    for (const word of line.split(' ')) {
      if (used > 0 && used + 1 + word.length > perLine) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      lines += Math.floor(Math.max(0, used - 1) / perLine);
      used = used > perLine ? used % perLine : used;
    }
    return count + lines;
  }, 0);
}

/**
 * Height in points that shows all of these texts; undefined where one line is enough, so that the program may let the
 * row grow. Stated because not every program measures rows when it opens a file.
 */
export function rowHeight(texts: readonly WrappedText[]): number | undefined {
  const tallest = texts.map((text) => ({
    lines: linesOf(text),
    points: Math.ceil(linesOf(text) * (text.fontSize ?? usualSize) * lineRatio) + 2,
  }));
  if (tallest.every(({ lines }) => lines <= 1)) return undefined;
  return Math.min(400, Math.max(...tallest.map(({ points }) => points)));
}

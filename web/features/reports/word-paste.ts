/** One paragraph or bullet of what was pasted. */
export interface PastedStatement {
  readonly kind: 'paragraph' | 'bullet';
  readonly text: string;
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  shy: '',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  igrave: 'ì',
  iacute: 'í',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  yacute: 'ý',
};

function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const isHex = /^#x/i.test(name);
      const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : '';
    }
    const letter = namedEntities[name.toLowerCase()];
    if (letter === undefined) return whole;
    const isCapital = /^[A-Z]/.test(name) && letter.toUpperCase() !== letter;
    return isCapital ? letter.toUpperCase() : letter;
  });
}

// Zero-width marks, soft hyphens and the private letters in which Symbol and Wingdings draw bullets.
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;
const spaces = /[\s\u00a0\u202f]+/gu;

function tidy(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(spaces, ' ').normalize('NFC').trim();
}

const bulletMark = /^[-–—•·▪◦●○*+§\uf000-\uf0ff]\s*(?=\S)/u;
const spacedMark = /^(?:[-–—*+o§])\s+(?=\S)|^[•·▪◦●○\uf000-\uf0ff]\s*(?=\S)/u;

function statementOf(raw: string, isListed: boolean): PastedStatement | undefined {
  const text = tidy(raw);
  const mark = isListed ? bulletMark : spacedMark;
  const bare = text.replace(mark, '');
  if (bare === '' || /^[\uf000-\uf0ff]$/u.test(bare)) return undefined;
  return { kind: isListed || bare !== text ? 'bullet' : 'paragraph', text: bare };
}

/** Paragraphs and bullets of a plain text: one a line, bullets by the dash or dot before them. */
export function statementsOfText(text: string): readonly PastedStatement[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\v]/u)
    .map((line) => statementOf(line, false))
    .filter((statement) => statement !== undefined);
}

const blocks = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 table tr blockquote pre section article header footer body html br hr dd dt'.split(
    ' ',
  ),
);
const unspoken = new Set(['style', 'script', 'xml', 'head', 'title', 'template', 'o:p', 'svg', 'object']);
const withoutEnd = new Set(['br', 'hr', 'img', 'input', 'col', 'link', 'meta', 'wbr', 'base', 'area']);

/**
 * Paragraphs and bullets of a page's markup, as Word, LibreOffice and browsers put it on the clipboard: no style, no
 * markup of Office, the drawn bullets and numbers of Word's list paragraphs left out, and NFC.
 */
export function statementsOfHtml(html: string): readonly PastedStatement[] {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html)?.[1] ?? html;
  const tokens = fragment
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<!\[[^\]>]*\]>|<!doctype[^>]*>|<\?[^>]*>/gi, '')
    .match(/<\/?[a-z][^>]*>|[^<]+|</gi);
  const statements: PastedStatement[] = [];
  let text = '';
  let isListed = false;
  let opened = '';
  // Depth of elements that say nothing; within them only their own nesting is followed.
  const silent: string[] = [];
  const finish = () => {
    const statement = statementOf(text, isListed);
    if (statement !== undefined) statements.push(statement);
    text = '';
    isListed = false;
  };
  for (const token of tokens ?? []) {
    const tag = /^<(\/?)([a-z][\w:-]*)([^>]*)>$/i.exec(token);
    if (tag === null) {
      if (silent.length === 0) text += decodeEntities(token);
      continue;
    }
    const [, slash, rawName = '', attributes = ''] = tag;
    const name = rawName.toLowerCase();
    const isEnd = slash === '/';
    const isAlone = withoutEnd.has(name) || attributes.endsWith('/');
    const isDrawnMark = /mso-list:\s*ignore/i.test(attributes);
    if (silent.length > 0) {
      if (isEnd && silent.at(-1) === name) silent.pop();
      else if (!isEnd && !isAlone && silent.at(-1) === name) silent.push(name);
      continue;
    }
    if (!isEnd && !isAlone && (unspoken.has(name) || isDrawnMark)) {
      silent.push(name);
    } else if (blocks.has(name)) {
      finish();
      const isWordList = /mso-list:(?!\s*(?:none|skip))|class=["']?MsoList/i.test(attributes);
      // A paragraph at the head of a list item is the item.
      isListed = !isEnd && (name === 'li' || (name === 'p' && (isWordList || opened === 'li')));
    } else if (name === 'td' || name === 'th') {
      text += ' ';
    }
    opened = isEnd ? '' : name;
  }
  finish();
  return statements;
}

import { encodeAttribute } from './escaped-text.ts';
import { builtInFormatId } from './number-format.ts';
import type { CellStyle } from './workbook-model.ts';

const firstCustomFormatId = 164;
const dateFormat = 'dd/mm/yyyy';
const borderSides = ['left', 'right', 'top', 'bottom'] as const;

/** An ordered set of XML fragments; the place of a fragment is its id. */
class FragmentSet {
  readonly #ids = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const fragment of first) this.idOf(fragment);
  }

  idOf(fragment: string): number {
    const known = this.#ids.get(fragment);
    if (known !== undefined) return known;
    this.#ids.set(fragment, this.#ids.size);
    return this.#ids.size - 1;
  }

  fragments(): string[] {
    return [...this.#ids.keys()];
  }

  toXml(element: string): string {
    return `<${element} count="${this.#ids.size}">${this.fragments().join('')}</${element}>`;
  }
}

/** A colour element; refuses what is not `RRGGBB`. */
export function colour(element: string, rgb: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(rgb)) throw new RangeError(`no colour: ${rgb}`);
  return `<${element} rgb="FF${rgb.toUpperCase()}"/>`;
}

function fillXml(fill: string | undefined): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid">${colour('fgColor', fill)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: CellStyle['border']): string {
  const sides = borderSides.map((side) => {
    const line = typeof border === 'string' ? border : border?.[side];
    return line === undefined ? `<${side}/>` : `<${side} style="${line}"><color auto="1"/></${side}>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellStyle): string {
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : '',
    indent === undefined ? '' : ` indent="${indent}"`,
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

/** Collects the styles that cells use and writes them once. */
export class StylesWriter {
  readonly #font: { readonly name: string; readonly size: number };
  readonly #fonts: FragmentSet;
  readonly #fills = new FragmentSet(fillXml(undefined), '<fill><patternFill patternType="gray125"/></fill>');
  readonly #borders = new FragmentSet(borderXml(undefined));
  readonly #formats = new FragmentSet();
  readonly #cellFormats = new FragmentSet();
  readonly #known = new WeakMap<CellStyle, number>();
  readonly #dated = new WeakMap<CellStyle, CellStyle>();

  constructor(font: { readonly name: string; readonly size: number }) {
    this.#font = font;
    this.#fonts = new FragmentSet(this.#fontXml({}));
    this.indexOf({});
  }

  /** Style index (`s`) of a style; equal styles share one. */
  indexOf(style: CellStyle): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const index = this.#cellFormats.idOf(this.#cellFormatXml(style));
    this.#known.set(style, index);
    return index;
  }

  /** Style index of a date cell, which needs a date format to be one. */
  indexOfDate(style: CellStyle): number {
    if (style.numberFormat !== undefined) return this.indexOf(style);
    const dated = this.#dated.get(style) ?? { ...style, numberFormat: dateFormat };
    this.#dated.set(style, dated);
    return this.indexOf(dated);
  }

  #fontXml({ bold, italic, underline, fontSize, color }: CellStyle): string {
    const marks = [
      bold === true ? '<b/>' : '',
      italic === true ? '<i/>' : '',
      underline === true ? '<u/>' : '',
    ];
    const ink = color === undefined ? '' : colour('color', color);
    const name = encodeAttribute(this.#font.name);
    const size = fontSize ?? this.#font.size;
    return `<font>${marks.join('')}<sz val="${size}"/>${ink}<name val="${name}"/><family val="1"/></font>`;
  }

  #formatId(code: string | undefined): number {
    if (code === undefined) return 0;
    return builtInFormatId(code) ?? firstCustomFormatId + this.#formats.idOf(encodeAttribute(code));
  }

  #cellFormatXml(style: CellStyle): string {
    const alignment = alignmentXml(style);
    const protection = style.unlocked === true ? '<protection locked="0"/>' : '';
    const ids = [
      ['numFmt', this.#formatId(style.numberFormat)],
      ['font', this.#fonts.idOf(this.#fontXml(style))],
      ['fill', this.#fills.idOf(fillXml(style.fill))],
      ['border', this.#borders.idOf(borderXml(style.border))],
    ] as const;
    const applied = { numFmt: 'NumberFormat', font: 'Font', fill: 'Fill', border: 'Border' } as const;
    const references = ids.map(([name, id]) => ` ${name}Id="${id}"`).join('');
    const flags = ids.map(([name, id]) => (id === 0 ? '' : ` apply${applied[name]}="1"`)).join('');
    const otherFlags = `${alignment === '' ? '' : ' applyAlignment="1"'}${protection === '' ? '' : ' applyProtection="1"'}`;
    const content = alignment + protection;
    const head = `<xf${references} xfId="0"${flags}${otherFlags}`;
    return content === '' ? `${head}/>` : `${head}>${content}</xf>`;
  }

  #formatsXml(): string {
    const codes = this.#formats.fragments();
    if (codes.length === 0) return '';
    const formats = codes.map(
      (code, index) => `<numFmt numFmtId="${firstCustomFormatId + index}" formatCode="${code}"/>`,
    );
    return `<numFmts count="${codes.length}">${formats.join('')}</numFmts>`;
  }

  /** The whole styles part; call it after the last cell. */
  toXml(): string {
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      this.#formatsXml(),
      this.#fonts.toXml('fonts'),
      this.#fills.toXml('fills'),
      this.#borders.toXml('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#cellFormats.toXml('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/><tableStyles count="0"/>',
      '</styleSheet>',
    ].join('');
  }
}

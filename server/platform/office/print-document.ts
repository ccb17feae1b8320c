import type { LayoutRules, StampRule, TextStyle } from './layout-rules.ts';
import type { Chart, TextRun } from './official-document.ts';
import type { HeaderCell } from './table-columns.ts';

/**
 * A document as both renderers print it: wordings, numbers, capitals, widths and page orientations are settled, and
 * only plain JSON values are left. Lengths are points unless their names say otherwise.
 */
export interface PrintDocument {
  readonly rules: LayoutRules;
  readonly metadata: { readonly title: string; readonly author: string; readonly createdAt: string };
  readonly head: readonly HeadRow[];
  readonly titleLines: readonly PrintLine[];
  readonly addressees: { readonly label: string; readonly lines: readonly string[] } | null;
  readonly legalBases: readonly string[];
  readonly sections: readonly PrintSection[];
  readonly signature: PrintSignature;
  readonly provenance: string | null;
}

/** A row of the heading table: what stands in the issuer's column and in the banner's column. */
export interface HeadRow {
  readonly left: readonly HeadItem[];
  readonly right: readonly HeadItem[];
}

export type HeadItem = PrintLine | ({ readonly kind: 'stamp' } & StampRule);

/** A centred text in lines already broken, with a rule of the given length under it. `role` marks the document's name. */
export interface PrintLine {
  readonly kind: 'line';
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly rulePt?: number;
  readonly role?: 'title';
}

/** Pages of one orientation; an annex begins its page numbers anew. */
export interface PrintSection {
  readonly role: 'main' | 'continued' | 'annex';
  readonly isLandscape: boolean;
  readonly annex: { readonly label: string; readonly title: string; readonly reference: string } | null;
  readonly blocks: readonly PrintBlock[];
}

export type PrintBlock = PrintHeading | PrintParagraph | PrintTable | PrintChart;

export interface PrintHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

/** `keepsWithNext` holds the last paragraph to the signature. */
export interface PrintParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly TextRun[];
  readonly keepsWithNext: boolean;
}

export interface PrintTable {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly measure: string | null;
  readonly sizePt: number;
  readonly widths: readonly number[];
  readonly aligns: readonly ('left' | 'center' | 'right')[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly PrintRow[];
  readonly notes: readonly string[];
}

/** A section row has one cell, which spans the table. */
export interface PrintRow {
  readonly kind: 'data' | 'total' | 'section';
  readonly cells: readonly string[];
  readonly indent: number;
}

export interface PrintChart {
  readonly kind: 'chart';
  readonly caption: string | null;
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
}

interface PrintSignature {
  readonly authority: readonly string[];
  readonly title: string;
  readonly name: string;
  readonly recipientsLabel: string;
  readonly recipients: readonly string[];
}

/**
 * The document an office signs, free of any file format: everything the reader sees is here, and nothing of
 * how it is drawn. `renderDocx` and `renderPdf` draw the same model.
 *
 * All texts may hold any character; they are data and never read as markup. Vietnamese text is brought to NFC.
 * Figures arrive as the words to print ("1.234,5"); the renderer never computes or rounds one.
 */
export interface OfficialDocument {
  /** `state`: Nghị định 30/2020/NĐ-CP, Phụ lục I. `party`: Hướng dẫn 05-HD/VPTW. */
  readonly layout: DocumentLayout;
  readonly issuer: DocumentIssuer;
  readonly number: DocumentNumber;
  /** Địa danh và thời gian ban hành; without a date the blanks of an unsigned draft are printed. */
  readonly place: string;
  readonly date: Temporal.PlainDate | null;
  readonly secrecy?: Secrecy;
  readonly urgency?: Urgency;
  /** Tên loại ("Báo cáo"), printed in capitals; null for a công văn, whose subject stands under the number. */
  readonly typeName: string | null;
  /** Trích yếu nội dung, without "V/v". */
  readonly subject: string;
  /** Nơi nhận chính after "Kính gửi:" ("Kính trình:" for a Party tờ trình); empty when the document has none. */
  readonly addressees: readonly string[];
  /** Căn cứ ban hành, each without its closing mark, which the layout sets. */
  readonly legalBases: readonly string[];
  readonly body: readonly DocumentBlock[];
  readonly signature: DocumentSignature;
  /** Nơi nhận: the lines without dash and closing mark; `filing` is what follows "Lưu" ("VT, KHTH"). */
  readonly recipients: readonly string[];
  readonly filing: string;
  readonly annexes: readonly DocumentAnnex[];
  /** Says where the figures come from; printed small at the foot of page 1 and of each annex's first page. */
  readonly provenance?: string;
  /** Written into the file as its creation time. */
  readonly createdAt: Temporal.Instant;
}

export type DocumentLayout = 'state' | 'party';

/** The two lines at the top left: the superior body, if it is printed, and the body that issues. */
interface DocumentIssuer {
  readonly parentAgency?: string;
  readonly name: string;
}

/** Số và ký hiệu. A number of null leaves the blank of a document not yet registered. */
export interface DocumentNumber {
  /** 1 or more; below 10 it is printed with a leading zero. */
  readonly value: number | null;
  /** Abbreviation of the type ("BC"); null where the layout prints none (công văn of the State layout). */
  readonly typeCode: string | null;
  /** Abbreviation of the issuer ("BTL"), for a công văn with its drafting office ("BTL-CT"). */
  readonly issuerCode: string;
}

export type Secrecy = 'confidential' | 'secret' | 'top_secret';
export type Urgency = 'urgent' | 'very_urgent' | 'express';

/** A text of one style, or runs of several. */
export type InlineText = string | readonly TextRun[];

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type DocumentBlock = HeadingBlock | ParagraphBlock | BulletsBlock | TableBlock | ChartBlock;

/** A heading; the renderer numbers it: I. – 1. – a) – and "-" at level 4. */
interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: InlineText;
}

/** A list: level 1 is marked "-", level 2 "+". */
interface BulletsBlock {
  readonly kind: 'bullets';
  readonly items: readonly { readonly text: InlineText; readonly level: 1 | 2 }[];
}

/** A table; its column widths, type size and orientation follow from what it holds. */
export interface TableBlock {
  readonly kind: 'table';
  /** Name of the table, above it. */
  readonly caption?: string;
  /** Unit of measure of all figures ("Triệu đồng"), printed as "Đơn vị tính: …" above the table at the right. */
  readonly measure?: string;
  readonly columns: readonly (TableColumn | TableColumnGroup)[];
  readonly rows: readonly TableRow[];
  /** Lines printed under the table after "Ghi chú:". */
  readonly notes?: readonly string[];
}

export interface TableColumn {
  readonly kind: 'column';
  readonly heading: string;
  /** Unit of measure of this column, printed in brackets under its heading. */
  readonly measure?: string;
  /** `figure` is right-aligned and never broken, `text` left-aligned, `code` centred (ordinal, unit of measure). */
  readonly content: 'text' | 'figure' | 'code';
}

/** Columns under one merged heading; groups may nest. */
export interface TableColumnGroup {
  readonly kind: 'group';
  readonly heading: string;
  readonly columns: readonly (TableColumn | TableColumnGroup)[];
}

/** `section` is one cell across the table and `total` is bold; other rows hold one cell for every column. */
export type TableRow =
  | { readonly kind: 'data'; readonly cells: readonly string[]; readonly indent?: 0 | 1 | 2 }
  | { readonly kind: 'total'; readonly cells: readonly string[] }
  | { readonly kind: 'section'; readonly text: string };

export interface ChartBlock {
  readonly kind: 'chart';
  readonly caption?: string;
  readonly chart: Chart;
}

/** A chart. `alternative` tells in words what it shows, for a reader who cannot see it, and is required. */
export interface Chart {
  /** `bar` lies, `column` stands. */
  readonly form: 'bar' | 'column' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Unit of measure of the values. */
  readonly measure?: string;
  readonly alternative: string;
}

interface ChartSeries {
  readonly name: string;
  /** One plain decimal ("1234.5") for each category; null where the figure is missing. */
  readonly values: readonly (string | null)[];
}

/** Chữ ký: in what capacity the signer signs, the post, and the name with a rank where the ministry prints it. */
export interface DocumentSignature {
  /** From the highest down: `{ capacity: 'collective', of: 'Bộ Tư lệnh' }` prints "TM. BỘ TƯ LỆNH". */
  readonly authority: readonly SigningAuthority[];
  /** Chức vụ of the signer. */
  readonly title: string;
  readonly rank?: string;
  readonly name: string;
}

interface SigningAuthority {
  readonly capacity: SigningCapacity;
  readonly of: string;
}

/** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền. */
export type SigningCapacity = 'collective' | 'deputising' | 'by_order' | 'by_delegation' | 'acting';

/** Phụ lục: numbered in Roman figures when there are several, each with its own page numbers. */
export interface DocumentAnnex {
  readonly title: string;
  readonly body: readonly DocumentBlock[];
}

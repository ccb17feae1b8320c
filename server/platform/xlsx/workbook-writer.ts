import { commentsDrawing, commentsXml } from './comments-writer.ts';
import { PackageWriter } from './package-writer.ts';
import { SharedStringsWriter } from './shared-strings-writer.ts';
import { assertSheetNames } from './sheet-name.ts';
import { SheetWriter, type SheetFrame } from './sheet-writer.ts';
import { StylesWriter } from './styles-writer.ts';
import type { RowModel, WorkbookModel } from './workbook-model.ts';
import {
  type WorkbookFrame,
  activeSheetIndex,
  applicationPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  customPropertiesXml,
  rootRelationshipsXml,
  sheetRelationshipsXml,
  workbookRelationshipsXml,
  workbookXml,
} from './workbook-parts-writer.ts';

const usualFont = { name: 'Times New Roman', size: 12 };

/** Writes the parts in order; the caller brings the rows of each sheet. */
class WorkbookAssembly {
  readonly #package: PackageWriter;
  readonly #styles: StylesWriter;
  readonly #strings = new SharedStringsWriter();
  readonly #activeIndex: number;

  constructor(workbook: WorkbookFrame, writer: PackageWriter) {
    assertSheetNames(workbook.sheets.map(({ name }) => name));
    this.#activeIndex = activeSheetIndex(workbook.sheets);
    this.#package = writer;
    this.#styles = new StylesWriter(workbook.font ?? usualFont);
    writer.addPart('[Content_Types].xml', contentTypesXml(workbook));
    writer.addPart('_rels/.rels', rootRelationshipsXml(workbook));
    writer.addPart('docProps/core.xml', corePropertiesXml(workbook.properties ?? {}));
    writer.addPart('docProps/app.xml', applicationPropertiesXml);
    const { customProperties } = workbook;
    if (customProperties !== undefined)
      writer.addPart('docProps/custom.xml', customPropertiesXml(customProperties));
    writer.addPart('xl/workbook.xml', workbookXml(workbook));
    writer.addPart('xl/_rels/workbook.xml.rels', workbookRelationshipsXml(workbook));
  }

  openSheet(sheet: SheetFrame, index: number): { add(row: RowModel): void; close(): void } {
    const writer = new SheetWriter(sheet, this.#styles, this.#strings, index === this.#activeIndex);
    const output = this.#package;
    output.openPart(`xl/worksheets/sheet${index + 1}.xml`);
    output.write(writer.head());
    return {
      add: (row) => output.write(writer.row(row)),
      close: () => {
        const comments = sheet.comments ?? [];
        output.write(writer.tail(comments.length === 0 ? undefined : 'rId1'));
        output.closePart();
        if (comments.length === 0) return;
        output.addPart(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, sheetRelationshipsXml(index + 1));
        output.addPart(`xl/comments${index + 1}.xml`, commentsXml(comments));
        output.addPart(`xl/drawings/vmlDrawing${index + 1}.vml`, commentsDrawing(comments));
      },
    };
  }

  close(): void {
    this.#package.openPart('xl/sharedStrings.xml');
    for (const piece of this.#strings.toXml()) this.#package.write(piece);
    this.#package.closePart();
    this.#package.addPart('xl/styles.xml', this.#styles.toXml());
    this.#package.end();
  }
}

/**
 * Writes a workbook in one go.
 *
 * @returns the whole file; equal models give equal bytes
 * @throws RangeError for what a spreadsheet cannot hold (sheet names, a text over 32,767 characters, a number that is
 * no plain decimal, dates before 1900, overlapping merges): the caller's mistake, not the user's
 */
export function writeWorkbook(workbook: WorkbookModel): Uint8Array {
  const chunks: Uint8Array[] = [];
  const assembly = new WorkbookAssembly(workbook, new PackageWriter((chunk) => chunks.push(chunk), 6));
  for (const [index, sheet] of workbook.sheets.entries()) {
    const writer = assembly.openSheet(sheet, index);
    for (const row of sheet.rows) writer.add(row);
    writer.close();
  }
  assembly.close();
  return new Uint8Array(Buffer.concat(chunks));
}

/** Takes the next bytes of a file; a promise holds the writer back until it settles. */
export type ChunkSink = (chunk: Uint8Array) => void | Promise<void>;

/**
 * Writes a workbook piece by piece, holding only a few rows: for sheets of thousands of rows from a query.
 *
 * @param sink receives the bytes in order
 * @throws RangeError as `writeWorkbook`, and whatever the rows or the sink throw; the bytes so far are then no workbook
 */
export async function streamWorkbook(
  workbook: WorkbookModel<Iterable<RowModel> | AsyncIterable<RowModel>>,
  sink: ChunkSink,
): Promise<void> {
  let chunks: Uint8Array[] = [];
  const drain = async () => {
    const ready = chunks;
    chunks = [];
    for (const chunk of ready) await sink(chunk);
  };
  const assembly = new WorkbookAssembly(workbook, new PackageWriter((chunk) => chunks.push(chunk), 1));
  for (const [index, sheet] of workbook.sheets.entries()) {
    const writer = assembly.openSheet(sheet, index);
    for await (const row of sheet.rows) {
      writer.add(row);
      if (chunks.length > 0) await drain();
    }
    writer.close();
    await drain();
  }
  assembly.close();
  await drain();
}

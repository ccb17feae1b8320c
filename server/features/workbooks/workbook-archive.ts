import { XlsxError, tooLarge } from '../../platform/xlsx/xlsx-error.ts';
import { defaultXlsxLimits, type XlsxLimits } from '../../platform/xlsx/xlsx-limits.ts';
import { openZipArchive } from '../../platform/xlsx/zip-archive.ts';
import { readZipDirectory } from '../../platform/xlsx/zip-directory.ts';
import type { WorkbookFile } from './import-workbooks.ts';
import { fileRefused, noFiles } from './workbooks-errors.ts';

/** An archive of workbooks: each one within the limits of a single workbook, all of them a few thousand. */
const archiveLimits: XlsxLimits = {
  ...defaultXlsxLimits,
  fileBytes: 512 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  parts: 20_000,
};

/** Files that programs leave beside the workbooks: locks of Office, folders of macOS. */
const leftover = /(?:^|\/)(?:~\$|\._|__MACOSX\/|\.~lock)/i;

/** Whether a name in a folder or archive is that of a workbook to take in. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xmb]?$/i.test(name) && !leftover.test(name);
}

/**
 * The workbooks in a zip archive, each unpacked when its turn comes; a single workbook stands for itself.
 * Errors: `xlsx.*` for an archive that is damaged, too large or a bomb, `workbook.no_files`.
 */
export function workbooksInArchive(bytes: Uint8Array, fileName = 'workbook.xlsx'): WorkbookFile[] {
  try {
    const archive = openZipArchive(bytes, archiveLimits);
    if (archive.has('[Content_Types].xml')) return [{ name: fileName, read: () => bytes }];
    const names = readZipDirectory(bytes, archiveLimits).map(({ name }) => name);
    const files = names.filter(isWorkbookName).map(
      (name): WorkbookFile => ({
        name,
        read: () => unpackOne(name),
      }),
    );
    if (files.length === 0) throw noFiles();
    return files;

    function unpackOne(name: string): Uint8Array {
      const pieces: Uint8Array[] = [];
      let length = 0;
      try {
        archive.unpack(name, (piece) => {
          length += piece.length;
          if (length > defaultXlsxLimits.fileBytes) throw tooLarge(length, defaultXlsxLimits.fileBytes);
          // A piece is only valid during the call.
          pieces.push(piece.slice());
        });
      } catch (error) {
        if (error instanceof XlsxError) throw fileRefused(error);
        throw error;
      }
      return new Uint8Array(Buffer.concat(pieces));
    }
  } catch (error) {
    if (error instanceof XlsxError) throw fileRefused(error);
    throw error;
  }
}

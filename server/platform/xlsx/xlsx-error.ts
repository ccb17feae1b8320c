import type { XlsxErrorCode } from '../../../contract/xlsx/errors.ts';

/** Parameters of a refusal, named as in the sentences of `contract/xlsx/errors.ts`. */
export type XlsxErrorParams = Readonly<Record<string, string | number>>;

/** A file refused by the reader; `cause` keeps the technical reason for the log. */
export class XlsxError extends Error {
  readonly code: XlsxErrorCode;
  readonly params: XlsxErrorParams;

  constructor(code: XlsxErrorCode, params: XlsxErrorParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'XlsxError';
    this.code = code;
    this.params = params;
  }
}

/** The container (zip) itself, named in `xlsx.damaged` when no single part is at fault. */
export const containerPart = 'zip';

export function damaged(part: string, cause?: unknown): XlsxError {
  return new XlsxError('xlsx.damaged', { part }, cause);
}

const bytesPerMegabyte = 1024 * 1024;

export function tooLarge(sizeBytes: number, limitBytes: number): XlsxError {
  return new XlsxError('xlsx.too_large', {
    size: Math.ceil(sizeBytes / bytesPerMegabyte),
    limit: Math.floor(limitBytes / bytesPerMegabyte),
  });
}

export function tooMuchContent(limitBytes: number): XlsxError {
  return new XlsxError('xlsx.too_much_content', { limit: Math.floor(limitBytes / bytesPerMegabyte) });
}

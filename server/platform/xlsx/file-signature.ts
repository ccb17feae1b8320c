import { XlsxError } from './xlsx-error.ts';

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zipLocalSignature = Buffer.from('504b0304', 'hex');
const zipEmptySignature = Buffer.from('504b0506', 'hex');

/** The first record of Excel 2.0–5.0 files that have no OLE container: BOF, length. */
const bareBiffSignatures = ['09000400', '09020600', '09040600', '09080800', '09081000'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

const sampleLength = 4096;

function looksLikeText(sample: Buffer): boolean {
  const startsAsUtf16 = sample[0] === 0xff && sample[1] === 0xfe;
  if (startsAsUtf16) return true;
  return sample.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function refusalOfOle(file: Buffer): XlsxError {
  const hasStream = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (hasStream('EncryptedPackage')) return new XlsxError('xlsx.encrypted');
  if (hasStream('WordDocument')) return new XlsxError('xlsx.other_format', { format: 'Word (.doc)' });
  if (hasStream('PowerPoint Document'))
    return new XlsxError('xlsx.other_format', { format: 'PowerPoint (.ppt)' });
  if (hasStream('Workbook') || hasStream('Book')) return new XlsxError('xlsx.old_format');
  return new XlsxError('xlsx.not_a_workbook');
}

/**
 * Refuses whatever is plainly not a zip container, saying what it is instead.
 *
 * @throws XlsxError `xlsx.empty_file`, `xlsx.encrypted`, `xlsx.old_format`, `xlsx.other_format`, `xlsx.text_file`,
 * `xlsx.not_a_workbook`
 */
export function assertZipSignature(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('xlsx.empty_file');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const startsWith = (signature: Buffer) => file.subarray(0, signature.length).equals(signature);
  if (startsWith(zipLocalSignature)) return;
  if (startsWith(zipEmptySignature)) throw new XlsxError('xlsx.not_a_workbook');
  if (startsWith(oleSignature)) throw refusalOfOle(file);
  if (bareBiffSignatures.some(startsWith)) throw new XlsxError('xlsx.old_format');
  if (startsWith(Buffer.from('%PDF-'))) throw new XlsxError('xlsx.other_format', { format: 'PDF (.pdf)' });
  if (looksLikeText(file.subarray(0, sampleLength))) throw new XlsxError('xlsx.text_file');
  throw new XlsxError('xlsx.not_a_workbook');
}

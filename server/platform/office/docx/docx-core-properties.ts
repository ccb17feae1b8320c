import type { PrintDocument } from '../print-document.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The part `docProps/core.xml` (ECMA-376 part 2, core properties): title, author, language and creation time. */
export function coreProperties({ title, author, createdAt }: PrintDocument['metadata']): string {
  const created = `xsi:type="dcterms:W3CDTF">${createdAt}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    '<dc:language>vi-VN</dc:language>',
    `<dcterms:created ${created}</dcterms:created>`,
    `<dcterms:modified ${created}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => marks[mark] ?? mark);
}

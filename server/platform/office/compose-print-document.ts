import { documentIssues } from './check-document.ts';
import { composeHead, composeTitleLines } from './compose-head.ts';
import { composeAnnexSections, composeMainSections } from './compose-sections.ts';
import { cleanLine, styledText } from './document-text.ts';
import {
  addresseeLabel,
  addresseeLines,
  authorityWording,
  legalBasisLines,
  recipientLines,
} from './document-wording.ts';
import type { LayoutRules } from './layout-rules.ts';
import { layoutRules } from './layouts.ts';
import { documentInvalid } from './office-errors.ts';
import type { OfficialDocument } from './official-document.ts';
import type { PrintDocument } from './print-document.ts';

/** Settles how a document is printed, or refuses it with every mistake found (`office.document_invalid`). */
export function composePrintDocument(source: OfficialDocument): PrintDocument {
  const rules = layoutRules(source.layout);
  const issues = documentIssues(source, rules);
  if (issues.length > 0) throw documentInvalid(issues);
  const document = cleanFields(source);
  return {
    rules,
    metadata: {
      title: [document.typeName, document.subject].filter((part) => part !== null).join(' '),
      author: document.issuer.name,
      createdAt: document.createdAt.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
    },
    head: composeHead(document, rules),
    titleLines: composeTitleLines(document, rules),
    addressees: composeAddressees(document, rules),
    legalBases: legalBasisLines(document.legalBases, rules.legalBasis.prefix),
    sections: [...composeMainSections(document, rules), ...composeAnnexSections(document, rules)],
    signature: {
      authority: authorityWording(document.signature, rules).map((line) =>
        styledText(line, rules.signature.authority),
      ),
      title: styledText(document.signature.title, rules.signature.title),
      name: [document.signature.rank, document.signature.name].filter((part) => part !== undefined).join(' '),
      recipientsLabel: 'Nơi nhận:',
      recipients: recipientLines(document, rules),
    },
    provenance: document.provenance ?? null,
  };
}

function composeAddressees(document: OfficialDocument, rules: LayoutRules): PrintDocument['addressees'] {
  const label = addresseeLabel(document.typeName, rules);
  if (label === null || document.addressees.length === 0) return null;
  return { label, lines: addresseeLines(document.addressees) };
}

/** Every single-line field cleaned; the bodies are cleaned block by block. */
function cleanFields(document: OfficialDocument): OfficialDocument {
  const { issuer, number, signature } = document;
  return {
    ...document,
    issuer: {
      name: cleanLine(issuer.name),
      ...(issuer.parentAgency === undefined ? {} : { parentAgency: cleanLine(issuer.parentAgency) }),
    },
    number: {
      value: number.value,
      typeCode: number.typeCode === null ? null : cleanLine(number.typeCode),
      issuerCode: cleanLine(number.issuerCode),
    },
    place: cleanLine(document.place),
    typeName: document.typeName === null ? null : cleanLine(document.typeName),
    subject: cleanLine(document.subject),
    addressees: document.addressees.map(cleanLine),
    legalBases: document.legalBases.map(cleanLine),
    recipients: document.recipients.map(cleanLine),
    filing: cleanLine(document.filing),
    signature: {
      authority: signature.authority.map(({ capacity, of }) => ({ capacity, of: cleanLine(of) })),
      title: cleanLine(signature.title),
      name: cleanLine(signature.name),
      ...(signature.rank === undefined ? {} : { rank: cleanLine(signature.rank) }),
    },
    ...(document.provenance === undefined ? {} : { provenance: cleanLine(document.provenance) }),
  };
}

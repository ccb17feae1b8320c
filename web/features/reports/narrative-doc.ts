import type { JSONContent } from '@tiptap/core';
import { statementId } from '../../../contract/kernel/ids.ts';
import type { DraftStatement } from './pending-edits.ts';
import type { PastedStatement } from './word-paste.ts';

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').normalize('NFC').trim();

function idOf(value: unknown): DraftStatement['id'] {
  const parsed = statementId.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function nodeOf(statement: PastedStatement & Partial<DraftStatement>): JSONContent {
  return {
    type: 'statement',
    attrs: {
      kind: statement.kind,
      statement: statement.id ?? null,
      quoted: statement.quotedStatementId ?? null,
    },
    ...(statement.text === '' ? {} : { content: [{ type: 'text', text: statement.text }] }),
  };
}

/** The document of the editor for the statements under a heading; an empty one holds one empty paragraph. */
export function docOfStatements(
  statements: readonly (PastedStatement & Partial<DraftStatement>)[],
): JSONContent {
  const nodes = statements.map(nodeOf);
  return { type: 'doc', content: nodes.length === 0 ? [nodeOf({ kind: 'paragraph', text: '' })] : nodes };
}

/** Nodes to put into the document for what was pasted. */
export function nodesOfPaste(pasted: readonly PastedStatement[]): JSONContent[] {
  return pasted.map(nodeOf);
}

/** The statements a document says: one line each, NFC, without empty ones; an identity is given to one only. */
export function statementsOfDoc(doc: JSONContent): readonly DraftStatement[] {
  const seen = new Set<number>();
  return (doc.content ?? []).flatMap(({ attrs = {}, content = [] }): DraftStatement[] => {
    const text = oneLine(content.map((part) => part.text ?? ' ').join(''));
    if (text === '') return [];
    const id = idOf(attrs['statement']);
    const isFirst = id !== undefined && !seen.has(id);
    if (id !== undefined) seen.add(id);
    return [
      {
        ...(isFirst ? { id } : {}),
        kind: attrs['kind'] === 'bullet' ? 'bullet' : 'paragraph',
        text,
        quotedStatementId: idOf(attrs['quoted']) ?? null,
      },
    ];
  });
}

import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconList } from '@tabler/icons-react';
import { type Editor, InputRule, Node } from '@tiptap/core';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { detailWords } from '../detail-words.ts';
import { docOfStatements, nodesOfPaste, statementsOfDoc } from '../narrative-doc.ts';
import { type DraftStatement, wordsOf } from '../pending-edits.ts';
import { statementsOfHtml, statementsOfText } from '../word-paste.ts';
import classes from './narrative.module.css';

/** One paragraph or bullet; its identity and what it quotes do not go to the one that a split makes. */
const Statement = Node.create({
  name: 'statement',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes() {
    return {
      kind: {
        default: 'paragraph',
        parseHTML: (element: HTMLElement) => (element.dataset['kind'] === 'bullet' ? 'bullet' : 'paragraph'),
        renderHTML: ({ kind }: Record<string, unknown>) => ({ 'data-kind': kind }),
      },
      statement: { default: null, keepOnSplit: false, rendered: false },
      quoted: {
        default: null,
        keepOnSplit: false,
        renderHTML: ({ quoted }: Record<string, unknown>) => (quoted === null ? {} : { 'data-quoted': '' }),
      },
    };
  },
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
  addInputRules() {
    return [
      new InputRule({
        find: /^[-–•*+]\s$/,
        handler: ({ range, chain }) => {
          chain().deleteRange(range).updateAttributes('statement', { kind: 'bullet' }).run();
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    const isBulletAtStart = () => {
      const { $from, empty } = this.editor.state.selection;
      return empty && $from.parentOffset === 0 && $from.parent.attrs['kind'] === 'bullet';
    };
    const toParagraph = () => this.editor.commands.updateAttributes('statement', { kind: 'paragraph' });
    return {
      Backspace: () => isBulletAtStart() && toParagraph(),
      Enter: () => {
        const { $from } = this.editor.state.selection;
        return isBulletAtStart() && $from.parent.content.size === 0 && toParagraph();
      },
      'Mod-Shift-8': () => toggleBullet(this.editor),
    };
  },
});

function toggleBullet(editor: Editor): boolean {
  const kind = editor.getAttributes('statement')['kind'] === 'bullet' ? 'paragraph' : 'bullet';
  return editor.chain().focus().updateAttributes('statement', { kind }).run();
}

const extensions = [
  StarterKit.configure({
    paragraph: false,
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  Statement,
];

function paste(editor: Editor, data: DataTransfer): boolean {
  const html = data.getData('text/html');
  const pasted = html === '' ? statementsOfText(data.getData('text/plain')) : statementsOfHtml(html);
  const [first] = pasted;
  if (first === undefined) return data.types.length > 0;
  // One paragraph goes into the words around the cursor; more become statements of their own.
  const content =
    pasted.length === 1 && first.kind === 'paragraph'
      ? { type: 'text', text: first.text }
      : nodesOfPaste(pasted);
  return editor.commands.insertContent(content);
}

interface NarrativeEditorProps {
  readonly label: string;
  readonly statements: readonly DraftStatement[];
  readonly onChange: (statements: readonly DraftStatement[]) => void;
}

function Toolbar({ editor, label }: { readonly editor: Editor; readonly label: string }): ReactNode {
  const d = useWords(detailWords);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      isBullet: now.getAttributes('statement')['kind'] === 'bullet',
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  });
  return (
    <Group gap={4} role="toolbar" aria-label={label} className={classes['editorTools'] ?? ''}>
      <Tooltip label={`${d('bullet')} (Ctrl Shift 8)`}>
        <ActionIcon
          variant={state.isBullet ? 'filled' : 'default'}
          size={32}
          aria-label={d('bullet')}
          aria-pressed={state.isBullet}
          onClick={() => toggleBullet(editor)}
        >
          <IconList size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${d('undo')} (Ctrl Z)`}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={d('undo')}
          disabled={!state.canUndo}
          onClick={() => editor.chain().focus().undo().run()}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${d('redo')} (Ctrl Y)`}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={d('redo')}
          disabled={!state.canRedo}
          onClick={() => editor.chain().focus().redo().run()}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

/** The words under a heading: paragraphs and bullets only, whatever was pasted. */
export function NarrativeEditor({ label, statements, onChange }: NarrativeEditorProps): ReactNode {
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  }, [onChange]);
  const editor = useEditor({
    extensions,
    content: docOfStatements(statements),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: classes['editorText'] ?? '',
        spellcheck: 'true',
      },
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        const own = view.dom.closest<HTMLElement & { editor?: Editor }>('.tiptap')?.editor;
        if (data === null || own === undefined) return false;
        event.preventDefault();
        return paste(own, data);
      },
    },
    onUpdate: ({ editor: now }) => tell.current(statementsOfDoc(now.getJSON())),
  });
  const given = wordsOf(statements);
  const quoted = statements.map(({ quotedStatementId }) => quotedStatementId ?? '').join(' ');
  useEffect(() => {
    const now = statementsOfDoc(editor.getJSON());
    const isSame =
      wordsOf(now) === given &&
      now.map(({ quotedStatementId }) => quotedStatementId ?? '').join(' ') === quoted;
    // The words of another, a quotation that was put in, or another version; never what was just typed here.
    if (!isSame) editor.commands.setContent(docOfStatements(statements), { emitUpdate: false });
  }, [editor, given, quoted, statements]);
  return (
    <div className={classes['editor']}>
      <Toolbar editor={editor} label={label} />
      <EditorContent editor={editor} />
    </div>
  );
}

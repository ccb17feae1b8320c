import { type ReactNode, useMemo } from 'react';
import { useWords } from '../platform/i18n/language-context.tsx';
import classes from './diff-text.module.css';
import { uiWords } from './ui-words.ts';
import { diffWords } from './word-diff.ts';

interface DiffTextProps {
  readonly before: string;
  readonly after: string;
}

/** What changed in a text: taken out is struck through, put in is underlined, and both are said aloud. */
export function DiffText({ before, after }: DiffTextProps): ReactNode {
  const w = useWords(uiWords);
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <div className={classes['text']}>
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key} className={classes[kind]}>
            <span className="tk-hidden">{`[${w(kind)}: `}</span>
            {text}
            <span className="tk-hidden">]</span>
          </Tag>
        );
      })}
    </div>
  );
}

import type { ReactNode } from 'react';
import { type Derivation, formatDerivation } from '../../../../contract/calendar/derivation.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { manageWords } from '../manage-words.ts';
import classes from './rounds.module.css';

interface DerivationTextProps {
  readonly derivation: Derivation | null;
  /** What is derived, for those who hear the page. */
  readonly of: string;
  readonly isOpen?: boolean;
}

/** How a last day came about, in sentences, on demand. */
export function DerivationText({ derivation, of, isOpen = false }: DerivationTextProps): ReactNode {
  const w = useWords(manageWords);
  const { language } = useLanguage();
  if (derivation === null) return <span className={classes['notExpected']}>{w('noDerivation')}</span>;
  return (
    <details className={classes['derivation']} open={isOpen}>
      <summary>
        {w('how')}
        <span className="tk-hidden">{`: ${of}`}</span>
      </summary>
      {formatDerivation(derivation, language)}
    </details>
  );
}

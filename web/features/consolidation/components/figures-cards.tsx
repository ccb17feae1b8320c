import type { ReactNode } from 'react';
import type { ConsolidatedView } from '../../../../contract/consolidation/consolidated-view.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import type { FigureLine, FigureSection } from '../figure-lines.ts';
import { cellKeys, cellTitles, lineCells } from '../line-cells.ts';
import { consolidationWords } from '../words.ts';
import type { FigureOpening } from './figures-table.tsx';
import classes from './figures.module.css';
import { LineFigure } from './line-figure.tsx';

interface FiguresCardsProps extends FigureOpening {
  readonly section: FigureSection;
  readonly view: ConsolidatedView;
}

/** The same figures for a phone: one card a line; what is missing beside the live figure is left out. */
export function FiguresCards({ section, view, openerOf, openKey }: FiguresCardsProps): ReactNode {
  const w = useWords(consolidationWords);
  const { language } = useLanguage();
  const keysOf = (line: FigureLine) => {
    const cells = lineCells(line, view, language, w);
    return cellKeys.filter((key) => key === 'live' || cells[key].shown !== null);
  };
  return (
    <ul className={classes['cards']} aria-label={section.name[language]}>
      {section.lines.map((line) => (
        <li
          key={`${line.key} ${line.isIndented}`}
          className={classes['card']}
          data-indented={line.isIndented || undefined}
        >
          <div className={classes['cardName']}>
            {line.columnName?.[language] ?? line.indicator.name[language]}{' '}
            <span className={classes['measure']}>{`(${line.indicator.unitOfMeasure[language]})`}</span>
          </div>
          {line.parts.length === 0 ? null : (
            <dl>
              {keysOf(line).map((key) => (
                <div key={key}>
                  <dt>{w(cellTitles[key])}</dt>
                  <dd>
                    <LineFigure
                      line={line}
                      view={view}
                      cell={key}
                      title={w(cellTitles[key])}
                      onOpen={openerOf(line, key)}
                      isOpen={key === 'live' && openKey === line.key}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}

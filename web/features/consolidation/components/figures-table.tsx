import type { ReactNode } from 'react';
import type { ConsolidatedView } from '../../../../contract/consolidation/consolidated-view.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import type { FigureLine, FigureSection } from '../figure-lines.ts';
import { type CellKey, cellKeys, cellTitles } from '../line-cells.ts';
import { consolidationWords } from '../words.ts';
import classes from './figures.module.css';
import { LineFigure } from './line-figure.tsx';

/** What a click on a figure opens. */
export interface FigureOpening {
  /** Opens a figure of a line; undefined where it does not open. */
  readonly openerOf: (line: FigureLine, cell: CellKey) => (() => void) | undefined;
  /** Key of the figure whose trail is open. */
  readonly openKey: string | undefined;
}

interface FiguresTableProps extends FigureOpening {
  readonly section: FigureSection;
  readonly view: ConsolidatedView;
}

/** The figures of one line of work: live beside official, plan, the year so far and the periods before. */
export function FiguresTable({ section, view, openerOf, openKey }: FiguresTableProps): ReactNode {
  const w = useWords(consolidationWords);
  const { language } = useLanguage();
  const { expected } = view.completeness;
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={section.name[language]}>
        <thead>
          <tr>
            <th scope="col">{w('indicator')}</th>
            {cellKeys.map((key) => (
              <th key={key} scope="col">
                {w(cellTitles[key])}
              </th>
            ))}
            <th scope="col">{w('units')}</th>
          </tr>
        </thead>
        <tbody>
          {section.lines.map((line) => (
            <tr key={`${line.key} ${line.isIndented}`}>
              <th
                scope="row"
                colSpan={line.parts.length === 0 ? cellKeys.length + 2 : 1}
                data-indented={line.isIndented || undefined}
              >
                {line.columnName === null ? (
                  <>
                    {line.indicator.name[language]}{' '}
                    <span
                      className={classes['measure']}
                    >{`(${line.indicator.unitOfMeasure[language]})`}</span>
                  </>
                ) : (
                  line.columnName[language]
                )}
              </th>
              {line.parts.length === 0 ? null : (
                <>
                  {cellKeys.map((key) => (
                    <td key={key}>
                      <LineFigure
                        line={line}
                        view={view}
                        cell={key}
                        title={w(cellTitles[key])}
                        onOpen={openerOf(line, key)}
                        isOpen={key === 'live' && openKey === line.key}
                      />
                    </td>
                  ))}
                  <td className={classes['present']}>
                    {w('presentOf', {
                      present: formatCount(line.parts[0]?.present ?? 0, language),
                      expected: formatCount(expected, language),
                    })}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

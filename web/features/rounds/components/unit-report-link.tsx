import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LongName } from '../../../ui/long-name.tsx';
import { useRowTabIndex } from '../../../ui/table/row-active-context.ts';
import classes from './rounds.module.css';

interface UnitReportLinkProps {
  readonly round: string;
  readonly unit: string;
  readonly name: string;
}

/** The way to a unit's report from its row in a tree. */
export function UnitReportLink({ round, unit, name }: UnitReportLinkProps): ReactNode {
  const tabIndex = useRowTabIndex();
  const to: string = `/rounds/${round}/reports/${unit}`;
  return (
    <Link to={to} className={classes['link']} tabIndex={tabIndex} preload={false}>
      <LongName>{name}</LongName>
    </Link>
  );
}

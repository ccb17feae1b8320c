import type { APIRequestContext } from '@playwright/test';
import type { z } from 'zod';
import { consolidatedView } from '../../contract/consolidation/consolidated-view.ts';
import { roundBoard } from '../../contract/reports/round-board.ts';
import { roundListResponse } from '../../contract/rounds/round-view.ts';

/** Where in the demonstration there is something to see. */
export interface DemonstrationPlaces {
  readonly halfYear: string;
  /** The half-year before, whose document was issued. */
  readonly issuedHalfYear: string;
  readonly region: string;
  /** The commune whose half-year report was sent back. */
  readonly commune: string;
  /** A report of the newest half-year that waits for the region. */
  readonly waiting: string;
  /** The province whose figures everybody quotes. */
  readonly province: string;
  /** A figure of the region that has moved since it was frozen, as an address names it. */
  readonly movedFigure: string;
  /** A commune whose cell that figure comes from. */
  readonly cellOwner: string;
}

async function read<Schema extends z.ZodType>(
  request: APIRequestContext,
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const answer = await request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return schema.parse(await answer.json());
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the demonstration has no ${what}`);
  return value;
}

/** Finds the places through the interface programs use, asked for as the region's planner. */
export async function findPlaces(
  request: APIRequestContext,
  logins: readonly string[],
): Promise<DemonstrationPlaces> {
  const region = 'QK-TL';
  const { rounds } = await read(request, '/rounds', roundListResponse);
  const halves = rounds.filter(({ regime }) => regime.code === 'CTD-6T').map(({ code }) => code);
  const halfYear = found(halves[0], 'half-year');
  const officer = found(
    logins.find((login) => /^x-.*\.bc$/.test(login)),
    'log-in of a commune',
  );
  const board = await read(request, `/rounds/${halfYear}/board`, roundBoard);
  const submitted = board.states.indexOf('submitted');
  const waiting = board.units.findIndex(
    (_, nth) => board.parent[nth] === 0 && board.state[nth] === submitted,
  );
  const { figures } = await read(request, `/rounds/${halfYear}/units/${region}/figures`, consolidatedView);
  const moved = found(
    figures.find(({ drift, part }) => drift !== null && part === 'value'),
    'figure that moved',
  );
  return {
    halfYear,
    issuedHalfYear: found(halves[1], 'half-year before the newest'),
    region,
    commune: officer.replace(/\.bc$/, '').toUpperCase(),
    waiting: found(board.units[waiting], 'report that waits'),
    province: 'BCH-LG',
    movedFigure: moved.column === null ? moved.indicator : `${moved.indicator}.${moved.column}`,
    cellOwner: found(
      board.units.find((unit) => unit.startsWith('X-LG1-')),
      'commune of the province',
    ),
  };
}

import { expect, type Locator, type Page } from '@playwright/test';
import { consolidatedView } from '../../contract/consolidation/consolidated-view.ts';
import { roundBoard } from '../../contract/reports/round-board.ts';
import { roundListResponse } from '../../contract/rounds/round-view.ts';
import type { ProgramClient } from '../support/program-client.ts';

/** The newest half-year round of the demonstration and its current monthly one. */
export interface JourneyRounds {
  readonly halfYear: string;
  readonly month: string;
}

/** The rounds of the demonstration in which something can still be done. */
export async function findRounds(client: ProgramClient): Promise<JourneyRounds> {
  const { rounds } = await client.read('/rounds', roundListResponse);
  const newest = (regime: string): string =>
    rounds.find((round) => round.regime.code === regime && round.state === 'open')?.code ?? '';
  return { halfYear: newest('CTD-6T'), month: newest('CTD-TH') };
}

/** The code of the unit directly above. */
export async function superiorOf(client: ProgramClient, round: string, unit: string): Promise<string> {
  const { units, parent } = await client.read(`/rounds/${round}/board`, roundBoard);
  return units[parent[units.indexOf(unit)] ?? -1] ?? '';
}

/** The name of a unit. */
export async function nameOf(client: ProgramClient, round: string, unit: string): Promise<string> {
  const { units, names } = await client.read(`/rounds/${round}/board`, roundBoard);
  return names[units.indexOf(unit)] ?? '';
}

/** The value of presents in the live figures of units, in đồng. */
export async function liveGifts(
  client: ProgramClient,
  round: string,
  units: readonly string[],
): Promise<readonly bigint[]> {
  return Promise.all(
    units.map(async (unit) => {
      const { figures } = await client.read(`/rounds/${round}/units/${unit}/figures`, consolidatedView);
      return BigInt(figures.find(({ indicator }) => indicator === 'gifts_value')?.live ?? 0);
    }),
  );
}

/** Units of a round whose report stands in a state: a name of the board, `ready` for a draft put to its signer. */
export async function unitsIn(
  client: ProgramClient,
  round: string,
  state: string,
  level = 'commune',
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const board = await client.read(`/rounds/${round}/board`, roundBoard);
  return board.units.flatMap((code, at) => {
    const shown = board.isReady[at] === true ? 'ready' : board.states[board.state[at] ?? -1];
    const isWanted = board.isExpected[at] === true && board.levels[at] === level && shown === state;
    return isWanted ? [{ code, name: board.names[at] ?? '' }] : [];
  });
}

/** The cell of a figure: the row by the name of the indicator, the column by its heading. */
export function cellOf(page: Page, indicator: string, column?: string): Locator {
  return column === undefined
    ? page.getByRole('row', { name: indicator }).getByRole('gridcell').first()
    : page
        .getByRole('grid')
        .filter({ has: page.getByRole('columnheader', { name: column }) })
        .getByRole('row', { name: indicator })
        .getByRole('gridcell')
        .first();
}

/** The cell shows a figure, whether the cursor is in it or not; what is said about it may follow. */
export async function expectFigure(cell: Locator, shown: string): Promise<void> {
  await expect
    .poll(() => cell.evaluate((node) => node.querySelector('input')?.value ?? node.textContent ?? ''))
    .toMatch(new RegExp(`^${RegExp.escape(shown)}(?![\\d.,])`));
}

/** The field in the cell the cursor is in; every grid of a section has a cursor of its own. */
export function cursorIn(cell: Locator): Locator {
  return cell.getByRole('textbox');
}

/** Goes forward by Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((node) => node.contains(node.ownerDocument.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, `not reached by ${most} times Tab`).toBeFocused();
}

/** Goes down in the grid until the cursor is in the cell. */
export async function moveDownTo(page: Page, cell: Locator): Promise<void> {
  for (let pressed = 0; pressed < 30 && (await cursorIn(cell).count()) === 0; pressed += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(cursorIn(cell)).toBeFocused();
}

/** Pastes text as a spreadsheet leaves it on the clipboard, where the focus is. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate(
    `((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    })(${JSON.stringify(text)})`,
  );
}

/** Waits until everything typed is with the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Đã lưu/ })
      .first(),
  ).toBeVisible({
    timeout: 15_000,
  });
}

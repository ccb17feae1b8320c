import { createContext, use } from 'react';

export const RowActiveContext = createContext(true);

/** Tab index of a button or link in a row: only those of the row in focus are stops of the Tab key. */
export function useRowTabIndex(): 0 | -1 {
  return use(RowActiveContext) ? 0 : -1;
}

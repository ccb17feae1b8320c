/** What the command line, the demonstration and later features may use of workbooks. */
export { buildWorkbook, filledIn } from './build-workbook.ts';
export { importWorkbooks } from './import-workbooks.ts';
export { viewTemplate, type WorkbookTemplate } from './template-views.ts';
export { isWorkbookName } from './workbook-archive.ts';
export { buildFaultyWorkbook, type WorkbookFault, workbookFaults } from './workbook-faults.ts';

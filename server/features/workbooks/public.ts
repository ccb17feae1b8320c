/** What the command line, the demonstration and later features may use of workbooks. */
export { buildWorkbook, filledIn } from './build-workbook.ts';
export { type ImportOptions, importWorkbooks, type WorkbookFile } from './import-workbooks.ts';
export { takeWorkbook } from './take-workbook.ts';
export { viewTemplate, type WorkbookTemplate } from './template-views.ts';
export { isWorkbookName } from './workbook-archive.ts';
export { typedValues } from './typed-values.ts';
export { buildFaultyWorkbook, type WorkbookFault, workbookFaults } from './workbook-faults.ts';

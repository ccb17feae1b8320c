import { formatRange } from './cell-address.ts';
import { encodeAttribute, encodeStoredText } from './escaped-text.ts';
import { absoluteRange } from './sheet-name.ts';
import type { DataValidation, ValidationMessage, ValidationRule } from './workbook-model.ts';

const longestTitle = 32;
const longestMessage = 255;
const longestList = 255;
/** Bounds that every number a spreadsheet can hold lies between. */
const lowestNumber = '-9.99E+307';
const highestNumber = '9.99E+307';

function boundsXml(
  rule: Extract<ValidationRule, { kind: 'whole' | 'decimal' | 'textLength' }>,
): [string, string] {
  const { minimum, maximum } = rule;
  if (minimum !== undefined && maximum === undefined) {
    return [' operator="greaterThanOrEqual"', `<formula1>${encodeStoredText(minimum)}</formula1>`];
  }
  if (minimum === undefined && maximum !== undefined) {
    return [' operator="lessThanOrEqual"', `<formula1>${encodeStoredText(maximum)}</formula1>`];
  }
  const [from, to] = [minimum ?? lowestNumber, maximum ?? highestNumber].map(encodeStoredText);
  return ['', `<formula1>${from}</formula1><formula2>${to}</formula2>`];
}

function listFormula(items: readonly string[]): string {
  const list = items.join(',');
  if (list.length > longestList || items.some((item) => item.includes(','))) {
    throw new RangeError('a list of this size or with commas has to stand in cells');
  }
  return `"${list.replaceAll('"', '""')}"`;
}

function ruleXml(rule: ValidationRule): [attributes: string, formulas: string] {
  switch (rule.kind) {
    case 'list':
      return ['', `<formula1>${encodeStoredText(listFormula(rule.items))}</formula1>`];
    case 'listRange':
      return ['', `<formula1>${encodeStoredText(absoluteRange(rule.sheet, rule.range))}</formula1>`];
    default:
      return boundsXml(rule);
  }
}

function messageAttributes(prefix: 'error' | 'prompt', text: ValidationMessage | undefined): string {
  if (text === undefined) return '';
  if (text.title.length > longestTitle || text.message.length > longestMessage) {
    throw new RangeError(`a validation text is too long: ${text.title}`);
  }
  return ` ${prefix}Title="${encodeAttribute(text.title)}" ${prefix}="${encodeAttribute(text.message)}"`;
}

function validationXml({ ranges, rule, severity, error, prompt }: DataValidation): string {
  const [attributes, formulas] = ruleXml(rule);
  const type = rule.kind === 'listRange' ? 'list' : rule.kind;
  const style = severity === undefined || severity === 'stop' ? '' : ` errorStyle="${severity}"`;
  const shown = `${prompt === undefined ? '' : ' showInputMessage="1"'} showErrorMessage="1"`;
  const messages = messageAttributes('error', error) + messageAttributes('prompt', prompt);
  const places = ranges.map(formatRange).join(' ');
  return `<dataValidation type="${type}"${style}${attributes} allowBlank="1"${shown}${messages} sqref="${places}">${formulas}</dataValidation>`;
}

/** `<dataValidations>` of a sheet. */
export function dataValidationsXml(validations: readonly DataValidation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

import { DomainError } from '../../platform/domain-error.ts';

/** Also for what exists but the caller may not see, so that its existence is not told. */
export function nodeNotVisible(): DomainError {
  return new DomainError('resource.not_found');
}

export function unknownFigure(indicator: string, column: string | null, part: string): DomainError {
  return new DomainError('consolidation.unknown_figure', { indicator, column: column ?? '–', part });
}

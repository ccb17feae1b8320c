import { DomainError, issueAt } from '../../platform/domain-error.ts';

export function notSubmitted(round: string, unit: string): DomainError {
  return new DomainError('official_report.not_submitted', { round, unit });
}

export function notApproved(version: number): DomainError {
  return new DomainError('official_report.not_approved', { version });
}

export function mayNotIssue(unit: string): DomainError {
  return new DomainError('official_report.forbidden', { unit });
}

export function alreadyIssued(symbol: string): DomainError {
  return new DomainError('official_report.already_issued', { symbol });
}

export function staleDocument(yourVersion: number, currentVersion: number): DomainError {
  return new DomainError('official_report.stale_version', { yourVersion, currentVersion });
}

export function issueDateInvalid(issuedOn: string, earliest: string, latest: string): DomainError {
  const params = { issuedOn, earliest, latest };
  return new DomainError('official_report.date_invalid', params, [
    issueAt('official_report.date_invalid', '/issuedOn', params),
  ]);
}

export function unknownChart(indicator: string): DomainError {
  return new DomainError('official_report.unknown_chart', { indicator }, [
    issueAt('official_report.unknown_chart', '/chartIndicator', { indicator }),
  ]);
}

/** Also for what exists but the caller may not see. */
export function reportNotVisible(): DomainError {
  return new DomainError('resource.not_found');
}

import type { DemoProgress } from '../demo/build-demonstration.ts';
import { ensureDemonstration } from '../demo/ensure-demonstration.ts';
import type { ProgramOptions } from './create-program.ts';

/** What filling a fresh database needs. */
export interface PrepareOptions extends Pick<ProgramOptions, 'connection' | 'log' | 'secret' | 'isSecure'> {
  /** Says one line of progress. */
  readonly say: (line: string) => void;
}

function progressLine(progress: DemoProgress): string {
  if (progress.kind === 'organisation') {
    return `  ${progress.units} đơn vị, ${progress.persons} người / ${progress.units} units, ${progress.persons} persons`;
  }
  return `  ${progress.code}: ${progress.reports} báo cáo / reports (${progress.total})`;
}

/**
 * Fills a database nobody has worked in yet with the demonstration organisation. Returns what to print under the
 * address: its log-ins, or nothing where another organisation works here.
 */
export async function prepareDemonstration({ say, ...options }: PrepareOptions): Promise<string[]> {
  let isFirst = true;
  const ensured = await ensureDemonstration({
    ...options,
    onProgress: (progress) => {
      if (isFirst) say('Đang dựng đơn vị mẫu… / Building the demonstration organisation…');
      isFirst = false;
      say(progressLine(progress));
    },
  });
  if (ensured.state === 'in_use') return [];
  return [
    `Đơn vị mẫu – mật khẩu chung / Demonstration – password of all: ${ensured.password}`,
    ...ensured.logins.map(
      ({ login, fullName, title, unitName }) => `  ${login.padEnd(14)} ${fullName} – ${title}, ${unitName}`,
    ),
  ];
}

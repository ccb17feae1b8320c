import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { ReportActor } from '../../../contract/reports/report-view.ts';

/** A person with the post they acted in: "Trần Văn Bình, Trợ lý kế hoạch, Sư đoàn 31". */
export function actorText(actor: ReportActor | null, language: Language, unknown: string): string {
  if (actor === null) return unknown;
  return [actor.name, actor.post?.[language], actor.unit]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(', ');
}

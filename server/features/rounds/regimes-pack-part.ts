import { z } from 'zod';
import { regimeInput } from '../../../contract/rounds/regime.ts';
import { DomainError, issueAt } from '../../platform/domain-error.ts';
import { issuesOfZodError } from '../../platform/http/zod-issues.ts';
import { getFormVersionByNumber, getVocabulary, type PackPart } from '../indicators/public.ts';
import { saveRegime } from './regime-store.ts';

const regimesFile = z.array(regimeInput);

/** Takes in the reporting regimes of a pack, `regimes.json`; each names a published form and known levels. */
export const regimesPackPart: PackPart = {
  file: 'regimes.json',
  async load(tx, content) {
    const parsed = regimesFile.safeParse(content);
    if (!parsed.success) return { changed: [], issues: issuesOfZodError(parsed.error) };
    const levels = new Set((await getVocabulary(tx)).levels.map(({ code }) => code));
    const changed: string[] = [];
    const issues = [];
    for (const [index, regime] of parsed.data.entries()) {
      const unknown = regime.definition.levels.flatMap(({ levelCode }, at) =>
        levels.has(levelCode)
          ? []
          : [
              issueAt('regime.unknown_level', `/${index}/definition/levels/${at}/levelCode`, {
                regime: regime.code,
                level: levelCode,
              }),
            ],
      );
      const formId = await findFormId(tx, regime.formCode);
      if (formId === undefined) {
        issues.push(issueAt('form.not_found', `/${index}/formCode`, { form: regime.formCode, number: '–' }));
      }
      issues.push(...unknown);
      if (unknown.length > 0 || formId === undefined) continue;
      const outcome = await saveRegime(tx, regime, formId);
      if (outcome.kind === 'saved') changed.push(`regime:${regime.code}`);
      if (outcome.kind === 'fixed') {
        const { field } = outcome;
        issues.push(issueAt('regime.changed', `/${index}/${field}`, { regime: regime.code, field }));
      }
    }
    return { changed, issues };
  },
};

async function findFormId(tx: Parameters<PackPart['load']>[0], formCode: string) {
  try {
    return (await getFormVersionByNumber(tx, formCode)).formId;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'form.not_found') return undefined;
    throw error;
  }
}

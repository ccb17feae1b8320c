import type { Transaction } from 'kysely';
import type { LoadPackResponse } from '../../../contract/indicators/pack.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { upsertLines } from './form-store.ts';
import { packInvalid } from './indicators-errors.ts';
import { assertMayManageForms } from './indicators-rights.ts';
import { type PackContent, readPack } from './pack-folder.ts';
import type { PackPart } from './pack-part.ts';
import { publishInTransaction } from './publish-form-version.ts';
import { mergeVocabulary, rememberPack } from './vocabulary-store.ts';

/** Where the packs are, and which features take in further files of them. */
export interface PackDeps extends CommandDeps {
  readonly packsFolder: string;
  readonly packParts: readonly PackPart[];
}

/**
 * Loads a domain pack, all of it or nothing: words, lines of work, form versions, then the parts of later features.
 * Loading it again changes only what changed in the pack. Errors: `auth.forbidden`, `pack.not_found`, `pack.invalid`.
 */
export async function loadPack(
  deps: PackDeps,
  context: CommandContext,
  code: string,
): Promise<LoadPackResponse> {
  await assertMayManageForms(deps.db, deps.clock, context.actor);
  const files = deps.packParts.map(({ file }) => file);
  const content = await readPack(deps.packsFolder, code, files);
  return runCommand(deps, context, 'load-pack', { code }, async (tx) => {
    const issues: ProblemIssue[] = [];
    const changed = [
      ...(await mergeVocabulary(tx, content.vocabulary)),
      ...(await upsertLines(tx, content.lines)).map((line) => `line:${line}`),
      ...(await publishForms(tx, deps.clock.now(), content, issues)),
    ];
    // A part is read against the forms, so it is only looked at when those are sound.
    if (issues.length === 0) changed.push(...(await loadParts(tx, deps.packParts, content, issues)));
    if (issues.length > 0) throw packInvalid(code, issues);
    await rememberPack(tx, code);
    return {
      result: { pack: code, changed },
      audit: [{ action: 'pack.load', subject: { kind: 'pack', id: code }, unitId: null, after: { changed } }],
    };
  });
}

async function publishForms(
  tx: Transaction<unknown>,
  at: Temporal.Instant,
  { forms }: PackContent,
  issues: ProblemIssue[],
): Promise<string[]> {
  const changed: string[] = [];
  for (const { file, request } of forms) {
    try {
      const { response } = await publishInTransaction(tx, at, request);
      if (response.isNew) changed.push(`form:${response.formCode}@${response.number}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'form.invalid') throw error;
      issues.push(...error.issues.map((issue) => ({ ...issue, pointer: `${file}#${issue.pointer}` })));
    }
  }
  return changed;
}

async function loadParts(
  tx: Transaction<unknown>,
  parts: readonly PackPart[],
  { further }: PackContent,
  issues: ProblemIssue[],
): Promise<string[]> {
  const changed: string[] = [];
  for (const part of parts) {
    const outcome = await part.load(tx, further.get(part.file));
    changed.push(...outcome.changed);
    issues.push(...outcome.issues.map((issue) => ({ ...issue, pointer: `${part.file}#${issue.pointer}` })));
  }
  return changed;
}

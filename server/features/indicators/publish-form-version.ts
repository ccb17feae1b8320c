import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import type {
  PublishFormVersionRequest,
  PublishFormVersionResponse,
} from '../../../contract/indicators/publish-form-version.ts';
import type { AuditRecord } from '../../platform/audit.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { definitionIssues } from './definition-check.ts';
import { holdForm, insertVersion, knownLines, publishedVersions, slotsOfForm } from './form-store.ts';
import { formInvalid } from './indicators-errors.ts';
import { assertMayManageForms } from './indicators-rights.ts';
import { changedSlotIssues, newSlots } from './slot-allocation.ts';

/**
 * Publishes the next version of a form, making the form when it is new. A definition that was
 * already published publishes nothing. Errors: `auth.forbidden`; `form.invalid` with issues `form.…` and `rule.…`.
 */
export async function publishFormVersion(
  deps: CommandDeps,
  context: CommandContext,
  request: PublishFormVersionRequest,
): Promise<PublishFormVersionResponse> {
  return runCommand(deps, context, 'publish-form-version', request, async (tx) => {
    await assertMayManageForms(tx, deps.clock, context.actor);
    const { response, audit } = await publishInTransaction(tx, deps.clock.now(), request);
    return { result: response, audit: [audit] };
  });
}

/** The same inside the caller's transaction, for loading a pack; rights are the caller's to check. */
export async function publishInTransaction(
  tx: Transaction<unknown>,
  at: Temporal.Instant,
  { formCode, name, definition }: PublishFormVersionRequest,
): Promise<{ response: PublishFormVersionResponse; audit: AuditRecord }> {
  const formId = await holdForm(tx, formCode, name);
  const versions = await publishedVersions(tx, formId);
  const [newest] = versions;
  // A pack names all its versions each time it is loaded, so an older one is recognised too.
  const same = versions.find((version) => isDeepStrictEqual(version.definition, definition));
  if (same) {
    const response = { formVersionId: same.id, formCode, number: same.number, isNew: false, addedSlots: 0 };
    return { response, audit: auditOf(response, name.vi) };
  }
  const issues = [
    ...definitionIssues(definition, await knownLines(tx)),
    ...changedSlotIssues(
      definition,
      versions.map((version) => version.definition),
    ),
  ];
  if (issues.length > 0) throw formInvalid(formCode, issues);
  const added = newSlots(definition, await slotsOfForm(tx, formId));
  const number = (newest?.number ?? 0) + 1;
  const formVersionId = await insertVersion(tx, formId, { number, definition, publishedAt: at }, added);
  const response = { formVersionId, formCode, number, isNew: true, addedSlots: added.length };
  return { response, audit: auditOf(response, name.vi) };
}

function auditOf(response: PublishFormVersionResponse, name: string): AuditRecord {
  const { formCode, number, addedSlots, isNew } = response;
  return {
    action: isNew ? 'form.publish' : 'form.confirm',
    subject: { kind: 'form', id: formCode },
    unitId: null,
    after: { name, number, addedSlots },
  };
}

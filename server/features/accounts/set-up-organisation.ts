import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SetupRequest } from '../../../contract/accounts/setup.ts';
import { programActor } from '../../platform/actor.ts';
import { type CommandDeps, runCommand } from '../../platform/command.ts';
import { createUnit } from '../org-units/public.ts';
import { insertAccount, isAnyAccount } from './account-store.ts';
import { passwordRefused, setupDone, wrongSetupCode } from './accounts-errors.ts';
import { hashPassword, makeFirstPassword } from './password-hash.ts';
import { findPasswordFault } from './password-rules.ts';
import { findUnit, insertAppointment, insertPerson, insertPost } from './people-store.ts';
import { hashSecret } from './secret-token.ts';
import { readSetupHash, takeSetupHash, writeOrganisationName, writeSetupHash } from './setup-store.ts';

/**
 * Makes the one-time code with which the organisation may be set up, to be printed at the start; a new one replaces the
 * one before. Null when an account exists.
 */
export async function prepareSetup(db: Kysely<unknown>): Promise<string | null> {
  if (await isAnyAccount(db)) return null;
  const code = makeFirstPassword();
  await writeSetupHash(db, hashSecret(code));
  return code;
}

async function isSetupCode(db: Kysely<unknown>, code: string): Promise<boolean> {
  const hash = await readSetupHash(db);
  return hash !== undefined && timingSafeEqual(hash, hashSecret(code.trim()));
}

/**
 * Sets up the organisation once: its name, its highest unit and the first administrator.
 * Errors: `setup.done`, `setup.wrong_code`, `password.*` at `/administrator/password`, `structure.code_taken`,
 * `structure.unknown_level`.
 */
export async function setUpOrganisation(
  deps: CommandDeps,
  correlationId: string,
  request: SetupRequest,
): Promise<{ login: string }> {
  const { organisationName, rootUnit, administrator, setupCode } = request;
  const { db, clock } = deps;
  if (await isAnyAccount(db)) throw setupDone();
  if (!(await isSetupCode(db, setupCode))) throw wrongSetupCode();
  const fault = findPasswordFault(administrator.password, administrator.login);
  if (fault) throw passwordRefused(fault.code, fault.params, '/administrator/password');
  const passwordHash = await hashPassword(administrator.password);
  const context = { actor: programActor, correlationId, idempotencyKey: null };
  await foundRoot(deps, correlationId, rootUnit);
  const { login, fullName, language } = administrator;
  return runCommand(deps, context, 'accounts.set-up-organisation', {}, async (tx) => {
    if (!(await takeSetupHash(tx))) throw setupDone();
    const unitId = await findUnit(tx, rootUnit.code);
    const personId = await insertPerson(tx, login, fullName);
    const title = { vi: 'Quản trị hệ thống', en: 'System administrator' };
    if (unitId === undefined || personId === undefined) throw setupDone();
    const post = {
      code: 'administrator',
      unitId,
      bodyId: null,
      title,
      position: 0,
      roles: ['administrator'],
    } as const;
    const postId = await insertPost(tx, post);
    if (postId === undefined) throw setupDone();
    const from = clock.today().toString();
    await insertAppointment(tx, { personId, postId, kind: 'appointed', decisionNumber: '', from, to: null });
    const account = { personId, login, passwordHash, language, mustChangePassword: false };
    if ((await insertAccount(tx, account, clock.now())) === undefined) throw setupDone();
    await writeOrganisationName(tx, organisationName);
    return {
      result: { login },
      audit: [
        {
          action: 'accounts.set-up-organisation',
          subject: { kind: 'account', id: login },
          unitId,
          after: { organisationName, rootUnit, login, fullName },
        },
      ],
    };
  });
}

async function foundRoot(
  deps: CommandDeps,
  correlationId: string,
  root: SetupRequest['rootUnit'],
): Promise<void> {
  const today = deps.clock.today().toString();
  if ((await deps.db.transaction().execute((tx) => findUnit(tx, root.code))) !== undefined) return;
  await createUnit(
    deps,
    { actor: programActor, correlationId, idempotencyKey: null },
    {
      code: root.code,
      name: root.name,
      ...(root.shortName === undefined ? {} : { shortName: root.shortName }),
      levelCode: root.levelCode,
      parentCode: null,
      position: 0,
      placeName: '',
      // Units of the file loaded next may have existed before; the highest one must have, too.
      decision: { number: 'setup', decidedOn: today, effectiveOn: '1900-01-01', note: '' },
    },
  );
}

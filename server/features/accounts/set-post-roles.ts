import type { Role } from '../../../contract/accounts/role.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { unknownPost } from './accounts-errors.ts';
import { assertAdministrator, assertManagesUnit } from './people-rights.ts';
import { findPost, replaceRoles } from './people-store.ts';

/** Gives a post exactly these roles. Errors: `auth.forbidden`, `post.unknown`. */
export function setPostRoles(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  roles: readonly Role[],
): Promise<{ code: string }> {
  return runCommand(deps, context, 'accounts.set-post-roles', { code, roles }, async (tx) => {
    assertAdministrator(context);
    const post = await findPost(tx, code);
    if (!post) throw unknownPost(code);
    await assertManagesUnit(tx, deps, context, post.unitId);
    const before = await replaceRoles(tx, post.id, roles);
    return {
      result: { code },
      audit: [
        {
          action: 'accounts.set-post-roles',
          subject: { kind: 'post', id: code },
          unitId: post.unitId,
          before: { roles: before.toSorted() },
          after: { roles: [...roles].toSorted() },
        },
      ],
    };
  });
}

import type { CreatePostRequest } from '../../../contract/accounts/person.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { bodyOfOtherUnit, postCodeTaken, unknownUnitOfPost } from './accounts-errors.ts';
import { assertAdministrator, assertManagesUnit } from './people-rights.ts';
import { findBodyOfPost, findUnit, insertPost } from './people-store.ts';

/**
 * Sets up a post of a unit, or of a body beside it, with what it lets its holder do.
 * Errors: `auth.forbidden`, `structure.unknown_unit`, `post.code_taken`, `post.body_of_other_unit`.
 */
export function createPost(
  deps: CommandDeps,
  context: CommandContext,
  request: CreatePostRequest,
): Promise<{ code: string }> {
  return runCommand(deps, context, 'accounts.create-post', request, async (tx) => {
    assertAdministrator(context);
    const { code, unitCode, bodyCode, title, position, roles } = request;
    const unitId = await findUnit(tx, unitCode);
    if (unitId === undefined) throw unknownUnitOfPost(unitCode);
    await assertManagesUnit(tx, deps, context, unitId);
    const body = bodyCode === null ? null : await findBodyOfPost(tx, bodyCode);
    if (body === undefined || (body !== null && body.unitId !== unitId)) {
      throw bodyOfOtherUnit(bodyCode ?? '', unitCode);
    }
    const postId = await insertPost(tx, { code, unitId, bodyId: body?.id ?? null, title, position, roles });
    if (postId === undefined) throw postCodeTaken(code);
    return {
      result: { code },
      audit: [
        { action: 'accounts.create-post', subject: { kind: 'post', id: code }, unitId, after: request },
      ],
    };
  });
}

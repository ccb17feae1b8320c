import { createRoute, z } from '@hono/zod-openapi';
import {
  accountPage,
  createAccountRequest,
  createdToken,
  createTokenRequest,
  firstPassword,
  login,
  peopleQuery,
  tokenList,
} from '../../../contract/accounts/account.ts';
import { auditPage, auditQuery } from '../../../contract/accounts/audit.ts';
import { setupRequest, setupState } from '../../../contract/accounts/setup.ts';
import type { CommandContext } from '../../platform/command.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import type { SecretDeps } from './accounts-deps.ts';
import { sessionNeeded } from './accounts-errors.ts';
import { readAudit } from './audit-views.ts';
import { createAccount } from './create-account.ts';
import { createApiToken } from './create-api-token.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { searchAccounts } from './people-views.ts';
import { resetPassword } from './reset-password.ts';
import { revokeApiToken } from './revoke-api-token.ts';
import { revokeSessionsOfAccount } from './revoke-session.ts';
import { answer, body, problems } from './route-parts.ts';
import { listTokens } from './session-views.ts';
import { isSetupNeeded } from './setup-facts.ts';
import { setUpOrganisation } from './set-up-organisation.ts';

const byLogin = z.strictObject({ login });
const account = z.strictObject({ login: z.string().describe('Log-in name') }).describe('The account');

const search = createRoute({
  method: 'get',
  path: '/api/v1/accounts',
  tags: ['accounts'],
  summary: 'Accounts the caller manages',
  request: { query: peopleQuery },
  responses: { 200: answer(accountPage, 'A page of accounts'), ...problems },
});
const create = createRoute({
  method: 'post',
  path: '/api/v1/accounts',
  tags: ['accounts'],
  summary: 'Give a person an account with a one-time password',
  request: body(createAccountRequest),
  responses: { 201: answer(firstPassword, 'The one-time password, shown this once'), ...problems },
});
const reset = createRoute({
  method: 'post',
  path: '/api/v1/accounts/{login}/reset-password',
  tags: ['accounts'],
  summary: 'Give an account a new one-time password and end its sessions',
  request: { params: byLogin },
  responses: { 200: answer(firstPassword, 'The one-time password, shown this once'), ...problems },
});

function accountRoute<Path extends string>(path: Path, summary: string) {
  return createRoute({
    method: 'post',
    path,
    tags: ['accounts'],
    summary,
    request: { params: byLogin },
    responses: { 200: answer(account, 'Done'), ...problems },
  });
}
const disable = accountRoute('/api/v1/accounts/{login}/disable', 'Close an account and end its sessions');
const enable = accountRoute('/api/v1/accounts/{login}/enable', 'Open a closed account again');
const revoke = accountRoute('/api/v1/accounts/{login}/revoke-sessions', 'End all sessions of an account');

const tokens = createRoute({
  method: 'get',
  path: '/api/v1/tokens',
  tags: ['tokens'],
  summary: 'Own access tokens',
  responses: { 200: answer(tokenList, 'Tokens'), ...problems },
});
const createToken = createRoute({
  method: 'post',
  path: '/api/v1/tokens',
  tags: ['tokens'],
  summary: 'Make an access token for programs',
  request: body(createTokenRequest),
  responses: { 201: answer(createdToken, 'The token, shown this once'), ...problems },
});
const revokeToken = createRoute({
  method: 'delete',
  path: '/api/v1/tokens/{id}',
  tags: ['tokens'],
  summary: 'End an access token',
  request: {
    params: z.strictObject({ id: z.coerce.number().int().positive().describe('Identity of the token') }),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});

const audit = createRoute({
  method: 'get',
  path: '/api/v1/audit',
  tags: ['audit'],
  summary: 'Who did what: administrators see accounts, structure and settings, auditors see reports',
  request: { query: auditQuery },
  responses: { 200: answer(auditPage, 'A page of the log'), ...problems },
});

const readSetup = createRoute({
  method: 'get',
  path: '/api/v1/setup',
  tags: ['setup'],
  summary: 'Whether the organisation has still to be set up',
  responses: { 200: answer(setupState, 'State of the set-up'), ...problems },
});
const setUp = createRoute({
  method: 'post',
  path: '/api/v1/setup',
  tags: ['setup'],
  summary: 'Set up the organisation once, with the code printed when the server started',
  request: body(setupRequest),
  responses: { 201: answer(account, 'The first administrator'), ...problems },
});

type AccountCommand = (
  deps: SecretDeps,
  context: CommandContext,
  login: string,
) => Promise<{ login: string }>;

/** Accounts for administrators, own access tokens, the audit log, and the first set-up. */
export function accountRoutes(deps: SecretDeps): HttpApp {
  const { db, clock } = deps;
  const router = createRouter();
  router.openapi(search, async (c) =>
    c.json(await searchAccounts(db, requireActor(c), clock.today(), c.req.valid('query')), 200),
  );
  router.openapi(create, async (c) =>
    c.json(await createAccount(deps, commandContext(c), c.req.valid('json')), 201),
  );
  router.openapi(reset, async (c) =>
    c.json(await resetPassword(deps, commandContext(c), c.req.valid('param').login), 200),
  );
  const simple: readonly (readonly [typeof disable | typeof enable | typeof revoke, AccountCommand])[] = [
    [disable, disableAccount],
    [enable, enableAccount],
    [revoke, revokeSessionsOfAccount],
  ];
  for (const [route, command] of simple) {
    router.openapi(route, async (c) =>
      c.json(await command(deps, commandContext(c), c.req.valid('param').login), 200),
    );
  }
  router.openapi(tokens, async (c) => {
    const { accountId } = requireActor(c);
    if (accountId === null) throw sessionNeeded();
    return c.json(await listTokens(db, accountId, clock.today()), 200);
  });
  router.openapi(createToken, async (c) =>
    c.json(await createApiToken(deps, commandContext(c), null, c.req.valid('json')), 201),
  );
  router.openapi(revokeToken, async (c) => {
    await revokeApiToken(deps, commandContext(c), c.req.valid('param').id);
    return c.body(null, 204);
  });
  router.openapi(audit, async (c) =>
    c.json(await readAudit(db, requireActor(c), clock.today(), c.req.valid('query')), 200),
  );
  router.openapi(readSetup, async (c) => c.json({ isNeeded: await isSetupNeeded(db) }, 200));
  router.openapi(setUp, async (c) =>
    c.json(await setUpOrganisation(deps, c.get('correlationId'), c.req.valid('json')), 201),
  );
  return router;
}

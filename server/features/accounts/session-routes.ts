import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import {
  actAsRequest,
  changePasswordRequest,
  chooseLanguageRequest,
  logInRequest,
  openSessions,
  session,
} from '../../../contract/accounts/session.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { type AppEnv, commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { sessionNeeded } from './accounts-errors.ts';
import { changePassword } from './change-password.ts';
import { chooseActingAs } from './choose-acting-as.ts';
import { chooseLanguage } from './choose-language.ts';
import type { Credential } from './credential-facts.ts';
import { logIn } from './log-in.ts';
import { credentialOf, sessionCookieName } from './resolve-actor.ts';
import { revokeOwnSessions } from './revoke-session.ts';
import { answer, body, problems } from './route-parts.ts';
import { longestHours } from './session-rules.ts';
import { listSessions, readSession } from './session-views.ts';

const tags = ['session'];
const path = '/api/v1/session';
const done = { 204: { description: 'Done' }, ...problems };

const read = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Who is logged in, which posts are held, what the one acted as allows',
  responses: { 200: answer(session, 'The session'), ...problems },
});
const open = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Log in; the answer sets the session cookie',
  request: body(logInRequest),
  responses: { 200: answer(session, 'The session'), ...problems },
});
const close = createRoute({ method: 'delete', path, tags, summary: 'Log out', responses: done });
const password = createRoute({
  method: 'post',
  path: `${path}/password`,
  tags,
  summary: 'Change the own password; other sessions end',
  request: body(changePasswordRequest),
  responses: done,
});
const actingAs = createRoute({
  method: 'post',
  path: `${path}/acting-as`,
  tags,
  summary: 'Choose the post to act as',
  request: body(actAsRequest),
  responses: done,
});
const language = createRoute({
  method: 'post',
  path: `${path}/language`,
  tags,
  summary: 'Choose the language of the account',
  request: body(chooseLanguageRequest),
  responses: done,
});
const list = createRoute({
  method: 'get',
  path: '/api/v1/sessions',
  tags,
  summary: 'Browsers in which the own account is logged in',
  responses: { 200: answer(openSessions, 'Sessions'), ...problems },
});
const revokeOthers = createRoute({
  method: 'delete',
  path: '/api/v1/sessions',
  tags,
  summary: 'End all own sessions but this one',
  responses: done,
});
const revokeOne = createRoute({
  method: 'delete',
  path: '/api/v1/sessions/{id}',
  tags,
  summary: 'End one own session',
  request: {
    params: z.strictObject({ id: z.coerce.number().int().positive().describe('Identity of the session') }),
  },
  responses: done,
});

function credential(c: Context<AppEnv>): Credential | undefined {
  return credentialOf(requireActor(c));
}

/** Log-in, log-out, and what people do with their own account and sessions. */
export function sessionRoutes(deps: AccountsDeps): HttpApp {
  const { db, clock, isSecure } = deps;
  const router = createRouter();

  router.openapi(read, async (c) => c.json(await readSession(db, requireActor(c), clock.today()), 200));
  router.openapi(open, async (c) => {
    const from = { correlationId: c.get('correlationId'), userAgent: c.req.header('user-agent') ?? '' };
    const { secret, actor } = await logIn(deps, c.req.valid('json'), from);
    setCookie(c, sessionCookieName(isSecure), secret, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure,
      maxAge: longestHours * 3600,
    });
    return c.json(await readSession(db, actor, clock.today()), 200);
  });
  router.openapi(close, async (c) => {
    await revokeOwnSessions(deps, commandContext(c), credential(c), 'current');
    deleteCookie(c, sessionCookieName(isSecure), { path: '/', secure: isSecure });
    return c.body(null, 204);
  });
  router.openapi(password, async (c) => {
    await changePassword(deps, commandContext(c), credential(c), c.req.valid('json'));
    return c.body(null, 204);
  });
  router.openapi(actingAs, async (c) => {
    await chooseActingAs(deps, commandContext(c), credential(c), c.req.valid('json').appointmentId);
    return c.body(null, 204);
  });
  router.openapi(language, async (c) => {
    await chooseLanguage(deps, commandContext(c), c.req.valid('json').language);
    return c.body(null, 204);
  });
  router.openapi(list, async (c) => {
    const actor = requireActor(c);
    if (actor.accountId === null) throw sessionNeeded();
    const used = credentialOf(actor);
    const currentId = used?.kind === 'session' ? used.id : null;
    return c.json(await listSessions(db, actor.accountId, currentId, clock.now()), 200);
  });
  router.openapi(revokeOthers, async (c) => {
    await revokeOwnSessions(deps, commandContext(c), credential(c), 'others');
    return c.body(null, 204);
  });
  router.openapi(revokeOne, async (c) => {
    await revokeOwnSessions(deps, commandContext(c), credential(c), { id: c.req.valid('param').id });
    return c.body(null, 204);
  });
  return router;
}

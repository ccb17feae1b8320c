import { createRoute, z } from '@hono/zod-openapi';
import { peopleQuery } from '../../../contract/accounts/account.ts';
import {
  appointed,
  appointRequest,
  createPersonRequest,
  createPostRequest,
  endAppointmentRequest,
  importPeopleQuery,
  importPeopleResult,
  personPage,
  postList,
  setPostRolesRequest,
  setRankRequest,
} from '../../../contract/accounts/person.ts';
import { appointmentId, code } from '../../../contract/kernel/ids.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { appointPerson } from './appoint-person.ts';
import { createPerson } from './create-person.ts';
import { createPost } from './create-post.ts';
import { endAppointment } from './end-appointment.ts';
import { importPeople } from './import-people.ts';
import { listPosts, searchPersons } from './people-views.ts';
import { answer, body, problems } from './route-parts.ts';
import { setPostRoles } from './set-post-roles.ts';
import { setRank } from './set-rank.ts';

const tags = ['people'];
const byCode = z.strictObject({ code });
const byAppointment = z.strictObject({
  id: z.coerce.number().pipe(appointmentId).describe('Identity of the appointment'),
});
const changed = z.strictObject({ code: z.string().describe('Code') }).describe('What was changed');

const persons = createRoute({
  method: 'get',
  path: '/api/v1/persons',
  tags,
  summary: 'Persons the caller manages, by given name',
  request: { query: peopleQuery },
  responses: { 200: answer(personPage, 'A page of persons'), ...problems },
});
const addPerson = createRoute({
  method: 'post',
  path: '/api/v1/persons',
  tags,
  summary: 'Record a person',
  request: body(createPersonRequest),
  responses: { 201: answer(changed, 'The person'), ...problems },
});
const addRank = createRoute({
  method: 'post',
  path: '/api/v1/persons/{code}/ranks',
  tags,
  summary: 'Record the rank of a person from a day on',
  request: { params: byCode, ...body(setRankRequest) },
  responses: { 200: answer(changed, 'The person'), ...problems },
});
const importing = createRoute({
  method: 'post',
  path: '/api/v1/persons/import',
  tags,
  summary: 'Take in persons, posts, appointments and accounts of a CSV or XLSX file; the file is the body',
  request: {
    query: importPeopleQuery,
    body: {
      required: true,
      content: {
        'application/octet-stream': {
          schema: z.string().meta({ format: 'binary' }).describe('The file: CSV (UTF-8, UTF-16) or XLSX'),
        },
      },
    },
  },
  responses: { 200: answer(importPeopleResult, 'What was made, with the one-time passwords'), ...problems },
});
const posts = createRoute({
  method: 'get',
  path: '/api/v1/posts',
  tags,
  summary: 'Posts of a unit with who held, holds and will hold them',
  request: { query: z.strictObject({ unit: code.describe('Code of the unit') }) },
  responses: { 200: answer(postList, 'Posts'), ...problems },
});
const addPost = createRoute({
  method: 'post',
  path: '/api/v1/posts',
  tags,
  summary: 'Set up a post',
  request: body(createPostRequest),
  responses: { 201: answer(changed, 'The post'), ...problems },
});
const changeRoles = createRoute({
  method: 'post',
  path: '/api/v1/posts/{code}/roles',
  tags,
  summary: 'Give a post exactly these roles',
  request: { params: byCode, ...body(setPostRolesRequest) },
  responses: { 200: answer(changed, 'The post'), ...problems },
});
const appoint = createRoute({
  method: 'post',
  path: '/api/v1/appointments',
  tags,
  summary: 'A person takes a post',
  request: body(appointRequest),
  responses: { 201: answer(appointed, 'The appointment'), ...problems },
});
const end = createRoute({
  method: 'post',
  path: '/api/v1/appointments/{id}/end',
  tags,
  summary: 'A person gives up a post',
  request: { params: byAppointment, ...body(endAppointmentRequest) },
  responses: { 200: answer(appointed, 'The appointment'), ...problems },
});

/** Persons, posts and appointments, for administrators. */
export function peopleRoutes(deps: CommandDeps): HttpApp {
  const { db, clock } = deps;
  const router = createRouter();
  router.openapi(persons, async (c) =>
    c.json(await searchPersons(db, requireActor(c), clock.today(), c.req.valid('query')), 200),
  );
  router.openapi(importing, async (c) => {
    const context = commandContext(c);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.json(await importPeople(deps, context, bytes, c.req.valid('query')), 200);
  });
  router.openapi(addPerson, async (c) =>
    c.json(await createPerson(deps, commandContext(c), c.req.valid('json')), 201),
  );
  router.openapi(addRank, async (c) =>
    c.json(await setRank(deps, commandContext(c), c.req.valid('param').code, c.req.valid('json')), 200),
  );
  router.openapi(posts, async (c) =>
    c.json(await listPosts(db, requireActor(c), clock.today(), c.req.valid('query').unit), 200),
  );
  router.openapi(addPost, async (c) =>
    c.json(await createPost(deps, commandContext(c), c.req.valid('json')), 201),
  );
  router.openapi(changeRoles, async (c) => {
    const { roles } = c.req.valid('json');
    return c.json(await setPostRoles(deps, commandContext(c), c.req.valid('param').code, roles), 200);
  });
  router.openapi(appoint, async (c) =>
    c.json(await appointPerson(deps, commandContext(c), c.req.valid('json')), 201),
  );
  router.openapi(end, async (c) => {
    const { toOn } = c.req.valid('json');
    return c.json(await endAppointment(deps, commandContext(c), c.req.valid('param').id, toOn), 200);
  });
  return router;
}

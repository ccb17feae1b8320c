/** What the other features, the command line and the demonstration may use of persons, posts and rights. */
export { appointPerson } from './appoint-person.ts';
export { createAccount } from './create-account.ts';
export { createApiToken } from './create-api-token.ts';
export { createPerson } from './create-person.ts';
export { createPost } from './create-post.ts';
export { actorOfAccount } from './credential-facts.ts';
export { endAppointment } from './end-appointment.ts';
export { importPeople } from './import-people.ts';
export { setPassword } from './set-password.ts';
export {
  isUnitInScope,
  type UnitScope,
  unitScope,
  type UnitScopeRule,
} from './unit-scope.ts';

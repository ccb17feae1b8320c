/** What the other features, the command line and the demonstration may use of persons, posts and rights. */
export { rightsOf } from './accounts-policy.ts';
export { appointPerson } from './appoint-person.ts';
export { changePassword } from './change-password.ts';
export { createAccount } from './create-account.ts';
export { createApiToken } from './create-api-token.ts';
export { createPerson } from './create-person.ts';
export { createPost } from './create-post.ts';
export { actorOfAccount, appointmentsOf } from './credential-facts.ts';
export { endAppointment } from './end-appointment.ts';
export { importPeople } from './import-people.ts';
export { type AppointedPerson, findAppointedPerson, postsOfUnit } from './person-facts.ts';
export { resetPassword } from './reset-password.ts';
export { setPassword } from './set-password.ts';
export { setPostRoles } from './set-post-roles.ts';
export { setRank } from './set-rank.ts';
export {
  isEmptyScope,
  isUnitInScope,
  type UnitScope,
  unitScope,
  unitScopeFilter,
  type UnitScopeRule,
} from './unit-scope.ts';

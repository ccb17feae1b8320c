import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Role } from '../../../contract/accounts/role.ts';
import type { AppointmentKind } from '../../../contract/accounts/person.ts';
import type {
  AccountId,
  AppointmentId,
  BodyId,
  PersonId,
  PostId,
  UnitId,
} from '../../../contract/kernel/ids.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';

type DateColumn = ColumnType<Temporal.PlainDate, string, string>;
type OptionalDateColumn = ColumnType<Temporal.PlainDate | null, string | null | undefined, string | null>;
type InstantColumn = ColumnType<Temporal.Instant, string, string>;
type OptionalInstantColumn = ColumnType<Temporal.Instant | null, string | null | undefined, string | null>;

/** Tables this feature writes; types, not interfaces, as Kysely asks for an index signature. */
export type AccountsTables = {
  person: { id: GeneratedAlways<PersonId>; code: string; full_name: string; sort_name: string };
  person_rank: { person_id: PersonId; rank_code: string; from_on: DateColumn };
  post: {
    id: GeneratedAlways<PostId>;
    code: string;
    unit_id: UnitId;
    body_id: BodyId | null;
    title_vi: string;
    title_en: string;
    position: Generated<number>;
  };
  post_role: { post_id: PostId; role: Role };
  appointment: {
    id: GeneratedAlways<AppointmentId>;
    person_id: PersonId;
    post_id: PostId;
    kind: AppointmentKind;
    decision_number: string;
    from_on: DateColumn;
    to_on: OptionalDateColumn;
  };
  account: {
    id: GeneratedAlways<AccountId>;
    person_id: PersonId;
    login: string;
    password_hash: string;
    language: Language;
    must_change_password: boolean;
    disabled_at: OptionalInstantColumn;
    created_at: InstantColumn;
    updated_at: InstantColumn;
  };
  account_session: {
    id: GeneratedAlways<number>;
    account_id: AccountId;
    token_hash: Uint8Array;
    acting_as: AppointmentId | null;
    user_agent: string;
    created_at: InstantColumn;
    last_seen_at: InstantColumn;
    expires_at: InstantColumn;
    revoked_at: OptionalInstantColumn;
  };
  api_token: {
    id: GeneratedAlways<number>;
    account_id: AccountId;
    name: string;
    token_hash: Uint8Array;
    created_at: InstantColumn;
    expires_on: OptionalDateColumn;
    last_used_at: OptionalInstantColumn;
    revoked_at: OptionalInstantColumn;
  };
  login_attempt: {
    login_hash: Uint8Array;
    failures: number;
    last_at: InstantColumn;
    blocked_until: InstantColumn;
  };
  setting: { key: string; value: unknown };
  unit: { id: GeneratedAlways<UnitId>; code: string };
  body: { id: GeneratedAlways<BodyId>; code: string; unit_id: UnitId };
};

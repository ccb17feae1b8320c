import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import type { PostDetail } from '../../../../contract/accounts/person.ts';
import { type Role, role } from '../../../../contract/accounts/role.ts';
import { code as codeSchema } from '../../../../contract/kernel/ids.ts';
import type { UnitDetail } from '../../../../contract/org-units/unit-detail.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useCreatePost, useSetPostRoles } from '../api/posts.ts';
import { peopleWords } from '../people-words.ts';

interface RoleFieldsProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

function RoleFields({ roles, onChange }: RoleFieldsProps): ReactNode {
  const w = useWords(peopleWords);
  return (
    <Checkbox.Group
      label={w('roles')}
      description={w('rolesLead')}
      value={[...roles]}
      onChange={(values) => onChange(role.options.filter((one) => values.includes(one)))}
    >
      <Stack gap="sm" mt="sm">
        {role.options.map((one) => (
          <Checkbox key={one} value={one} label={w(one)} description={w(`${one}_hint`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface CreatePostDialogProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

/** Sets up a post of a unit, or of a body beside it. */
export function CreatePostDialog({ unit, onClose }: CreatePostDialogProps): ReactNode {
  const w = useWords(peopleWords);
  const [titleVi, setTitleVi] = useState('');
  const [titleEn, setTitleEn] = useState('');
  const [code, setCode] = useState('');
  const [body, setBody] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [isTried, setTried] = useState(false);
  const create = useCreatePost(() => {
    notifications.show({ message: w('postAdded', { title: titleVi.trim() }) });
    onClose();
  });
  const isCode = codeSchema.safeParse(code.trim()).success;
  const submit = () => {
    setTried(true);
    if (titleVi.trim() === '' || titleEn.trim() === '' || !isCode) return;
    create.send({
      code: code.trim(),
      unitCode: unit.code,
      bodyCode: body === '' ? null : body,
      title: { vi: titleVi.trim(), en: titleEn.trim() },
      position: 0,
      roles: [...roles],
    });
  };
  return (
    <FormDialog
      title={w('addPost')}
      action={w('addPost')}
      isSending={create.isSending}
      problem={create.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={w('titleVi')}
        value={titleVi}
        maxLength={200}
        error={isTried && titleVi.trim() === '' ? w('needed') : undefined}
        onChange={(event) => setTitleVi(event.currentTarget.value)}
      />
      <TextInput
        label={w('titleEn')}
        value={titleEn}
        maxLength={200}
        error={isTried && titleEn.trim() === '' ? w('needed') : undefined}
        onChange={(event) => setTitleEn(event.currentTarget.value)}
      />
      <TextInput
        label={w('postCode')}
        description={w('codeHint')}
        value={code}
        maxLength={64}
        error={isTried && !isCode ? (code.trim() === '' ? w('needed') : w('badCode')) : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {unit.bodies.length === 0 ? null : (
        <NativeSelect
          label={w('body')}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          data={[
            { value: '', label: w('ofUnit') },
            ...unit.bodies.map((one) => ({ value: one.code, label: one.name })),
          ]}
        />
      )}
      <RoleFields roles={roles} onChange={setRoles} />
    </FormDialog>
  );
}

interface SetRolesDialogProps {
  readonly post: PostDetail;
  readonly onClose: () => void;
}

/** Gives a post exactly the chosen roles. */
export function SetRolesDialog({ post, onClose }: SetRolesDialogProps): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  const title = post.title[language];
  const [roles, setRoles] = useState<readonly Role[]>(post.roles);
  const change = useSetPostRoles(post.code, () => {
    notifications.show({ message: w('rolesSet', { title }) });
    onClose();
  });
  return (
    <FormDialog
      title={w('setRolesOf', { title })}
      action={w('setRoles')}
      isSending={change.isSending}
      problem={change.problem}
      onSubmit={() => change.send(roles)}
      onClose={onClose}
    >
      <RoleFields roles={roles} onChange={setRoles} />
    </FormDialog>
  );
}

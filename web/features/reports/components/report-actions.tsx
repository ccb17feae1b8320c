import { Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ReportPermissions } from '../../../../contract/reports/report-view.ts';
import type { ApiProblem } from '../../../platform/api/api-problem.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { PermittedButton } from '../../../ui/permitted-button.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useReportStep } from '../api/report-steps.ts';
import { reasonParams } from '../refusal-params.ts';
import { stepWords } from '../step-words.ts';
import { useReportScreen } from '../use-report-screen.ts';
import type { WaitingQueue } from '../waiting-queue.ts';
import { SendBackDialog } from './send-back-dialog.tsx';

/** What stands at the head of the page: one primary action, lesser ones, and the refusal of the last step. */
export interface ReportActions {
  readonly primary: ReactNode;
  readonly others: ReactNode;
  readonly dialogs: ReactNode;
  readonly problem: ApiProblem | undefined;
}

type DoneWord = `done_${'draft' | 'ready' | 'unready' | 'submit' | 'approve' | 'return' | 'reopen'}`;

/** The actions of a report for whoever opened it, from what the server says they may do. */
export function useReportActions(acknowledged: ReadonlySet<string>, queue: WaitingQueue): ReportActions {
  const w = useWords(stepWords);
  const navigate = useNavigate();
  const { view, content, lead, saving } = useReportScreen();
  const [dialog, setDialog] = useState<'return' | 'reopen' | 'sendBack' | undefined>();
  const [isPreparing, setPreparing] = useState(false);
  const round = view.round.code;
  const unit = view.unit.code;
  const done = (word: DoneWord) => (standing: { readonly version: number }) => {
    setDialog(undefined);
    notifications.show({ message: w(word, { version: standing.version }) });
  };
  const open = useReportStep('draft', round, unit, done('done_draft'));
  const ready = useReportStep('ready', round, unit, done('done_ready'));
  const unready = useReportStep('unready', round, unit, done('done_unready'));
  const submit = useReportStep('submit', round, unit, done('done_submit'));
  const approve = useReportStep('approve', round, unit, done('done_approve'));
  const giveBack = useReportStep('return', round, unit, done('done_return'));
  const reopen = useReportStep('reopen', round, unit, done('done_reopen'));

  const params = reasonParams(view);
  const { may, version } = view;
  const errors = content.findings.filter(({ severity }) => severity === 'error').length;
  const unseen = content.findings.filter(
    ({ severity, key }) => severity === 'warning' && !acknowledged.has(key),
  ).length;
  const name = view.unit.name;

  const putToSigner = async () => {
    setPreparing(true);
    // What was typed last goes along; where it is refused, the report stays with its officer.
    const isSaved = await saving.saveNow();
    setPreparing(false);
    if (isSaved) ready.send(saving.seenNow());
  };
  const signBlock =
    errors > 0
      ? w('submitErrors', { count: errors })
      : unseen > 0
        ? w('submitWarnings', { count: unseen })
        : undefined;
  const signButton =
    may.submit === true && signBlock !== undefined ? (
      <BlockedButton why={signBlock}>{w('submit')}</BlockedButton>
    ) : (
      <PermittedButton
        may={may.submit}
        params={params}
        loading={submit.isSending}
        onClick={() => submit.send({ ...saving.seenNow(), acknowledgedWarnings: [...acknowledged] })}
      >
        {w('submit')}
      </PermittedButton>
    );
  const step = (
    permission: ReportPermissions[keyof ReportPermissions],
    label: string,
    isSending: boolean,
    onClick: () => void,
    isLesser: boolean,
  ) => (
    <PermittedButton
      may={permission}
      params={params}
      loading={isSending}
      onClick={onClick}
      {...(isLesser ? { variant: 'default' } : {})}
    >
      {label}
    </PermittedButton>
  );

  const actions = (): Pick<ReportActions, 'primary' | 'others'> => {
    if (lead === 'prepare') {
      if (view.state !== 'draft') {
        return {
          primary: step(
            may.open,
            version === 0 ? w('begin') : w('beginNext', { version: version + 1 }),
            open.isSending,
            () => open.send(saving.seenNow()),
            false,
          ),
          others: null,
        };
      }
      return view.isReady
        ? {
            primary: step(
              may.unmarkReady,
              w('unmarkReady'),
              unready.isSending,
              () => unready.send(saving.seenNow()),
              false,
            ),
            others: null,
          }
        : {
            primary: step(
              may.markReady,
              w('markReady'),
              isPreparing || ready.isSending,
              () => void putToSigner(),
              false,
            ),
            others: null,
          };
    }
    if (lead === 'sign') {
      return {
        primary: signButton,
        others:
          view.isReady && may.unmarkReady === true ? (
            <Button variant="default" onClick={() => setDialog('sendBack')}>
              {w('sendBack')}
            </Button>
          ) : null,
      };
    }
    if (lead === 'accept') {
      if (view.state === 'approved') {
        const { next } = queue;
        return {
          primary:
            next === undefined ? null : (
              <Button
                onClick={() =>
                  void navigate({
                    to: '/rounds/$round/reports/$unit',
                    params: { round: next.round, unit: next.unit },
                  })
                }
              >
                {w('nextUnitNamed', { unit: next.unitName })}
              </Button>
            ),
          others: step(may.reopen, w('reopen'), false, () => setDialog('reopen'), true),
        };
      }
      return {
        primary: step(may.approve, w('approve'), approve.isSending, () => approve.send({ version }), false),
        others: step(may.return, w('return'), false, () => setDialog('return'), true),
      };
    }
    return { primary: null, others: null };
  };

  const dialogs = (
    <>
      <ReasonDialog
        isOpen={dialog === 'return'}
        onClose={() => setDialog(undefined)}
        title={w('returnTitle', { unit: name })}
        action={w('return')}
        isSending={giveBack.isSending}
        problem={giveBack.problem}
        onSend={(reason) => giveBack.send({ version, reason })}
      >
        {w('returnLead')}
      </ReasonDialog>
      <ReasonDialog
        isOpen={dialog === 'reopen'}
        onClose={() => setDialog(undefined)}
        title={w('reopenTitle', { unit: name })}
        action={w('reopen')}
        isSending={reopen.isSending}
        problem={reopen.problem}
        onSend={(reason) => reopen.send({ version, reason })}
      >
        {w('reopenLead')}
      </ReasonDialog>
      {dialog === 'sendBack' ? (
        <SendBackDialog
          isOpen
          onClose={() => setDialog(undefined)}
          onDone={() => done('done_unready')({ version })}
        />
      ) : null}
    </>
  );
  const problem = [open, ready, unready, submit, approve].find(
    (command) => command.problem !== undefined,
  )?.problem;
  return { ...actions(), dialogs, problem };
}

/** An action that is allowed, but not before something on this page was done; it says what on focus. */
function BlockedButton({ why, children }: { readonly why: string; readonly children: string }): ReactNode {
  return (
    <Tooltip label={why}>
      <Button
        variant="default"
        data-disabled
        aria-disabled
        aria-description={why}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}

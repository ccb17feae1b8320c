import { Button, Group, Modal, NativeSelect, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { problemFrom, type ApiProblem } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { uiWords } from '../../../ui/ui-words.ts';
import { useCommentCell } from '../api/comments.ts';
import { useReportStep } from '../api/report-steps.ts';
import { cellOfKey } from '../report-place.ts';
import { stepWords } from '../step-words.ts';
import { useReportScreen } from '../use-report-screen.ts';

interface SendBackDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The signer gives the draft back to its officer with a remark on the indicator it is about. */
export function SendBackDialog({ isOpen, onClose, onDone }: SendBackDialogProps): ReactNode {
  const w = useWords(stepWords);
  const u = useWords(uiWords);
  const { language } = useLanguage();
  const { view, content, definition, address, saving } = useReportScreen();
  const first =
    address.cell === undefined
      ? (content.findings[0]?.cells[0]?.indicator ?? definition.sections[0]?.indicators[0]?.code ?? '')
      : cellOfKey(address.cell).indicator;
  const [indicator, setIndicator] = useState(first);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const comment = useCommentCell(view.round.code, view.unit.code, () => undefined);
  const unready = useReportStep('unready', view.round.code, view.unit.code, onDone);
  const [isNoted, setNoted] = useState(false);

  const send = async () => {
    setProblem(undefined);
    try {
      // The remark first: a draft that went back without it would leave its officer guessing.
      if (!isNoted) await comment.sendAndWait({ indicator, column: null, text: text.trim() });
      setNoted(true);
      await unready.sendAndWait(saving.seenNow());
    } catch (failure) {
      setProblem(problemFrom(failure));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() !== '') void send();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={w('sendBackTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': u('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Text mb="md">{w('sendBackLead')}</Text>
        {problem === undefined ? null : <ProblemAlert problem={problem} takesFocus />}
        <NativeSelect
          label={w('sendBackWhere')}
          mb="sm"
          disabled={isNoted}
          value={indicator}
          onChange={({ currentTarget: { value } }) => setIndicator(value)}
          data={definition.sections.map(({ name, indicators }) => ({
            group: name[language],
            items: indicators.map(({ code, name: title }) => ({ value: code, label: title[language] })),
          }))}
        />
        <Textarea
          data-autofocus
          label={w('sendBackText')}
          autosize
          minRows={3}
          maxLength={2000}
          disabled={isNoted}
          value={text}
          error={isTried && text.trim() === '' ? w('sendBackNeeded') : undefined}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        <Group gap="sm" mt="md">
          <Button type="submit" loading={comment.isSending || unready.isSending}>
            {w('sendBack')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {u('cancel')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

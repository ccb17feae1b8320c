import { Anchor, Button, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../../platform/api/api-problem.ts';
import { Chart } from '../chart/chart.tsx';
import { ConfirmList } from '../confirm-list.tsx';
import { DiffText } from '../diff-text.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FileDrop } from '../file-drop.tsx';
import { LongName } from '../long-name.tsx';
import { PageHeader } from '../page-header.tsx';
import { PeriodPicker } from '../period-picker.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { SidePanel } from '../side-panel.tsx';
import { StateBadge } from '../state-badge.tsx';
import { DataTable } from '../table/data-table.tsx';
import { stateNames } from '../theme/palette.ts';

const refusal = new ApiProblem({
  status: 422,
  code: 'request.invalid',
  title: 'Yêu cầu không hợp lệ.',
  params: {},
  correlationId: '0198d2c4-7f3e-7000-8000-2f6c1d0a9b11',
  issues: [
    { code: 'quantity.not_a_number', pointer: '/cells/3', params: { text: 'mười hai' } },
    { code: 'quantity.too_many_decimals', pointer: '/cells/7', params: { text: '65,45', scale: 1 } },
  ],
});
const longName = 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn, Bộ CHQS tỉnh Hoành Sơn';

export function HeaderSample(): ReactNode {
  const [jumped, setJumped] = useState('');
  return (
    <Stack>
      <PageHeader
        title="Báo cáo 6 tháng đầu năm 2026"
        trail={<Anchor href="#rounds">Đợt báo cáo</Anchor>}
        status={<StateBadge state="returned" />}
        waiting="Hạn 16/7 (còn 3 ngày làm việc)"
        others={<Button variant="default">Tải mẫu</Button>}
        action={<Button>Trình ký</Button>}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {stateNames.map((state) => (
          <StateBadge key={state} state={state} />
        ))}
      </div>
      <LongName maxLetters={36}>{longName}</LongName>
      <ProblemAlert
        problem={refusal}
        onJump={({ pointer }) => setJumped(pointer)}
        placeOf={({ pointer }) => (pointer === '/cells/3' ? 'Số suất quà, Dân quân tự vệ' : undefined)}
      />
      <output aria-label="Đã đến">{jumped}</output>
      <EmptyState title="Chưa có đợt báo cáo nào" action={<Button variant="default">Mở đợt báo cáo</Button>}>
        Đợt báo cáo do trợ lý kế hoạch của quân khu mở.
      </EmptyState>
      <DiffText
        before="Tổ chức 30 chuyên đề, quân số 95,8 %."
        after="Tổ chức 31 chuyên đề, quân số trên 95,8 %."
      />
    </Stack>
  );
}

export function DialogSample(): ReactNode {
  const [open, setOpen] = useState<'panel' | 'reason' | 'confirm' | undefined>();
  const [sent, setSent] = useState('');
  const close = () => setOpen(undefined);
  return (
    <Stack align="flex-start">
      <Button onClick={() => setOpen('panel')}>Mở nguồn số liệu</Button>
      <Button onClick={() => setOpen('reason')}>Trả lại</Button>
      <Button onClick={() => setOpen('confirm')}>Giải thể</Button>
      <output aria-label="Đã gửi">{sent}</output>
      <SidePanel
        isOpen={open === 'panel'}
        onClose={close}
        title="Lượt người tham gia học tập"
        steps={[
          { key: 'root', title: 'Quân khu', onGo: () => setSent('root') },
          { key: 'unit', title: longName },
        ]}
      >
        <p>1.204.567 lượt người, 23 trong 24 đơn vị đã duyệt.</p>
      </SidePanel>
      <ReasonDialog
        isOpen={open === 'reason'}
        onClose={close}
        title="Trả lại báo cáo"
        action="Trả lại"
        isSending={false}
        problem={undefined}
        onSend={(reason) => {
          setSent(reason);
          close();
        }}
      >
        Đơn vị sẽ sửa và trình lại; bản này không thay đổi.
      </ReasonDialog>
      <ConfirmList
        isOpen={open === 'confirm'}
        onClose={close}
        title="Giải thể đơn vị"
        touches={['3 báo cáo đang mở', '2 tài khoản']}
        action="Giải thể"
        isSending={false}
        problem={undefined}
        onConfirm={() => {
          setSent('giải thể');
          close();
        }}
      />
    </Stack>
  );
}

export function FileSample(): ReactNode {
  const [names, setNames] = useState('');
  const [share, setShare] = useState<number | undefined>();
  return (
    <Stack>
      <FileDrop
        label="Nộp tệp số liệu"
        endings={['.xlsx']}
        maxBytes={2 * 1_048_576}
        onFiles={(files) => setNames(files.map(({ name }) => name).join(', '))}
        sending={
          share === undefined ? undefined : { name: 'so-lieu.xlsx', share, onStop: () => setShare(undefined) }
        }
      />
      <Button variant="default" onClick={() => setShare(0.42)}>
        Gửi thử
      </Button>
      <output aria-label="Đã nhận">{names}</output>
      <DataTable label="Đang tải" rows={undefined} isLoading columns={[]} keyOf={() => ''} />
      <DataTable
        label="Lỗi"
        rows={undefined}
        problem={refusal}
        onRetry={() => setNames('retry')}
        columns={[]}
        keyOf={() => ''}
      />
    </Stack>
  );
}

export function ChartSample(): ReactNode {
  return (
    <Stack>
      <PeriodPicker label="Kỳ đang xem" value={undefined} onChange={() => undefined} year={2026} />
      <Chart
        summary="Số chuyên đề tăng từ 28 lên 31 trong ba năm."
        data={{
          title: 'Chuyên đề đã học tập',
          kind: 'bar',
          categoryTitle: 'Kỳ',
          categories: ['6 tháng 2024', '6 tháng 2025', '6 tháng 2026'],
          series: [
            { name: 'Thực hiện', values: [28, 30, 31], shown: ['28', '30', '31'] },
            { name: 'Kế hoạch', values: [28, 28, 30], shown: ['28', '28', '30'] },
          ],
          unitOfMeasure: 'chuyên đề',
        }}
      />
    </Stack>
  );
}

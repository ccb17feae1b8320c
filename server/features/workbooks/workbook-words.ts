import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';

/** The words printed on a workbook that are not the form's own. */
export interface WorkbookWords {
  readonly guideSheet: string;
  readonly narrativeSheet: string;
  readonly number: string;
  readonly indicator: string;
  readonly unitOfMeasure: string;
  readonly hint: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly previous: string;
  readonly lastYear: string;
  readonly plan: string;
  readonly adjustment: string;
  readonly reason: string;
  readonly words: string;
  readonly narrativeTitle: string;
  readonly statementKind: string;
  readonly statementText: string;
  readonly paragraph: string;
  readonly bullet: string;
  readonly headings: Readonly<Record<NarrativeHeading, string>>;
  readonly legend: string;
  readonly narrativeLegend: string;
  readonly wrongNumber: { readonly title: string; readonly message: string };
  readonly wrongKind: { readonly title: string; readonly message: string };
  readonly page: string;
}

const vietnamese: WorkbookWords = {
  guideSheet: 'Hướng dẫn',
  narrativeSheet: 'Nội dung',
  number: 'TT',
  indicator: 'Chỉ tiêu',
  unitOfMeasure: 'ĐVT',
  hint: 'Cách tính',
  value: 'Thực hiện',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  previous: 'Kỳ trước',
  lastYear: 'Cùng kỳ năm trước',
  plan: 'Kế hoạch',
  adjustment: 'Điều chỉnh',
  reason: 'Lý do điều chỉnh',
  words: 'Nội dung',
  narrativeTitle: 'Nội dung báo cáo theo mặt công tác',
  statementKind: 'Loại ý',
  statementText: 'Nội dung',
  paragraph: 'Đoạn văn',
  bullet: 'Gạch đầu dòng',
  headings: {
    results: 'Kết quả',
    strengths: 'Ưu điểm',
    shortcomings: 'Khuyết điểm, hạn chế',
    causes: 'Nguyên nhân',
    lessons: 'Bài học kinh nghiệm',
    next_tasks: 'Nhiệm vụ thời gian tới',
  },
  legend: 'Chỉ nhập vào ô nền vàng. Không có thì ghi 0; chưa có số liệu thì để trống.',
  narrativeLegend: 'Mỗi dòng một ý. Dòng để trống không được tính; hết dòng thì chèn thêm dưới cùng đề mục.',
  wrongNumber: {
    title: 'Số liệu chưa đúng',
    message: 'Ô này chỉ nhận số, không kèm chữ hay đơn vị tính.',
  },
  wrongKind: { title: 'Loại ý', message: 'Hãy chọn trong danh sách.' },
  page: 'Trang',
};

const english: WorkbookWords = {
  guideSheet: 'Guide',
  narrativeSheet: 'Narrative',
  number: 'No.',
  indicator: 'Indicator',
  unitOfMeasure: 'Unit',
  hint: 'How to count',
  value: 'Actual',
  numerator: 'Numerator',
  denominator: 'Denominator',
  previous: 'Previous period',
  lastYear: 'Same period last year',
  plan: 'Plan',
  adjustment: 'Adjustment',
  reason: 'Reason of the adjustment',
  words: 'Content',
  narrativeTitle: 'The report in words by line of work',
  statementKind: 'Kind',
  statementText: 'Content',
  paragraph: 'Paragraph',
  bullet: 'Bullet',
  headings: {
    results: 'Results',
    strengths: 'Strengths',
    shortcomings: 'Shortcomings',
    causes: 'Causes',
    lessons: 'Lessons',
    next_tasks: 'Next tasks',
  },
  legend: 'Fill in yellow cells only. Write 0 where there was nothing; leave empty what is not known yet.',
  narrativeLegend: 'One statement a row. Empty rows do not count; insert more rows under the same heading.',
  wrongNumber: { title: 'Not a figure', message: 'This cell takes a number only, without words or unit.' },
  wrongKind: { title: 'Kind', message: 'Choose from the list.' },
  page: 'Page',
};

const words: Readonly<Record<Language, WorkbookWords>> = { vi: vietnamese, en: english };

/** The words of a workbook in its language. */
export function wordsIn(language: Language): WorkbookWords {
  return words[language];
}

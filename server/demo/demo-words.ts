import type { NarrativeHeading } from '../../contract/indicators/form-definition.ts';
import type { DemoChance } from './demo-chance.ts';
import type { DemoUnit } from './demo-structure.ts';
import type { FigureSheet } from './figure-sheet.ts';

/** What a sentence is made from. */
export interface WordsFrame {
  readonly unit: DemoUnit;
  readonly sheet: FigureSheet;
  readonly chance: DemoChance;
}

/** A heading of a line of work with ways to fill it; a way that has nothing to say gives an empty text. */
export interface WordsOfHeading {
  readonly line: string;
  readonly heading: NarrativeHeading;
  readonly ways: readonly ((frame: WordsFrame) => string)[];
  /** Whether the ways say the same in other words, so that only one of them is told. */
  readonly isOneWay?: true;
}

const counted = new Intl.NumberFormat('vi-VN');
const n = ({ sheet }: WordsFrame, indicator: string, column: string | null = null): string =>
  counted.format(sheet.get(indicator, column));
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const millions = ({ sheet }: WordsFrame, indicator: string): string =>
  oneDecimal.format(sheet.get(indicator) / 1_000_000);
const percent = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const rate = ({ sheet }: WordsFrame): string =>
  percent.format(
    (sheet.get('topic_attendance', 'total', 'numerator') * 100) /
      Math.max(1, sheet.get('topic_attendance', 'total', 'denominator')),
  );

/** The unit as sentences name it. */
function us({ unit }: WordsFrame): string {
  return unit.name.split(', ')[0] ?? unit.name;
}

/** What communes and areas alone can say, who know every village. */
const nearVillages =
  (way: (frame: WordsFrame) => string) =>
  (frame: WordsFrame): string =>
    frame.unit.level === 'commune' || frame.unit.level === 'area' ? way(frame) : '';

const ifAny =
  (indicator: string, way: (frame: WordsFrame) => string) =>
  (frame: WordsFrame): string =>
    frame.sheet.get(indicator) > 0 ? way(frame) : '';

/** What is told of results, by line of work; the figures named are those of the unit's own report. */
export const resultWords: readonly WordsOfHeading[] = [
  {
    line: 'giao-duc-chinh-tri',
    heading: 'results',
    isOneWay: true,
    ways: [
      (f) =>
        `${us(f)} hoàn thành ${n(f, 'education_topics')} chuyên đề theo kế hoạch năm với ${n(f, 'topic_sessions')} buổi lên lớp; tỷ lệ dự học chung đạt ${rate(f)} %. Giáo án được duyệt trước ít nhất ba ngày, có câu hỏi thảo luận cho từng đối tượng.`,
      (f) =>
        `Đã tổ chức ${n(f, 'topic_sessions')} buổi học cho ${n(f, 'education_topics')} chuyên đề; số người vắng được học bù trong tuần kế tiếp, đưa tỷ lệ dự học của ${us(f)} lên ${rate(f)} %.`,
      (f) =>
        `${us(f)} lên lịch học sát nhiệm vụ từng bộ phận nên đủ ${n(f, 'education_topics')} chuyên đề trong kỳ, tỷ lệ dự học ${rate(f)} %; bài khó được chia thành hai buổi, có người kèm.`,
      (f) =>
        `Tại ${us(f)}, ${n(f, 'topic_sessions')} buổi lên lớp của ${n(f, 'education_topics')} chuyên đề đều có phiếu hỏi cuối buổi; chỗ chưa rõ được giải đáp ở đầu buổi sau.`,
      (f) =>
        `Việc học chuyên đề tại ${us(f)} đi vào nền nếp: ${n(f, 'education_topics')} chuyên đề đã học xong, kiểm tra nhận thức cuối mỗi chuyên đề, kết quả niêm yết tại phòng sinh hoạt chung.`,
    ],
  },
  {
    line: 'chinh-sach',
    heading: 'results',
    ways: [
      ifAny('beneficiaries_examined', (f) =>
        f.unit.level === 'commune'
          ? `${us(f)} phối hợp với trạm y tế khám bệnh, cấp thuốc miễn phí cho ${n(f, 'beneficiaries_examined')} đối tượng chính sách, kinh phí ${millions(f, 'medicine_cost')} triệu đồng; người già yếu được khám tại nhà.`
          : `Quân y của ${us(f)} cùng y tế địa phương khám bệnh, cấp thuốc miễn phí cho ${n(f, 'beneficiaries_examined')} đối tượng chính sách, kinh phí ${millions(f, 'medicine_cost')} triệu đồng.`,
      ),
      ifAny(
        'gifts_given',
        (f) =>
          `${us(f)} thăm hỏi, tặng ${n(f, 'gifts_given')} suất quà cho gia đình chính sách; chế độ trợ cấp được chi trả tận tay, có ký nhận.`,
      ),
      nearVillages(
        (f) =>
          `${us(f)} rà soát danh sách đối tượng chính sách từng thôn, bổ sung những trường hợp còn thiếu giấy tờ và hướng dẫn hoàn thiện hồ sơ ngay tại xã.`,
      ),
      ifAny(
        'wounded_certificates',
        (f) =>
          `Trao ${n(f, 'wounded_certificates')} giấy chứng nhận thương binh; hồ sơ của đối tượng ở xa được nhận và trả tại nơi ở.`,
      ),
    ],
  },
  {
    line: 'dan-van',
    heading: 'results',
    isOneWay: true,
    ways: [
      ifAny(
        'labour_days',
        (f) =>
          `${us(f)} huy động ${n(f, 'labour_days')} ngày công giúp ${n(f, 'households_helped')} hộ dân thu hoạch, sửa nhà và dọn vệ sinh sau mưa lớn.`,
      ),
      ifAny(
        'labour_days',
        (f) =>
          `${us(f)} cùng nhân dân nạo vét kênh mương, đắp lề đường liên thôn với ${n(f, 'labour_days')} ngày công; việc làm được bàn trước với trưởng thôn nên đúng chỗ dân cần.`,
      ),
      ifAny(
        'households_helped',
        (f) =>
          `Trong kỳ, ${us(f)} giúp ${n(f, 'households_helped')} hộ neo đơn, khó khăn bằng ${n(f, 'labour_days')} ngày công và ủng hộ ${millions(f, 'people_support')} triệu đồng; mỗi hộ có một tổ theo dõi đến khi xong việc.`,
      ),
      ifAny(
        'roads_repaired',
        (f) =>
          `${us(f)} nhận phần việc khó trên ${oneDecimal.format(f.sheet.get('roads_repaired') / 10)} km đường dân sinh, hoàn thành trước mùa mưa với ${n(f, 'labour_days')} ngày công.`,
      ),
    ],
  },
  {
    line: 'ke-hoach-tong-hop',
    heading: 'results',
    ways: [
      (f) =>
        `Ban hành ${n(f, 'documents_issued', 'total')} văn bản các loại, trong đó ${n(f, 'documents_issued', 'plans')} kế hoạch, hướng dẫn; văn bản gửi đi đúng thể thức và có sổ theo dõi trả lời.`,
      (f) =>
        `Chương trình công tác tháng của ${us(f)} được ban hành trước ngày 25; việc phát sinh được ghi bổ sung và báo cáo cấp trên trong ngày.`,
    ],
  },
  {
    line: 'xay-dung-dang',
    heading: 'results',
    ways: [
      ifAny(
        'cell_meetings',
        (f) =>
          `Các chi bộ duy trì ${n(f, 'cell_meetings')} kỳ sinh hoạt, trong đó ${n(f, 'thematic_meetings')} kỳ sinh hoạt chuyên đề; ban hành ${n(f, 'members_admitted')} quyết định kết nạp đảng viên.`,
      ),
    ],
  },
  {
    line: 'kiem-tra-giam-sat',
    heading: 'results',
    ways: [
      ifAny(
        'organisations_inspected',
        (f) =>
          `Hoàn thành kiểm tra ${n(f, 'organisations_inspected')} tổ chức đảng và ${n(f, 'members_inspected')} đảng viên theo chương trình; kết luận được thông báo đúng thời hạn, những điểm cần khắc phục đều có người chịu trách nhiệm và ngày hoàn thành.`,
      ),
    ],
  },
  {
    line: 'can-bo',
    heading: 'results',
    ways: [
      ifAny(
        'appointments_made',
        (f) =>
          `Thực hiện ${n(f, 'appointments_made')} quyết định điều động, bổ nhiệm; cử ${n(f, 'officers_trained')} cán bộ đi đào tạo, bồi dưỡng; bổ sung ${n(f, 'officer_dossiers')} hồ sơ.`,
      ),
    ],
  },
  {
    line: 'bao-ve-an-ninh',
    heading: 'results',
    ways: [
      ifAny(
        'secrecy_sessions',
        (f) =>
          `Tổ chức ${n(f, 'secrecy_sessions')} buổi phổ biến quy định giữ bí mật; kiểm kê tài liệu, trang bị, vật chứa tin theo quý, không có trường hợp thất lạc.`,
      ),
    ],
  },
  {
    line: 'thi-dua-khen-thuong',
    heading: 'results',
    ways: [
      ifAny(
        'individuals_commended',
        (f) =>
          `Phát động ${n(f, 'movements')} phong trào, đợt thi đua; khen thưởng ${n(f, 'collectives_commended')} tập thể và ${n(f, 'individuals_commended')} cá nhân, ưu tiên người trực tiếp làm nhiệm vụ.`,
      ),
    ],
  },
  {
    line: 'to-chuc-quan-chung',
    heading: 'results',
    ways: [
      ifAny(
        'mass_activities',
        (f) =>
          `Đoàn thanh niên nhận ${n(f, 'youth_projects')} công trình; các tổ chức quần chúng sinh hoạt ${n(f, 'mass_activities')} buổi, vận động được ${millions(f, 'funds_raised')} triệu đồng cho quỹ tình nghĩa.`,
      ),
    ],
  },
  {
    line: 'van-hoa',
    heading: 'results',
    ways: [
      ifAny(
        'performances',
        (f) =>
          `Biểu diễn ${n(f, 'performances')} buổi văn nghệ, chiếu ${n(f, 'films_shown')} buổi phim phục vụ bộ đội và nhân dân; bổ sung ${n(f, 'books_added')} quyển sách cho thư viện.`,
      ),
    ],
  },
  {
    line: 'huan-luyen',
    heading: 'results',
    isOneWay: true,
    ways: [
      ifAny(
        'militia_trained',
        (f) =>
          `Huấn luyện ${n(f, 'militia_trained')} dân quân tự vệ đúng nội dung, thời gian; vật chất bảo đảm và an toàn được kiểm tra trước từng buổi.`,
      ),
      () =>
        'Nội dung huấn luyện thực hiện đúng tiến trình biểu; những bài còn yếu được tổ chức ôn luyện thêm ngoài giờ.',
    ],
  },
  {
    line: 'san-sang-dien-tap',
    heading: 'results',
    ways: [
      ifAny(
        'exercise_participants',
        (f) =>
          `Tổ chức ${n(f, 'exercises_held')} cuộc diễn tập với ${n(f, 'exercise_participants')} người tham gia, bám sát phương án phòng, chống thiên tai và cháy rừng của địa bàn.`,
      ),
    ],
  },
  {
    line: 'hau-can',
    heading: 'results',
    ways: [
      ifAny(
        'production_value',
        (f) =>
          `Giá trị tăng gia sản xuất đạt ${millions(f, 'production_value')} triệu đồng, bảo đảm phần lớn rau xanh và một phần thịt cho bếp ăn.`,
      ),
    ],
  },
];

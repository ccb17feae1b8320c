import type { WordsOfHeading } from './demo-words.ts';

const plain = (...texts: readonly string[]): WordsOfHeading['ways'] => texts.map((text) => () => text);

const education = 'giao-duc-chinh-tri';
const planning = 'ke-hoach-tong-hop';
const policy = 'chinh-sach';
const people = 'dan-van';

/** What is told of strengths, shortcomings, causes and lessons; written by units that have others below them. */
export const assessmentWords: readonly WordsOfHeading[] = [
  {
    line: planning,
    heading: 'strengths',
    ways: plain(
      'Cấp ủy, chỉ huy các cấp chủ động xây dựng kế hoạch sát nhiệm vụ; việc nào cũng rõ người, rõ thời hạn và được kiểm tra khi kết thúc.',
      'Chế độ báo cáo được giữ nghiêm, số liệu của các đơn vị khớp nhau hơn kỳ trước nhờ đối chiếu ngay tại cơ sở.',
    ),
  },
  {
    line: education,
    heading: 'strengths',
    ways: plain(
      'Đội ngũ cán bộ giảng dạy chuẩn bị bài kỹ, biết lấy việc thật của đơn vị làm ví dụ nên người học dễ nhớ, dễ làm theo.',
      'Các buổi học trực tuyến giúp phân đội ở xa được nghe giảng cùng lúc với cơ quan, giảm được số buổi học bù.',
    ),
  },
  {
    line: policy,
    heading: 'strengths',
    ways: plain(
      'Công tác chính sách có địa chỉ cụ thể, không bỏ sót gia đình khó khăn; nhiều đơn vị tự tạo nguồn lực tại chỗ.',
    ),
  },
  {
    line: people,
    heading: 'strengths',
    ways: plain('Lực lượng giúp dân có mặt sớm khi thiên tai xảy ra, rút đi khi nhà dân đã ổn định.'),
  },
  {
    line: planning,
    heading: 'shortcomings',
    ways: plain(
      'Một số đơn vị gửi báo cáo sát giờ cuối, thuyết minh còn chung chung, chưa nêu được việc chưa làm xong.',
      'Còn đơn vị phải trả lại báo cáo để đối chiếu số liệu, làm chậm việc tổng hợp của cấp trên.',
    ),
  },
  {
    line: education,
    heading: 'shortcomings',
    ways: plain(
      'Thảo luận sau chuyên đề ở vài nơi còn hình thức; người trực, người đi công tác chưa được học bù kịp thời.',
      'Hình ảnh, mô hình phục vụ giảng dạy còn ít, nhất là ở cấp xã.',
    ),
  },
  {
    line: 'kiem-tra-giam-sat',
    heading: 'shortcomings',
    ways: plain('Việc theo dõi khắc phục sau kiểm tra có lúc chưa thường xuyên.'),
  },
  {
    line: policy,
    heading: 'shortcomings',
    ways: plain('Một số hồ sơ chính sách còn phải bổ sung nhiều lần do thiếu giấy tờ gốc.'),
  },
  {
    line: planning,
    heading: 'causes',
    ways: plain(
      'Cán bộ làm báo cáo ở một số đơn vị mới nhận nhiệm vụ, chưa nắm chắc cách tính của từng chỉ tiêu.',
      'Nhiều việc đột xuất dồn vào cuối kỳ, trong khi biên chế cơ quan còn thiếu.',
    ),
  },
  {
    line: education,
    heading: 'causes',
    ways: plain('Địa bàn rộng, đóng quân phân tán nên khó tập trung đông đủ trong một buổi học.'),
  },
  {
    line: policy,
    heading: 'causes',
    ways: plain('Giấy tờ của đối tượng bị thất lạc qua nhiều lần chuyển nơi ở.'),
  },
  {
    line: planning,
    heading: 'lessons',
    ways: plain(
      'Giao việc phải kèm thời hạn và người kiểm tra; việc chưa xong phải báo cáo trước hạn chứ không đợi đến hạn.',
      'Đối chiếu số liệu từ cơ sở ngay trong kỳ thì cuối kỳ không phải sửa.',
    ),
  },
  {
    line: education,
    heading: 'lessons',
    ways: plain('Bài giảng ngắn, gắn với việc của đơn vị và có thảo luận thì người học nhớ lâu hơn.'),
  },
  {
    line: policy,
    heading: 'lessons',
    ways: plain('Phối hợp với địa phương từ khi lập danh sách thì chi trả đúng, đủ và không phải làm lại.'),
  },
];

/** What comes next, by line of work. */
export const taskWords: readonly WordsOfHeading[] = [
  {
    line: planning,
    heading: 'next_tasks',
    ways: plain(
      'Triển khai đầy đủ kế hoạch kỳ tới; gửi báo cáo trước hạn ít nhất một ngày để có thời gian đối chiếu.',
      'Kiểm tra việc thực hiện các kết luận còn dở dang, báo cáo kết quả trong tháng đầu của kỳ tới.',
      'Rà soát, bổ sung kế hoạch phòng, chống lụt bão và cháy rừng sát với địa bàn.',
    ),
  },
  {
    line: education,
    heading: 'next_tasks',
    ways: plain(
      'Hoàn thành các chuyên đề còn lại của năm; tổ chức học bù dứt điểm trong từng tháng.',
      'Bồi dưỡng phương pháp giảng dạy cho cán bộ cấp phân đội và chính trị viên xã.',
    ),
  },
  {
    line: policy,
    heading: 'next_tasks',
    ways: plain(
      'Tiếp tục hoàn thiện hồ sơ còn tồn; tổ chức đợt khám bệnh, cấp thuốc tiếp theo ở các xã vùng xa.',
      'Chuẩn bị chu đáo hoạt động đền ơn đáp nghĩa dịp lễ, tết.',
    ),
  },
  {
    line: people,
    heading: 'next_tasks',
    ways: plain(
      'Cùng địa phương làm các công trình dân sinh đã thống nhất, ưu tiên đường liên thôn và nước sạch.',
    ),
  },
  {
    line: 'huan-luyen',
    heading: 'next_tasks',
    ways: plain('Huấn luyện đúng nội dung, thời gian; tổ chức hội thi, hội thao đúng kế hoạch và an toàn.'),
  },
  {
    line: 'kiem-tra-giam-sat',
    heading: 'next_tasks',
    ways: plain('Hoàn thành chương trình kiểm tra, giám sát năm; kiểm tra lại những nơi đã có kết luận.'),
  },
];

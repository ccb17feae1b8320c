/** Why a report is sent back; planners write so that the officer knows what to do. */
export const returnReasons = [
  'Số buổi lên lớp chưa khớp với sổ đăng ký huấn luyện của đơn vị; đề nghị đối chiếu và gửi lại.',
  'Thiếu thuyết minh cho phần giảm so với kỳ trước; đề nghị bổ sung nguyên nhân.',
  'Số văn bản ban hành cộng chưa đủ các loại; đề nghị kiểm tra sổ công văn đi.',
  'Đề nghị tách rõ số hộ được giúp theo từng đợt, tránh tính một hộ hai lần.',
] as const;

/** Why an accepted report is taken up again. */
export const reopenReasons = [
  'Đơn vị báo cáo bổ sung đợt giúp dân cuối kỳ chưa được tính.',
  'Kiểm tra tại chỗ phát hiện thiếu một đợt khám bệnh; mở lại để đơn vị sửa số liệu.',
  'Đối chiếu với địa phương thấy lệch số hộ được giúp; mở lại để thống nhất.',
] as const;

/** Remarks of planners on single cells. */
export const cellRemarks = [
  'Đề nghị kiểm tra lại ô này với sổ theo dõi.',
  'Số này cao hơn hẳn các đơn vị cùng địa bàn, đề nghị ghi rõ căn cứ.',
  'Cùng kỳ năm trước đơn vị báo cáo thấp hơn nhiều, có tính trùng không?',
] as const;

/** Why the sum of the units below is adjusted. */
export const adjustmentReasons = [
  'Hai đơn vị cùng giúp một số hộ giáp ranh, đã trừ phần tính trùng.',
  'Trừ phần đã được đơn vị cấp trên tính trong đợt phối hợp.',
] as const;

/** Why one unit gets more time. */
export const extensionReason =
  'Địa bàn bị chia cắt sau mưa lũ, đơn vị đang giúp dân; được gia hạn để đối chiếu đủ số liệu.';

/** Why a finished round is locked. */
export const lockReason = 'Số liệu đã được đối chiếu và sử dụng trong hội nghị sơ kết, tổng kết.';

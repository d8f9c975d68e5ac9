/** Words of the picker of periods. */
export const period = {
  label: 'Kỳ',
  kind: 'Kỳ báo cáo',
  year: 'Năm',
  previousYear: 'Năm trước',
  nextYear: 'Năm sau',
  kinds: { q1: 'Quý I', '6t': '6 tháng', '9t': '9 tháng', nam: 'Năm', khoang: 'Khoảng ngày' },
  scheme: 'Ngày chốt',
  schemes: { nd09: 'Chốt ngày 14 (từ 15/12 năm trước)', calendar: 'Trọn tháng dương lịch (từ 01/01)', custom: 'Ngày tự chọn' },
  schemeHelp:
    'Số liệu của kỳ tính từ ngày nào đến ngày nào. Nghị định 09/2019/NĐ-CP chốt số liệu ngày 14 của tháng cuối kỳ; cơ quan có quy định riêng thì chọn trọn tháng hoặc tự chọn ngày.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  noDay: 'Kỳ cần có ngày này.',
  days: (from: string, to: string) => `${from} – ${to}`,
  lastYear: (from: string, to: string) => `Cùng kỳ: ${from} – ${to}`,
  change: 'Đổi kỳ, ngày chốt',
} as const;

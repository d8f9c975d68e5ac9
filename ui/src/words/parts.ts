/** Words of the parts themselves: fields, lists, tables. */
export const parts = {
  date: {
    placeholder: 'ngày/tháng/năm',
    calendar: 'Chọn ngày trên lịch',
    wrong: 'Ngày này không có. Gõ như 5/6, 5/6/26 hoặc 05/06/2026.',
    previous: 'Tháng trước',
    next: 'Tháng sau',
    today: 'Hôm nay',
    up: 'Chọn tháng, năm',
  },
  number: {
    wrong: 'Đây không phải là số. Gõ như 1234 hoặc 1.234,5.',
    whole: 'Chỗ này chỉ nhận số nguyên.',
    negative: 'Chỗ này không nhận số âm.',
  },
  combobox: {
    empty: 'Không có mục nào khớp',
    more: (count: number) => `Còn ${count} mục nữa, gõ thêm để thu hẹp`,
    open: 'Mở danh sách',
  },
  table: {
    selectAll: 'Chọn tất cả',
    selectRow: (name: string) => `Chọn ${name}`,
    selected: (count: number) => `Đã chọn ${count.toLocaleString('vi-VN')}`,
    loading: 'Đang đọc…',
    ascending: 'đang xếp tăng dần',
    descending: 'đang xếp giảm dần',
  },
  sheet: { empty: 'trống' },
  tree: { label: 'Cây' },
  splitter: 'Kéo để đổi bề rộng',
  messages: 'Thông báo',
  problem: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
} as const;

/** Words of the report screen. */
export const report = {
  title: 'Báo cáo',
  about: 'Soạn, kiểm tra, xem trước và xuất báo cáo của kỳ.',
  page: {
    label: 'Trang báo cáo',
    section: (heading: string) => `Nội dung mục ${heading}`,
  },
  paste: {
    pictures: (count: number) => `Đã bỏ ${count} ảnh trong phần dán: báo cáo không nhận ảnh.`,
    tooLarge: 'Phần dán quá lớn nên chỉ dán phần chữ.',
    cut: (kept: number) => `Phần dán quá dài: đã dán ${kept.toLocaleString('vi-VN')} đoạn đầu, phần sau chưa dán.`,
    converted: (count: number) => `Đã chuyển ${count} đoạn từ phông chữ cũ (TCVN3, VNI) sang Unicode.`,
    nothing: 'Không có chữ nào để dán.',
  },
} as const;

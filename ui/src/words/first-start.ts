/** Words of the first start. */
export const firstStart = {
  title: 'Chào anh, chị',
  about: 'Tổng Kết giữ sổ công tác cả năm của cơ quan và dựng báo cáo quý, 6 tháng, 9 tháng, năm từ sổ ấy. Bắt đầu bằng một trong ba cách:',
  create: { title: 'Lập sổ mới', text: 'Cho cơ quan mình. Khai vài ô là làm việc được ngay.', act: 'Lập sổ mới' },
  open: { title: 'Mở sổ đã có', text: 'Tệp .tongket trên máy này hoặc được bàn giao.', act: 'Chọn tệp sổ' },
  demo: { title: 'Xem sổ minh hoạ', text: 'Một tỉnh do chương trình đặt ra, đủ hai năm số liệu và báo cáo. Sửa thử thoải mái.', act: 'Mở sổ minh hoạ' },
  recent: 'Sổ mở gần đây',
  form: {
    title: 'Lập sổ mới',
    back: 'Cách khác',
    step1: 'Cơ quan',
    level: 'Cấp',
    territory: 'Tên tỉnh, thành phố',
    territoryOf: { tinh: 'Tỉnh, thành phố nào', xa: 'Xã, phường, đặc khu nào', 'trung-uong': 'Cơ quan', 'don-vi': 'Tên cơ quan, đơn vị', huyen: 'Huyện nào' },
    example: { tinh: 'tỉnh Lam Giang', xa: 'xã Suối Hoà', 'trung-uong': '', 'don-vi': 'Đảng uỷ Trường Đại học Lam Giang', huyen: 'huyện Sơn Lâm' },
    details: 'Xem lại các ô đã điền sẵn',
    place: 'Nơi đặt sổ',
    defaultPlace: 'Thư mục Tài liệu của máy này',
    choosePlace: 'Chọn nơi khác',
    create: 'Lập sổ và bắt đầu',
    needName: 'Gõ tên cơ quan hoặc địa bàn để tiếp tục.',
  },
} as const;

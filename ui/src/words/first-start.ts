export const firstStart = {
  title: 'Bắt đầu',
  about: 'Chọn nơi đặt sổ công tác của cơ quan, hoặc mở sổ minh hoạ để xem thử.',
} as const;

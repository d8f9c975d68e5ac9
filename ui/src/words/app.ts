import type { FindKind } from '@/ipc/generated';
import type { NumberedScreen } from './screens';

/** Words of the frame around the screens. */
export const app = {
  name: 'Tổng Kết',
  noRegister: 'Chưa mở sổ nào',
  navigation: 'Các màn hình',
  search: 'Tìm trong sổ (Ctrl+K)',
  searchLabel: 'Tìm trong cả sổ',
  demo: 'Minh hoạ',
  demoHint: 'Đơn vị, người và số liệu trong sổ này đều do chương trình đặt ra',
  undo: (what: string | null) => (what === null ? 'Hoàn tác (Ctrl+Z)' : `Hoàn tác: ${what} (Ctrl+Z)`),
  redo: (what: string | null) => (what === null ? 'Làm lại (Ctrl+Shift+Z)' : `Làm lại: ${what} (Ctrl+Shift+Z)`),
  kinds: { record: 'Bản ghi', unit: 'Đơn vị', report: 'Báo cáo', task: 'Nhiệm vụ' } satisfies Record<FindKind, string>,
  zoom: (percent: number) => `Cỡ hiển thị ${percent} %`,
  looking: 'Sổ đang mở để xem: đọc, xem trước được, không sửa được gì trong sổ.',
  openForWriting: 'Mở để ghi',
  starting: 'Đang mở sổ…',
  leaving: 'Đang sao lưu và đóng sổ…',
  going: {
    title: 'Còn phần chưa lưu được',
    about: 'Phần chưa lưu vẫn còn trong cửa sổ này. Hãy ở lại và làm theo lời nhắc trên; nếu đi bây giờ, phần đó sẽ mất.',
    refused: { message: 'Có ô mang giá trị chưa đúng (viền đỏ) nên giá trị ấy chưa được ghi.', hint: 'Hãy sửa ô đó.' },
    stay: 'Ở lại',
    close: 'Đóng, bỏ phần chưa lưu',
    other: 'Chuyển sổ, bỏ phần chưa lưu',
  },
  back: 'Trở lại (Alt+←)',
  forward: 'Tới (Alt+→)',
  guide: 'Hướng dẫn (F1)',
  guideName: 'Hướng dẫn',
  screens: {
    overview: 'Tổng quan',
    records: 'Sổ công tác',
    figures: 'Số liệu',
    units: 'Đơn vị',
    report: 'Báo cáo',
    templates: 'Mẫu',
    'layout-check': 'Thể thức',
    settings: 'Cài đặt',
  } satisfies Record<NumberedScreen, string>,
  screenHint: (name: string, digit: number) => `${name} (Ctrl+${digit})`,
} as const;

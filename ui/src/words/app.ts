import type { NumberedScreen } from './screens';

/** Words of the frame around the screens. */
export const app = {
  name: 'Tổng Kết',
  noRegister: 'Chưa mở sổ nào',
  navigation: 'Các màn hình',
  search: 'Tìm trong sổ (Ctrl+K)',
  searchLabel: 'Tìm trong cả sổ',
  undo: 'Hoàn tác (Ctrl+Z)',
  redo: 'Làm lại (Ctrl+Shift+Z)',
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

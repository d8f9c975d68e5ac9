import { describe, expect, it } from 'vitest';
import { filter, fold, match } from './fold';

describe('search without marks', () => {
  it('folds marks, case and đ', () => {
    expect(fold('Đoàn Thanh niên Cộng sản')).toBe('doan thanh nien cong san');
    expect(fold('Đoàn'.normalize('NFD'))).toBe('doan');
  });

  it('finds with marks only what has these marks', () => {
    expect(match('Đoàn thanh niên', 'doan')).not.toBeNull();
    expect(match('Đoàn thanh niên', 'đoàn')).not.toBeNull();
    expect(match('Đoạn đường tự quản', 'đoàn')).toBeNull();
    expect(match('Đoạn đường tự quản', 'doan')).not.toBeNull();
  });

  it('wants every word, in any order', () => {
    expect(match('Xã Suối Hoà', 'hoa suoi')).not.toBeNull();
    expect(match('Xã Suối Hoà', 'hoa binh')).toBeNull();
  });

  it('puts first what begins so', () => {
    const names = ['Hội Nông dân', 'Ban Dân vận', 'Dân quân tự vệ'];
    expect(filter(names, 'dan', (name) => name)).toEqual(['Dân quân tự vệ', 'Hội Nông dân', 'Ban Dân vận']);
    expect(filter(names, '', (name) => name)).toEqual(names);
  });
});

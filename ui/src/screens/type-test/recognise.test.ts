import { describe, expect, it } from 'vitest';
import { codes, compared, formOf, toolOf } from './recognise';

const stroke = (kind: string, text: string, at: number) => ({ kind, text, at });

describe('the typing tool', () => {
  it('is one that composes where compositions arrive', () => {
    expect(toolOf([stroke('insertCompositionText', 'v', 0), stroke('insertCompositionText', 'việ', 90)])).toBe('compose');
  });

  it('is one that retypes where a deletion and a letter come in one burst', () => {
    expect(toolOf([stroke('insertText', 'a', 0), stroke('deleteContentBackward', '', 100), stroke('insertText', 'â', 103)])).toBe('retype');
  });

  it('is not taken for one that retypes where a person corrects a letter', () => {
    expect(toolOf([stroke('insertText', 'a', 0), stroke('deleteContentBackward', '', 400), stroke('insertText', 'o', 700)])).toBe('none');
  });

  it('is told where it goes through the clipboard', () => {
    expect(toolOf([stroke('insertText', 'a', 0), stroke('deleteContentBackward', '', 100), stroke('insertFromPaste', 'â', 120)])).toBe('paste');
  });

  it('is none where marked letters simply arrive', () => {
    expect(toolOf([stroke('insertText', 'â', 0)])).toBe('plain');
    expect(toolOf([])).toBe('none');
  });
});

describe('the form of letters', () => {
  it('is told by where the marks stand', () => {
    expect(formOf('Dân vận')).toBe('nfc');
    expect(formOf('Dân vận'.normalize('NFD'))).toBe('nfd');
    expect(formOf(`Dân ${'vận'.normalize('NFD')}`)).toBe('mixed');
    expect(formOf('dan van')).toBe('none');
    expect(formOf('đi')).toBe('none');
  });

  it('does not make a letter wrong', () => {
    expect(compared('vận'.normalize('NFD'), 'vận động').every((letter) => letter.right)).toBe(true);
    expect(compared('van', 'vận').map((letter) => letter.right)).toEqual([true, false, true]);
    expect(codes('ệ')).toBe('U+1EC7');
  });
});

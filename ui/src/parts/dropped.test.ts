import { describe, expect, it } from 'vitest';
import { droppedFiles } from './dropped';

function file(name: string): FileSystemEntry {
  return { name, isFile: true, isDirectory: false, file: (take: (file: File) => void) => take(new File(['x'], name)) } as unknown as FileSystemEntry;
}

function folder(name: string, ...inside: FileSystemEntry[]): FileSystemEntry {
  // Browsers give at most a hundred at once; here two.
  const createReader = (): unknown => {
    let at = 0;
    return {
      readEntries: (take: (entries: FileSystemEntry[]) => void) => {
        take(inside.slice(at, at + 2));
        at += 2;
      },
    };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function transfer(...entries: FileSystemEntry[]): DataTransfer {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  const files = entries.map((entry) => new File(['x'], entry.name));
  return { items, files } as unknown as DataTransfer;
}

const isWord = (name: string): boolean => name.endsWith('.docx') && !name.startsWith('~$');
const names = async (from: DataTransfer | null): Promise<string[]> => (await droppedFiles(from, isWord)).map((one) => one.name);

describe('what is dropped', () => {
  it('brings the Word files of folders and of those below them', async () => {
    const dropped = transfer(folder('2026', file('b.docx'), file('~$b.docx'), folder('quy 1', file('a.docx'), file('anh.png')), file('c.docx')), file('x.docx'));
    expect(await names(dropped)).toEqual(['b.docx', 'c.docx', 'a.docx', 'x.docx']);
  });

  it('brings single files whatever they are, so that they are refused by name', async () => {
    expect(await names(transfer(file('a.doc'), file('b.docx')))).toEqual(['a.doc', 'b.docx']);
  });

  it('brings nothing where nothing was dropped', async () => {
    expect(await names(null)).toEqual([]);
    expect(await names(transfer(folder('trống')))).toEqual([]);
  });
});

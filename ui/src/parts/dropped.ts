// What is dropped on the window: single files, and the Word files of folders and of those below them.

/** How deep below a dropped folder files are looked for. */
const DEPTH = 12;
/** How many files one drop may bring. */
const FILES = 2000;

/** The files of a drop. Those of folders only where `wanted` says so; those dropped by themselves all, so that each can be refused by name. */
export async function droppedFiles(transfer: DataTransfer | null, wanted: (name: string) => boolean): Promise<File[]> {
  // Entries and files have to be asked for before anything is waited for: the drop is over then.
  const items = [...(transfer?.items ?? [])].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const plain = [...(transfer?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: File[] = [];
  for (const entry of entries) {
    if (entry?.isDirectory) await below(entry as FileSystemDirectoryEntry, wanted, DEPTH, found);
    else if (entry) found.push(await fileOf(entry as FileSystemFileEntry));
  }
  return found;
}

async function below(folder: FileSystemDirectoryEntry, wanted: (name: string) => boolean, depth: number, found: File[]): Promise<void> {
  const entries = await entriesOf(folder);
  entries.sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  for (const entry of entries) {
    if (found.length >= FILES) return;
    if (entry.isDirectory && depth > 0) await below(entry as FileSystemDirectoryEntry, wanted, depth - 1, found);
    else if (entry.isFile && wanted(entry.name)) found.push(await fileOf(entry as FileSystemFileEntry));
  }
}

/** All entries of a folder; the browser gives them in batches and ends with an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

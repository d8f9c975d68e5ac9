/** A size as people read it: "1,2 MB". */
export function showSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let at = 0;
  while (size >= 1000 && at < units.length - 1) {
    size /= 1000;
    at += 1;
  }
  return `${size.toLocaleString('vi-VN', { maximumFractionDigits: at === 0 || size >= 100 ? 0 : 1 })} ${units[at]}`;
}

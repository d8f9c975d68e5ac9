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

/** Bytes for a command; in pieces, since the stack holds no call with a million arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

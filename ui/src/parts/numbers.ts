// Numbers as they are typed and shown in Vietnamese: 1.234.567,8. Across the seam a number is exact text: "1234567.8".

/** The exact number that `text` means, or null where it means none. */
export function parseNumber(text: string): string | null {
  const plain = text.trim().replace(/[\s\u00a0]/g, '').replace(/^[−–]/, '-');
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain);
  const comma = /^-?\d+(,\d+)?$/.test(plain);
  // A point that cannot be a group's is a decimal point of other programs: 12.5.
  const point = /^-?\d+\.\d+$/.test(plain) && !grouped;
  if (!grouped && !comma && !point) return null;
  const exact = point ? plain : plain.replaceAll('.', '').replace(',', '.');
  return tidy(exact);
}

function tidy(exact: string): string {
  const negative = exact.startsWith('-');
  const [whole = '0', part = ''] = exact.replace('-', '').split('.');
  const shortWhole = whole.replace(/^0+(?=\d)/, '');
  const shortPart = part.replace(/0+$/, '');
  const number = shortPart === '' ? shortWhole : `${shortWhole}.${shortPart}`;
  return negative && number !== '0' ? `-${number}` : number;
}

/** "1234567.8" as 1.234.567,8; what is no number stays as it is. */
export function showNumber(exact: string | null | undefined): string {
  if (exact === null || exact === undefined || exact === '') return '';
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact);
  if (!found) return exact;
  const whole = (found[2] ?? '').replace(/\B(?=(\d{3})+$)/g, '.');
  return `${found[1] ?? ''}${whole}${found[3] === undefined ? '' : `,${found[3]}`}`;
}

// What is said about a Word file, by severity and by place.
import type { FindingView, PagesView } from '@/ipc/generated';

export type Severity = FindingView['severity'];

const RANK: Record<Severity, number> = { note: 0, warning: 1, error: 2 };

/** The worst of several; null where there is none. */
export function worst(severities: readonly (Severity | undefined)[]): Severity | null {
  return severities.reduce<Severity | null>((found, one) => (one !== undefined && (found === null || RANK[one] > RANK[found]) ? one : found), null);
}

/** How many errors and warnings there are. */
export function count(findings: readonly FindingView[]): { errors: number; warnings: number } {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning') };
}

/** Each paragraph with the worst that is said about it. */
export function marksOf(findings: readonly FindingView[]): Map<number, Severity> {
  const marks = new Map<number, Severity>();
  for (const { paragraph, severity } of findings) {
    const before = marks.get(paragraph);
    if (paragraph > 0 && (before === undefined || RANK[severity] > RANK[before])) marks.set(paragraph, severity);
  }
  return marks;
}

/** The page, from 0, of a finding about the file or a section of it. */
export function pageOf(finding: FindingView, pages: PagesView): number {
  return Math.max(0, pages.pages.findIndex((page) => page.section === finding.section));
}

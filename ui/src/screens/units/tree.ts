// The units as a tree for the screen: found by words, ended ones apart.
import type { UnitView } from '@/ipc/generated';
import { match } from '@/parts/fold';
import type { TreeItem } from '@/parts/Tree.svelte';

export interface UnitItem extends TreeItem {
  unit: UnitView;
  children?: UnitItem[];
}

/** The tree of those units that answer `find`, with those above them; ended ones only where `gone`. */
export function treeOf(units: readonly UnitView[], find: string, gone: boolean): UnitItem[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<number | null, UnitView[]>();
  for (const unit of units) {
    // A unit whose parent lies in the bin stands at the top, never nowhere.
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const branch = (parent: number | null): UnitItem[] =>
    (below.get(parent) ?? []).flatMap((unit) => {
      const children = branch(unit.id);
      const wanted = (gone || !unit.gone) && (find.trim() === '' || match(`${unit.name} ${unit.code}`, find) !== null);
      return wanted || children.length > 0 ? [{ id: String(unit.id), label: unit.name, unit, children: children.length > 0 ? children : undefined }] : [];
    });
  return branch(null);
}

/** Everything that can be opened in the tree. */
export function branches(items: readonly UnitItem[]): string[] {
  return items.flatMap((item) => (item.children ? [item.id, ...branches(item.children)] : []));
}

/** The sibling before which a unit comes when it moves one place up or down; undefined where it cannot. */
export function before(units: readonly UnitView[], id: number, step: -1 | 1): number | null | undefined {
  const unit = units.find((unit) => unit.id === id);
  const siblings = units.filter((other) => other.parent === unit?.parent);
  const at = siblings.findIndex((other) => other.id === id);
  if (step === -1) return at <= 0 ? undefined : siblings[at - 1]?.id;
  if (at < 0 || at >= siblings.length - 1) return undefined;
  return siblings[at + 2]?.id ?? null;
}

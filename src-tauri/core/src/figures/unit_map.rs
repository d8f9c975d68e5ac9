//! Today's map of units: who stands for whom after mergers, and what lies below whom.

use chrono::{Days, NaiveDate};

use super::Facts;
use crate::domain::{SuccessionKind, Unit, UnitId, Window};

/// One merger or renaming, seen from the successor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    /// The predecessor's place in the map.
    pub(super) from: usize,
    /// The successor's first day with it.
    pub(super) on: NaiveDate,
}

/// Part of a unit that became another one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Split {
    pub(super) from: usize,
    pub(super) into: usize,
    pub(super) on: NaiveDate,
}

#[derive(Debug, Clone)]
struct Spot<'a> {
    unit: &'a Unit,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    predecessors: Vec<Step>,
    head: usize,
    children: Vec<usize>,
    /// Its place in a walk from above to below, and the place after the last one below it.
    walk: (usize, usize),
}

/// The units by place, as they hang together today: an abolished unit that was merged or renamed belongs to its last successor
/// (its head); one that was split or simply ended stays where it lay, below what has become of its parent.
#[derive(Debug)]
pub(super) struct UnitMap<'a> {
    spots: Vec<Spot<'a>>,
    splits: Vec<Split>,
}

impl<'a> UnitMap<'a> {
    pub(super) fn new(facts: &Facts<'a>) -> Self {
        let mut spots: Vec<Spot<'a>> = facts
            .units
            .iter()
            .enumerate()
            .map(|(place, unit)| Spot {
                unit,
                start: unit.valid_from,
                end: unit.valid_to,
                predecessors: Vec::new(),
                head: place,
                children: Vec::new(),
                walk: (0, 0),
            })
            .collect();
        let mut splits = Vec::new();
        let mut successors = Successors::new(spots.len());
        for step in facts.successions {
            let (Some(from), Some(into)) = (place_of(&spots, step.predecessor), place_of(&spots, step.successor)) else { continue };
            let on = step.effective_on;
            if step.kind == SuccessionKind::Split {
                splits.push(Split { from, into, on });
            } else if successors.add(from, into) {
                let last = on.checked_sub_days(Days::new(1));
                if let Some(spot) = spots.get_mut(from) {
                    spot.end = spot.end.into_iter().chain(last).min();
                }
                if let Some(spot) = spots.get_mut(into) {
                    spot.predecessors.push(Step { from, on });
                }
            }
        }
        for spot in &mut spots {
            // The succession says when the successor began, where the unit itself does not.
            spot.start = spot.start.or_else(|| spot.predecessors.iter().map(|step| step.on).min());
            spot.predecessors.sort_by_key(|step| (step.on, step.from));
        }
        let heads: Vec<usize> = (0..spots.len()).map(|place| successors.last_of(place)).collect();
        for (spot, head) in spots.iter_mut().zip(&heads) {
            spot.head = *head;
        }
        let mut map = Self { spots, splits };
        map.hang();
        map.walk();
        map
    }

    /// Gives every head its children on today's map, in their order.
    fn hang(&mut self) {
        let mut parents: Vec<Option<usize>> = vec![None; self.spots.len()];
        for place in 0..self.spots.len() {
            let parent = self.parent_today(place, &parents);
            if let Some(slot) = parents.get_mut(place) {
                *slot = parent;
            }
        }
        for (place, parent) in parents.into_iter().enumerate() {
            if let Some(spot) = parent.and_then(|parent| self.spots.get_mut(parent)) {
                spot.children.push(place);
            }
        }
        let order: Vec<(i32, UnitId)> = self.spots.iter().map(|spot| (spot.unit.position, spot.unit.id)).collect();
        for spot in &mut self.spots {
            spot.children.sort_by_key(|child| order.get(*child).copied());
        }
    }

    /// What has become of the nearest unit above that does not itself hang below this one (two units, each merged into what
    /// lay below the other, must not hang from each other); `None` for heads at the top and for all that are no heads.
    fn parent_today(&self, place: usize, parents: &[Option<usize>]) -> Option<usize> {
        if self.head(place) != place {
            return None;
        }
        let mut above = self.unit(place)?.parent;
        for _ in 0..self.spots.len() {
            let parent = self.place(above?)?;
            let head = self.head(parent);
            let mut over = Some(head);
            while let Some(next) = over.filter(|next| *next != place) {
                over = parents.get(next).copied().flatten();
            }
            if over.is_none() {
                return Some(head);
            }
            above = self.unit(parent)?.parent;
        }
        None
    }

    /// Numbers the heads from above to below, so that a subtree is one run of numbers.
    fn walk(&mut self) {
        let mut has_parent = vec![false; self.spots.len()];
        for child in self.spots.iter().flat_map(|spot| &spot.children) {
            if let Some(has) = has_parent.get_mut(*child) {
                *has = true;
            }
        }
        let tops = has_parent.iter().enumerate().filter(|(_, has)| !**has).map(|(place, _)| place);
        let mut waiting: Vec<(usize, bool)> = tops.map(|place| (place, false)).collect();
        let mut count = 0;
        while let Some((place, below_done)) = waiting.pop() {
            let Some(spot) = self.spots.get_mut(place) else { continue };
            if below_done {
                spot.walk.1 = count;
                continue;
            }
            spot.walk.0 = count;
            count += 1;
            waiting.push((place, true));
            waiting.extend(spot.children.iter().rev().map(|child| (*child, false)));
        }
    }

    pub(super) fn len(&self) -> usize {
        self.spots.len()
    }

    pub(super) fn place(&self, id: UnitId) -> Option<usize> {
        place_of(&self.spots, id)
    }

    pub(super) fn unit(&self, place: usize) -> Option<&'a Unit> {
        self.spots.get(place).map(|spot| spot.unit)
    }

    pub(super) fn id(&self, place: usize) -> Option<UnitId> {
        self.unit(place).map(|unit| unit.id)
    }

    pub(super) fn name(&self, place: usize) -> &'a str {
        self.unit(place).map_or("", |unit| unit.name.as_str())
    }

    pub(super) fn head(&self, place: usize) -> usize {
        self.spots.get(place).map_or(place, |spot| spot.head)
    }

    pub(super) fn children(&self, place: usize) -> &[usize] {
        self.spots.get(place).map_or(&[], |spot| spot.children.as_slice())
    }

    pub(super) fn predecessors(&self, place: usize) -> &[Step] {
        self.spots.get(place).map_or(&[], |spot| spot.predecessors.as_slice())
    }

    pub(super) fn splits(&self) -> &[Split] {
        &self.splits
    }

    /// The first day of the unit, where known.
    pub(super) fn start(&self, place: usize) -> Option<NaiveDate> {
        self.spots.get(place).and_then(|spot| spot.start)
    }

    /// Whether the unit exists on `day`: founded, neither ended nor merged into another.
    pub(super) fn exists_on(&self, place: usize, day: NaiveDate) -> bool {
        self.begun_by(place, day) && !self.ended_before(place, day)
    }

    pub(super) fn begun_by(&self, place: usize, day: NaiveDate) -> bool {
        self.start(place).is_none_or(|start| start <= day)
    }

    pub(super) fn ended_before(&self, place: usize, day: NaiveDate) -> bool {
        self.spots.get(place).and_then(|spot| spot.end).is_some_and(|end| end < day)
    }

    /// The days of `window` on which the unit existed.
    pub(super) fn lifetime_in(&self, place: usize, window: Window) -> Option<Window> {
        let spot = self.spots.get(place)?;
        let from = spot.start.map_or(window.from(), |start| start.max(window.from()));
        let to = spot.end.map_or(window.to(), |end| end.min(window.to()));
        Window::new(from, to).ok()
    }

    /// Whether the unit was founded with the step and not before, so that it speaks for the predecessor's days too.
    pub(super) fn founded_with(&self, place: usize, step: Step) -> bool {
        self.start(place).is_some_and(|start| start >= step.on)
    }

    /// The unit and everything that was merged or renamed into it.
    pub(super) fn line(&self, place: usize) -> Vec<usize> {
        let mut found = vec![place];
        let mut next = 0;
        while let Some(member) = found.get(next).copied() {
            next += 1;
            found.extend(self.predecessors(member).iter().map(|step| step.from));
        }
        found
    }

    /// The unit that stands for `place` on `day`.
    pub(super) fn standing_on(&self, place: usize, day: NaiveDate) -> usize {
        let head = self.head(place);
        let mut at = head;
        loop {
            let earlier = self.predecessors(at).iter().find(|step| step.on > day && self.line(step.from).contains(&place));
            match earlier {
                Some(step) => at = step.from,
                None => return at,
            }
        }
    }

    /// The numbers of the unit's subtree on the walk; of an abolished unit, those of its head.
    pub(super) fn walk_of(&self, place: usize) -> (usize, usize) {
        self.spots.get(self.head(place)).map_or((0, 0), |spot| spot.walk)
    }

    /// The unit, everything below it on today's map, and all their lines.
    pub(super) fn all_below(&self, place: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut waiting = vec![place];
        while let Some(next) = waiting.pop() {
            found.extend(self.line(next));
            waiting.extend(self.children(next).iter().rev());
        }
        found
    }
}

fn place_of(spots: &[Spot<'_>], id: UnitId) -> Option<usize> {
    spots.binary_search_by_key(&id, |spot| spot.unit.id).ok()
}

/// Who follows whom; each unit has at most one successor, and nobody follows himself.
struct Successors(Vec<usize>);

impl Successors {
    fn new(units: usize) -> Self {
        Self((0..units).collect())
    }

    /// Adds a step, unless the unit has a successor already or the step would lead in a circle.
    fn add(&mut self, from: usize, into: usize) -> bool {
        if self.last_of(from) != from || self.last_of(into) == from {
            return false;
        }
        if let Some(next) = self.0.get_mut(from) {
            *next = into;
        }
        true
    }

    /// The last successor. The way walked is shortened, so that long chains stay quick.
    fn last_of(&mut self, place: usize) -> usize {
        let mut at = place;
        loop {
            let next = self.0.get(at).copied().unwrap_or(at);
            let after = self.0.get(next).copied().unwrap_or(next);
            if next == after {
                return next;
            }
            if let Some(shortened) = self.0.get_mut(at) {
                *shortened = after;
            }
            at = after;
        }
    }
}

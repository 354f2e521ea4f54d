/// A plan to be kept as far as may be: what each cell was, and what changing one costs.
struct KeptPlan {
  /// Each person's column as it was; nil for who was not in it.
  let columns: [Column?]
  /// What each changed cell costs: a day's shift, or a slot's post.
  let weight: Int
  /// How many slots a day has.
  let slots: Int

  /// Adds what a change costs to a person's options.
  func charge(_ days: inout [[ShiftOption]], of person: Int, posts: Int) {
    guard let column = columns[person] else { return }
    for day in days.indices {
      for index in days[day].indices {
        if days[day][index].shift != column.shifts[day] { days[day][index].cost += weight }
        chargeSlots(&days[day][index], column, day, posts)
      }
    }
  }

  /// A slot's post that is not kept costs once, whatever stands there instead; meals move freely.
  private func chargeSlots(_ option: inout ShiftOption, _ column: Column, _ day: Int, _ posts: Int) {
    guard !column.slots.isEmpty else { return }
    let kept = column.slots[day * slots..<(day + 1) * slots].map { Int($0) <= posts ? Int($0) : 0 }
    option.cost += weight * kept.count { $0 > 0 }
    guard var own = option.slots else { return }
    for slot in 0..<own.count {
      for post in 0..<posts where own.postCost[slot * posts + post] < RosterModel.infinite {
        switch kept[own.first + slot] {
        case 0: own.postCost[slot * posts + post] += weight
        case post + 1: own.postCost[slot * posts + post] -= weight
        default: break
        }
      }
    }
    option.slots = own
  }
}

/// One person's days from the first to the last, with what they cost and where they count: a column of the master.
struct Column: Hashable, Sendable {
  /// Whose.
  let person: Int
  /// What it costs of itself, without the cells.
  let cost: Int
  /// The cells it counts in, some of them more than once.
  let cells: [Int]
  /// The shift of each day.
  let shifts: [Int]
  /// A number for what is done on each day: the same for the same, and hardly ever for anything else.
  let kinds: [Int]
  /// What is done slot by slot, all slots of a day together: 0 nothing, post + 1, or posts + 1 for the meal. Empty
  /// without slots.
  let slots: [UInt8]

  init(person: Int, cost: Int, cells: [Int], shifts: [Int], slots: [UInt8]) {
    self.person = person
    self.cost = cost
    self.cells = cells
    self.shifts = shifts
    self.slots = slots
    let width = shifts.isEmpty ? 0 : slots.count / shifts.count
    kinds = shifts.indices.map { day in
      slots[day * width..<(day + 1) * width].reduce(shifts[day] + 1) { $0 &* 31 &+ Int($1) }
    }
  }

  /// What is done in the slots of one day.
  func slots(of day: Int) -> [UInt8] {
    let width = shifts.isEmpty ? 0 : slots.count / shifts.count
    return Array(slots[day * width..<(day + 1) * width])
  }
}

/// What paths are priced with: whole numbers, so that a bound made of them is exact.
enum Price {
  /// How many parts one unit of cost has.
  static let scale = 1 << 10

  /// The price nearest to a real one.
  static func whole(_ price: Double) -> Int {
    let limit = Double(RosterModel.hard) * 64
    return Int((min(max(price, -limit), limit) * Double(scale)).rounded())
  }
}

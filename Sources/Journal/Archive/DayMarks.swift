/// Where in the journals each day begins that no archive holds yet.
///
/// Marks rise in day, place and number. A day is the highest that the state had named by then, so that an edit or a
/// backup put back, which may name an earlier one, never moves a mark.
struct DayMarks: Hashable {
  /// The first frame of a day.
  struct Mark: Hashable {
    var day: JournalDay
    var generation: UInt32
    /// Where the frame begins in its journal.
    var offset: Int
    /// The day's first transaction.
    var first: UInt64
  }

  private(set) var marks: [Mark] = []

  /// The last day begun.
  var last: JournalDay? { marks.last?.day }

  /// Takes note of the day that the state names after a frame.
  mutating func note(_ day: JournalDay?, generation: UInt32, offset: Int, first: UInt64) {
    guard let day, first > 0, last.map({ $0 < day }) ?? true else { return }
    marks.append(Mark(day: day, generation: generation, offset: offset, first: first))
  }

  /// Forgets the days of months that an archive holds.
  mutating func remove(through month: JournalMonth?) {
    guard let month else { return }
    marks.removeAll { $0.day.month <= month }
  }
}

extension DayMarks {
  /// Nil for what is no list of marks; marks out of order end the list.
  init?(_ list: PropertyList?) {
    guard case .array(let items)? = list else { return nil }
    for item in items {
      guard let day = item["day"]?.string.flatMap(JournalDay.init),
        let generation = item["generation"]?.natural.flatMap(UInt32.init(exactly:)), generation > 0,
        let offset = item["offset"]?.natural.flatMap(Int.init(exactly:)), offset % 8 == 0,
        let first = item["first"]?.natural,
        marks.last.map({ ($0.generation, $0.offset, $0.first) < (generation, offset, first) }) ?? true
      else { return }
      note(day, generation: generation, offset: offset, first: first)
    }
  }

  var propertyList: PropertyList {
    .array(
      marks.map {
        [
          "day": .string($0.day.description), "generation": PropertyList(UInt64($0.generation)),
          "offset": PropertyList(UInt64($0.offset)), "first": PropertyList($0.first),
        ]
      })
  }
}

/// A closed month as snapshots and open frames list it: enough to know what its archive holds without reading it.
struct ArchiveEntry: Hashable {
  let month: JournalMonth
  /// First and last transaction.
  let first: UInt64
  let last: UInt64
  /// The days that it holds, day 1 in the lowest bit.
  let dayBits: UInt32
  /// Length of its file.
  let bytes: Int
  /// CRC-32C of its file.
  let checksum: UInt32

  /// The numbers of its transactions.
  var numbers: Range<UInt64> { first..<max(first, last &+ 1) }

  /// The days that it holds.
  var days: [JournalDay] { (1...31).filter { dayBits >> UInt32($0 - 1) & 1 == 1 }.compactMap { JournalDay(month, $0) } }

  /// Whether it holds that day.
  func holds(_ day: JournalDay) -> Bool { day.month == month && dayBits >> UInt32(day.number - 1) & 1 == 1 }

  static func bits(of days: some Sequence<JournalDay>) -> UInt32 {
    days.reduce(0) { $0 | 1 << UInt32($1.number - 1) }
  }
}

extension ArchiveEntry {
  init?(_ list: PropertyList) {
    guard let month = list["month"]?.string.flatMap(JournalMonth.init),
      let first = list["first"]?.natural, let last = list["last"]?.natural,
      let days = list["days"]?.natural.flatMap(UInt32.init(exactly:)),
      let bytes = list["bytes"]?.natural.flatMap(Int.init(exactly:)),
      let checksum = list["crc"]?.natural.flatMap(UInt32.init(exactly:))
    else { return nil }
    self.init(month: month, first: first, last: last, dayBits: days, bytes: bytes, checksum: checksum)
  }

  /// The entries of a list, by month.
  static func entries(_ list: PropertyList?) -> [ArchiveEntry] {
    guard case .array(let items)? = list else { return [] }
    return items.compactMap(ArchiveEntry.init).sorted { $0.month < $1.month }
  }

  var propertyList: PropertyList {
    [
      "month": .string(month.description), "first": PropertyList(first), "last": PropertyList(last),
      "days": PropertyList(UInt64(dayBits)), "bytes": PropertyList(UInt64(bytes)),
      "crc": PropertyList(UInt64(checksum)),
    ]
  }
}

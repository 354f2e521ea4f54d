/// The content of an archive: a closed month's frames as the journals had them, cut where a day begins.
///
/// Every frame keeps its checksum and its chain, so that reading, verifying and salvaging are the frame scanner's.
struct ArchiveFile {
  /// Frames of one journal that belong to one day.
  struct Segment {
    /// Nil in archives that repair has made anew.
    let day: JournalDay?
    /// The journal they were written to.
    let generation: UInt32
    /// Where they began in it.
    let offset: Int
    /// First and last transaction; the last is one less than the first when there is none.
    let first: UInt64
    let last: UInt64
    let frames: [UInt8]
  }

  let program: String
  let store: StoreIdentity?
  let month: JournalMonth
  /// The days that it holds, as its entry has them.
  let dayBits: UInt32
  let segments: [Segment]

  /// First and last transaction.
  var first: UInt64 { segments.first?.first ?? 0 }
  var last: UInt64 { segments.last?.last ?? 0 }

  /// The bytes of the file, marked as snapshots are.
  var bytes: [UInt8] {
    var list = PropertyList.Entries([
      ("format", PropertyList(Snapshot.format)), ("minReader", PropertyList(Snapshot.format)),
      ("program", .string(program)), ("month", .string(month.description)), ("first", PropertyList(first)),
      ("last", PropertyList(last)), ("days", PropertyList(UInt64(dayBits))),
      ("segments", .array(segments.map(\.propertyList))),
    ])
    list["store"] = store.map { .string($0.text) }
    var bytes = BinaryPropertyList.write(.dictionary(list))
    SnapshotMark.apply(to: &bytes)
    return bytes
  }

  /// What snapshots list of the archive that `bytes` are.
  func entry(of bytes: [UInt8]) -> ArchiveEntry {
    ArchiveEntry(
      month: month, first: first, last: last, dayBits: dayBits, bytes: bytes.count,
      checksum: bytes.withUnsafeBytes { CRC32C.of($0) })
  }
}

extension ArchiveFile {
  /// Nil for what is no archive of this format.
  init?(_ list: PropertyList) {
    guard let needed = list["minReader"]?.natural, needed <= Snapshot.format,
      let month = list["month"]?.string.flatMap(JournalMonth.init), case .array(let items)? = list["segments"]
    else { return nil }
    program = list["program"]?.string ?? ""
    store = list["store"]?.string.flatMap(StoreIdentity.init)
    self.month = month
    segments = items.compactMap(Segment.init)
    guard segments.count == items.count else { return nil }
    let bits = list["days"]?.natural.flatMap(UInt32.init(exactly:))
    dayBits = bits ?? ArchiveEntry.bits(of: segments.compactMap(\.day))
  }
}

extension ArchiveFile.Segment {
  fileprivate init?(_ list: PropertyList) {
    guard let generation = list["generation"]?.natural.flatMap(UInt32.init(exactly:)),
      let offset = list["offset"]?.natural.flatMap(Int.init(exactly:)), offset % 8 == 0,
      let first = list["first"]?.natural, let last = list["last"]?.natural, case .data(let frames)? = list["frames"]
    else { return nil }
    let day = list["day"]?.string.flatMap(JournalDay.init)
    self.init(day: day, generation: generation, offset: offset, first: first, last: last, frames: frames)
  }

  fileprivate var propertyList: PropertyList {
    var list = PropertyList.Entries([
      ("generation", PropertyList(UInt64(generation))), ("offset", PropertyList(UInt64(offset))),
      ("first", PropertyList(first)), ("last", PropertyList(last)), ("frames", .data(frames)),
    ])
    list["day"] = day.map { .string($0.description) }
    return .dictionary(list)
  }
}

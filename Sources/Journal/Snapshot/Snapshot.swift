/// The content of the user's file: the state up to a place in the journal.
struct Snapshot {
  /// Format that this program writes and the newest that it reads.
  static let format: UInt64 = 2

  /// A place between two frames.
  struct Place: Hashable {
    var generation: UInt32
    var offset: Int
    var sequence: UInt64
    /// Checksum of the frame that ends there, 0 when there is none.
    var checksum: UInt32
    /// Where that frame begins; nil when it is not known.
    var lastFrame: Int?
  }

  /// Format that a program must know at least to write to the store.
  var minWriter: UInt64 = Snapshot.format
  var program: String
  /// Nil in files of format 1.
  var store: StoreIdentity?
  var through: Place
  var archives: [ArchiveEntry] = []
  /// Nil in files of format 1.
  var days: DayMarks?
  /// Top-level entries that a newer program added.
  var extras = PropertyList.Entries()
  var state: PropertyList
}

extension Snapshot {
  /// Why a property list is not a snapshot.
  enum Misfit: Error {
    case newer(needed: UInt64)
    case problem(String)
  }

  private static let known: Set = [
    "format", "minReader", "minWriter", "program", "store", "through", "archives", "days", "state",
  ]

  init(_ list: PropertyList) throws(Misfit) {
    guard case .dictionary(let entries) = list else { throw .problem("a property list that is \(list.kind)") }
    guard list["format"]?.natural != nil else { throw .problem("a property list without format") }
    if let needed = list["minReader"]?.natural, needed > Self.format { throw .newer(needed: needed) }
    guard let through = list["through"].flatMap(Place.init) else { throw .problem("a property list without through") }
    guard let state = list["state"] else { throw .problem("a property list without state") }
    minWriter = list["minWriter"]?.natural ?? Self.format
    program = list["program"]?.string ?? ""
    store = list["store"]?.string.flatMap(StoreIdentity.init)
    archives = ArchiveEntry.entries(list["archives"])
    days = DayMarks(list["days"])
    for (key, value) in zip(entries.keys, entries.values) where !Self.known.contains(key) { extras[key] = value }
    self.through = through
    self.state = state
  }

  /// The bytes of the file, marked.
  var bytes: [UInt8] {
    var entries = PropertyList.Entries([
      ("format", PropertyList(Self.format)), ("minReader", PropertyList(Self.format)),
      ("minWriter", PropertyList(minWriter)), ("program", .string(program)), ("through", through.propertyList),
      ("archives", .array(archives.map(\.propertyList))), ("state", state),
    ])
    entries["store"] = store.map { .string($0.text) }
    entries["days"] = days?.propertyList
    for (key, value) in zip(extras.keys, extras.values) { entries[key] = value }
    var bytes = BinaryPropertyList.write(.dictionary(entries))
    SnapshotMark.apply(to: &bytes)
    return bytes
  }
}

extension Snapshot.Place {
  init?(_ list: PropertyList) {
    guard let generation = list["generation"]?.natural.flatMap(UInt32.init(exactly:)),
      let offset = list["offset"]?.natural.flatMap(Int.init(exactly:)), offset % 8 == 0,
      let sequence = list["sequence"]?.natural, let checksum = list["checksum"]?.natural.flatMap(UInt32.init(exactly:))
    else { return nil }
    let lastFrame = list["lastFrame"]?.natural.flatMap(Int.init(exactly:)).flatMap { $0 < offset ? $0 : nil }
    self.init(
      generation: generation, offset: offset, sequence: sequence, checksum: checksum, lastFrame: lastFrame)
  }

  var propertyList: PropertyList {
    var entries = PropertyList.Entries([
      ("generation", PropertyList(UInt64(generation))), ("offset", PropertyList(UInt64(offset))),
      ("sequence", PropertyList(sequence)), ("checksum", PropertyList(UInt64(checksum))),
    ])
    entries["lastFrame"] = lastFrame.map { PropertyList(UInt64($0)) }
    return .dictionary(entries)
  }
}

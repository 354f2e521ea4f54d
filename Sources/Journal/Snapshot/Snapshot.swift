/// The content of the user's file: the state up to a place in the journal.
struct Snapshot {
  var head: SnapshotHead
  var state: StateForm

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

  /// The state as it was found.
  enum StateForm {
    case list(PropertyList)
    /// All bytes of a file that bears a valid mark. They are not unfolded until the state is asked for.
    case file([UInt8])
  }

  /// The state itself, of which parts of a marked file may be read later; throws what `PropertyListCoder` does.
  func decodedState<State: Decodable>() throws -> State {
    switch state {
    case .list(let list): try PropertyListCoder.decode(from: list)
    case .file(let bytes): try PropertyListCoder.decode(keeping: bytes, under: SnapshotHead.stateKey)
    }
  }

  /// Why the file is no property list after all, which a writer at fault could mark too; nil when it is one.
  var fault: BinaryPropertyListError? {
    guard case .file(let bytes) = state else { return nil }
    do throws(BinaryPropertyListError) {
      _ = try BinaryPropertyList.read(bytes)
      return nil
    } catch {
      return error
    }
  }
}

/// What a snapshot says beside the state.
struct SnapshotHead {
  static let (stateKey, throughKey) = ("state", "through")
  static let (excerptKey, excerptThroughKey) = ("excerpt", "excerptThrough")

  /// Format that a program must know at least to write to the store.
  var minWriter: UInt64 = Snapshot.format
  var program: String
  /// Nil in files of format 1.
  var store: StoreIdentity?
  var through: Snapshot.Place
  var archives: [ArchiveEntry] = []
  /// Nil in files of format 1.
  var days: DayMarks?
  /// Number of the last transaction in the state's excerpt, nil where there is none. One that lags behind was carried along
  /// by a program that knows nothing of excerpts.
  var excerptThrough: UInt64?
  /// Top-level entries that a newer program added.
  var extras = PropertyList.Entries()
}

extension SnapshotHead {
  /// Why a property list is not a snapshot.
  enum Misfit: Error {
    case newer(needed: UInt64)
    case problem(String)
  }

  private static let known: Set = [
    "format", "minReader", "minWriter", "program", "store", throughKey, "archives", "days", excerptKey,
    excerptThroughKey, stateKey,
  ]

  /// `list` may lack the state.
  init(_ list: PropertyList) throws(Misfit) {
    guard case .dictionary(let entries) = list else { throw .problem("a property list that is \(list.kind)") }
    guard list["format"]?.natural != nil else { throw .problem("a property list without format") }
    if let needed = list["minReader"]?.natural, needed > Snapshot.format { throw .newer(needed: needed) }
    guard let through = list[Self.throughKey].flatMap(Snapshot.Place.init) else {
      throw .problem("a property list without through")
    }
    minWriter = list["minWriter"]?.natural ?? Snapshot.format
    program = list["program"]?.string ?? ""
    store = list["store"]?.string.flatMap(StoreIdentity.init)
    archives = ArchiveEntry.entries(list["archives"])
    days = DayMarks(list["days"])
    excerptThrough = list[Self.excerptThroughKey]?.natural
    for (key, value) in zip(entries.keys, entries.values) where !Self.known.contains(key) { extras[key] = value }
    self.through = through
  }

  /// The bytes of the file with a state and its excerpt, marked; throws what `PropertyListCoder` does.
  func bytes(with state: some Encodable, excerpt: (any Encodable)? = nil) throws -> [UInt8] {
    var entries = PropertyList.Entries([
      ("format", PropertyList(Snapshot.format)), ("minReader", PropertyList(Snapshot.format)),
      ("minWriter", PropertyList(minWriter)), ("program", .string(program)), (Self.throughKey, through.propertyList),
      ("archives", .array(archives.map(\.propertyList))),
    ])
    entries["store"] = store.map { .string($0.text) }
    entries["days"] = days?.propertyList
    for (key, value) in zip(extras.keys, extras.values) { entries[key] = value }
    // The state comes last: there an errand adds to it (`BinaryContinuation`).
    var others: [(key: String, value: any Encodable)] = [(Self.stateKey, state)]
    if let excerpt { others = [(Self.excerptThroughKey, through.sequence), (Self.excerptKey, excerpt)] + others }
    var bytes = try PropertyListCoder.bytes(of: others, beside: entries)
    SnapshotMark.apply(to: &bytes)
    return bytes
  }
}

extension Snapshot {
  init(_ list: PropertyList) throws(SnapshotHead.Misfit) {
    head = try SnapshotHead(list)
    guard let state = list[SnapshotHead.stateKey] else { throw .problem("a property list without state") }
    self.state = .list(state)
  }

  /// `bytes` are a file that bears a valid mark; `list` is what it says but for the state.
  init(_ list: PropertyList, stateIn bytes: [UInt8]) throws(SnapshotHead.Misfit) {
    head = try SnapshotHead(list)
    state = .file(bytes)
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

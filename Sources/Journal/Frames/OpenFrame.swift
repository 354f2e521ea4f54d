/// The payload of the frame that begins a generation: all it takes to go on without anything that was before.
///
/// Generations that follow a seal chain to it; a reader that came by that chain passes over the state.
struct OpenFrame {
  var minReader = Snapshot.format
  var minWriter = Snapshot.format
  var program: String
  var store: StoreIdentity?
  var archives: [ArchiveEntry] = []
  /// Nil in journals of format 1.
  var days: DayMarks?
  private var content: Content?

  /// A state as it lies in the payload. Data is not unfolded until it is asked for.
  private enum Content {
    case data([UInt8])
    /// As format 1 has it, in generations that begin afresh only.
    case list(PropertyList)
  }
}

extension OpenFrame {
  /// `state` is a whole bplist00 file.
  init(
    minWriter: UInt64, program: String, store: StoreIdentity?, archives: [ArchiveEntry], days: DayMarks,
    state: [UInt8]
  ) {
    self.minWriter = minWriter
    self.program = program
    self.store = store
    self.archives = archives
    self.days = days
    content = .data(state)
  }

  init(_ list: PropertyList) {
    minReader = list["minReader"]?.natural ?? Snapshot.format
    minWriter = list["minWriter"]?.natural ?? Snapshot.format
    program = list["program"]?.string ?? ""
    store = list["store"]?.string.flatMap(StoreIdentity.init)
    archives = ArchiveEntry.entries(list["archives"])
    days = DayMarks(list["days"])
    content = list["state"].map { value in
      if case .data(let bytes) = value { return .data(bytes) }
      return .list(value)
    }
  }

  /// True when there is a state to go on from.
  var holdsState: Bool { content != nil }

  /// The state to go on from; nil in format 1 after a seal.
  func state() throws(BinaryPropertyListError) -> PropertyList? {
    switch content {
    case .data(let bytes): try BinaryPropertyList.read(bytes)
    case .list(let list): list
    case nil: nil
    }
  }

  /// The same, decoded from the bytes without the list between; parts of it may be read later.
  func decodedState<State: Decodable>() throws -> State? {
    switch content {
    case .data(let bytes): try PropertyListCoder.decode(keeping: bytes)
    case .list(let list): try PropertyListCoder.decode(from: list)
    case nil: nil
    }
  }

  var payload: [UInt8] {
    var list = PropertyList.Entries([
      ("format", PropertyList(Snapshot.format)), ("minReader", PropertyList(minReader)),
      ("minWriter", PropertyList(minWriter)), ("program", .string(program)),
      ("archives", .array(archives.map(\.propertyList))),
    ])
    list["store"] = store.map { .string($0.text) }
    list["days"] = days?.propertyList
    switch content {
    case .data(let bytes): list["state"] = .data(bytes)
    case .list(let state): list["state"] = state
    case nil: break
    }
    return BinaryPropertyList.write(.dictionary(list))
  }
}

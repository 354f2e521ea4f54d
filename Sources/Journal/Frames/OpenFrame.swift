/// The payload of the frame that begins a generation.
struct OpenFrame {
  var minReader = Snapshot.format
  var minWriter = Snapshot.format
  var program: String
  /// The state to go on from. Generations that follow a seal have none; those that begin afresh do, so that losing every
  /// snapshot loses nothing.
  var state: PropertyList?
}

extension OpenFrame {
  init(_ list: PropertyList) {
    minReader = list["minReader"]?.natural ?? Snapshot.format
    minWriter = list["minWriter"]?.natural ?? Snapshot.format
    program = list["program"]?.string ?? ""
    state = list["state"]
  }

  var payload: [UInt8] {
    var list = PropertyList.Entries([
      ("format", PropertyList(Snapshot.format)), ("minReader", PropertyList(minReader)),
      ("minWriter", PropertyList(minWriter)), ("program", .string(program)),
    ])
    list["state"] = state
    return BinaryPropertyList.write(.dictionary(list))
  }
}

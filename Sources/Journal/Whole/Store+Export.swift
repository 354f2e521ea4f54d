extension Store {
  /// How a whole store is written out as values.
  public enum ExportFormat: String, CaseIterable, Sendable {
    /// A binary property list, made in memory.
    case binary
    /// A property list in XML, written as it is made.
    case xml
    /// JSON, one record of the log a line, written as it is made.
    case json
  }

  /// Writes everything in the store as values: which store it is, the log from its beginning, and the state.
  ///
  /// Keys: `format`, `program`, `kind`, `store`, `log`, `state`. `log` holds dictionaries: {`after`, `state`} where it
  /// begins or begins afresh, {`sequence`, `transaction`}, and {`lost`: [first, end]}. `write` gets the text or bytes piece
  /// by piece; whatever it throws comes through.
  public func export(_ format: ExportFormat, _ write: ([UInt8]) throws -> Void) throws {
    var head = PropertyList.Entries([
      ("format", PropertyList(Snapshot.format)), ("program", .string(program)), ("kind", .string(StoreExport.kind)),
    ])
    head["store"] = replay.identity.map { .string($0.text) }
    let state = try encoded { try PropertyListCoder.encode(replay.state) }
    switch format {
    case .binary:
      var log: [PropertyList] = []
      try forEachRecord { log.append($0.propertyList) }
      head["log"] = .array(log)
      head["state"] = state
      try write(BinaryPropertyList.write(.dictionary(head)))
    case .xml:
      let frame = StoreExport.xml(head)
      try write(Array(frame.head.utf8))
      try forEachRecord { try write(Array(StoreExport.xmlBody(of: $0.propertyList).utf8)) }
      try write(Array((frame.between + StoreExport.xmlBody(of: state) + frame.tail).utf8))
    case .json:
      try write(Array((String(PropertyList.dictionary(head).json(compact: true).dropLast()) + ",\"log\":[").utf8))
      var separator = "\n"
      try forEachRecord { record in
        try write(Array((separator + record.propertyList.json(compact: true)).utf8))
        separator = ",\n"
      }
      try write(Array(("\n],\"state\":" + state.json(compact: true) + "}\n").utf8))
    }
  }
}

/// How a store written out as values is laid out.
enum StoreExport {
  static let kind = "store as values"

  /// What stands before the log, between log and state, and after the state.
  static func xml(_ head: PropertyList.Entries) -> (head: String, between: String, tail: String) {
    let whole = PropertyList.dictionary(head).xml
    let end = "</dict>\n</plist>\n"
    return (
      String(whole.dropLast(end.count)) + "\t<key>log</key>\n<array>\n", "</array>\n\t<key>state</key>\n", end
    )
  }

  /// A value as it stands inside another: without what begins and ends a file.
  static func xmlBody(of list: PropertyList) -> String {
    let lines = list.xml.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(3).dropLast(2).joined(separator: "\n") + "\n"
  }
}

/// A whole store in one file: a marked bplist00 with everything that opening needs, each file as data.
struct WholeStore {
  static let kind = "whole store"

  /// One file of the store.
  struct Part {
    /// Name within the folder; empty for the file for the user.
    let name: String
    let bytes: [UInt8]
  }

  var program: String
  var identity: StoreIdentity?
  var parts: [Part]
}

extension WholeStore {
  /// The bytes of the file.
  var bytes: [UInt8] {
    var list = PropertyList.Entries([
      ("format", PropertyList(Snapshot.format)), ("minReader", PropertyList(Snapshot.format)),
      ("kind", .string(Self.kind)), ("program", .string(program)),
      ("files", .array(parts.map { ["name": .string($0.name), "bytes": .data($0.bytes)] })),
    ])
    list["store"] = identity.map { .string($0.text) }
    var bytes = BinaryPropertyList.write(.dictionary(list))
    SnapshotMark.apply(to: &bytes)
    return bytes
  }

  /// Reads what `bytes` of the file at `path` hold.
  init(_ bytes: [UInt8], path: String) throws(StoreError) {
    guard bytes.starts(with: "bplist00".utf8) else { throw .notOurs(path: path, found: "some other file") }
    // Nobody edits such a file by hand: one without its mark was harmed on the way.
    guard SnapshotMark.verdict(bytes) == .valid else { throw .damaged(path: path, problem: "checksum does not fit") }
    let list: PropertyList
    do throws(BinaryPropertyListError) {
      list = try BinaryPropertyList.read(bytes)
    } catch {
      throw .damaged(path: path, problem: "\(error)")
    }
    if let needed = list["minReader"]?.natural, needed > Snapshot.format {
      throw .newerFormat(path: path, needed: needed, known: Snapshot.format)
    }
    guard list["kind"]?.string == Self.kind, case .array(let items)? = list["files"] else {
      throw .notOurs(path: path, found: "no backup of a whole store")
    }
    program = list["program"]?.string ?? ""
    identity = list["store"]?.string.flatMap(StoreIdentity.init)
    parts = []
    for item in items {
      guard let name = item["name"]?.string, Self.isKnown(name), case .data(let bytes)? = item["bytes"] else {
        throw .notOurs(path: path, found: "a backup with a file that is none of a store's")
      }
      parts.append(Part(name: name, bytes: bytes))
    }
  }

  /// Whether a name within the folder is that of a file which belongs to the store: nothing else is ever written.
  static func isKnown(_ name: String) -> Bool {
    let names = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (names.count, names[0]) {
    case (1, ""), (1, StoreLayout.previousName): return true
    case (1, let name): return StoreLayout.generation(of: name) != nil
    case (2, StoreLayout.archiveName): return StoreLayout.month(of: names[1]) != nil
    case (2, StoreLayout.backupName): return Backups.day(of: names[1]) != nil
    default: return false
    }
  }
}

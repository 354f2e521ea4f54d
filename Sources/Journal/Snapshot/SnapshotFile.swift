/// The user's file as it was found.
struct SnapshotFile {
  /// What is in it.
  enum Content {
    case absent
    case valid(Snapshot)
    /// Whole, but saved by something else than this program.
    case edited(Snapshot)
    case damaged(problem: String)
  }

  let content: Content
  /// Nil when there is no file.
  let status: FileStatus?

  /// How much is unfolded.
  enum Extent {
    case whole
    /// All but the state, where the mark vouches for it: most of a file that this program wrote.
    case head
  }

  /// Reads the file at `path`. A file that cannot be parsed counts as damaged when `isExpected`, as it is when the
  /// store's folder is beside it, and as someone else's otherwise.
  static func read(
    _ path: String, isExpected: Bool, files: any FileOperations, _ extent: Extent = .whole,
    _ safeguards: Safeguards = .all
  ) throws(StoreError) -> SnapshotFile {
    let status: FileStatus
    let bytes: [UInt8]
    do throws(FileError) {
      guard let file = try files.openIfThere(path, .reading) else { return SnapshotFile(content: .absent, status: nil) }
      defer { files.close(file) }
      status = try files.status(file)
      bytes = status.kind == .regular ? try files.bytes(file, from: 0, to: status.size) : []
    } catch {
      throw .unreadable(error)
    }
    switch status.kind {
    case .regular: break
    case .directory: throw .isDirectory(path: path)
    case .other: throw .notOurs(path: path, found: "a special file")
    }
    return SnapshotFile(
      content: try content(bytes, path: path, isExpected: isExpected, extent, safeguards), status: status)
  }

  /// What `bytes` are; the file at `path` is theirs.
  static func content(
    _ bytes: [UInt8], path: String, isExpected: Bool, _ extent: Extent = .whole, _ safeguards: Safeguards = .all
  ) throws(StoreError) -> Content {
    guard bytes.starts(with: "bplist00".utf8) else {
      if isExpected, bytes.starts(with: "<?xml".utf8) || bytes.starts(with: "<plist".utf8) {
        return .edited(try edit(bytes, path: path))
      }
      guard isExpected else { throw .notOurs(path: path, found: bytes.isEmpty ? "an empty file" : "some other file") }
      return .damaged(problem: bytes.isEmpty ? "empty" : "no property list")
    }
    let verdict = safeguards.contains(.checksum) ? SnapshotMark.verdict(bytes) : .valid
    if verdict == .invalid { return .damaged(problem: "checksum does not fit") }
    let list: PropertyList
    var isHead = false
    do throws(BinaryPropertyListError) {
      if extent == .head, verdict == .valid,
        let entries = try BinaryPropertyList.read(bytes, without: SnapshotHead.stateKey)
      {
        (list, isHead) = (.dictionary(entries), true)
      } else {
        list = try BinaryPropertyList.read(bytes)
      }
    } catch {
      return .damaged(problem: "\(error)")
    }
    do throws(SnapshotHead.Misfit) {
      if isHead { return .valid(try Snapshot(list, stateIn: bytes)) }
      let snapshot = try Snapshot(list)
      return verdict == .valid ? .valid(snapshot) : .edited(snapshot)
    } catch {
      switch error {
      case .newer(let needed): throw .newerFormat(path: path, needed: needed, known: Snapshot.format)
      case .problem(let found) where verdict == .absent && isExpected: throw .badEdit(path: path, problem: found)
      case .problem(let found): throw .notOurs(path: path, found: found)
      }
    }
  }

  /// What a person saved as XML.
  private static func edit(_ bytes: [UInt8], path: String) throws(StoreError) -> Snapshot {
    let list: PropertyList
    do throws(PropertyListXMLError) {
      list = try PropertyList(xml: bytes)
    } catch {
      throw .badEdit(path: path, problem: "\(error)")
    }
    do throws(SnapshotHead.Misfit) {
      return try Snapshot(list)
    } catch {
      switch error {
      case .newer(let needed): throw .newerFormat(path: path, needed: needed, known: Snapshot.format)
      case .problem(let found): throw .badEdit(path: path, problem: found)
      }
    }
  }
}

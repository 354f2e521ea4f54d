import Glibc

extension SystemFiles {
  /// `fstat(2)`.
  public func status(_ file: OpenFile) throws(FileError) -> FileStatus {
    var record = stat()
    _ = try attempt(.status, file.path) { fstat(file.number, &record) }
    return FileStatus(record)
  }

  /// `stat(2)`.
  public func status(at path: String) throws(FileError) -> FileStatus? {
    var record = stat()
    do {
      _ = try attempt(.status, path) { stat(path, &record) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileStatus(record)
  }

  /// `rename(2)`.
  public func rename(_ path: String, to newPath: String) throws(FileError) {
    _ = try attempt(.rename, path) { Glibc.rename(path, newPath) }
  }

  /// `link(2)`.
  public func link(_ path: String, to newPath: String) throws(FileError) {
    _ = try attempt(.link, newPath) { Glibc.link(path, newPath) }
  }

  /// `unlink(2)`.
  public func unlink(_ path: String) throws(FileError) {
    _ = try attempt(.unlink, path) { Glibc.unlink(path) }
  }

  /// `mkdir(2)`.
  public func makeDirectory(_ path: String) throws(FileError) {
    do {
      _ = try attempt(.makeDirectory, path) { mkdir(path, 0o700) }
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// `readdir(3)`.
  public func list(_ path: String) throws(FileError) -> [String] {
    guard let directory = opendir(path) else { throw FileError(.list, path: path, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// `realpath(3)`.
  public func resolve(_ path: String) throws(FileError) -> String? {
    guard let resolved = realpath(path, nil) else {
      let code = errno
      if code == ENOENT { return try target(of: path, depth: 0) }
      throw FileError(.resolve, path: path, code: code)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a link leads at whose end nothing is, nil for what is no link: a file made at the link's own name would take
  /// the link's place.
  private func target(of path: String, depth: Int) throws(FileError) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    guard depth < 40 else { throw FileError(.resolve, path: path, code: ELOOP) }
    let text = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let next = text.hasPrefix("/") ? text : StoreLayout(path: path).parent + "/" + text
    return try target(of: next, depth: depth + 1) ?? next
  }
}

extension FileStatus {
  fileprivate init(_ record: stat) {
    let kind: Kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      default: .other
      }
    self.init(
      kind: kind, identity: Identity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino)),
      size: Int(record.st_size), allocated: Int(record.st_blocks) * 512, owner: record.st_uid,
      modified: Int64(record.st_mtim.tv_sec) * 1_000_000_000 + Int64(record.st_mtim.tv_nsec))
  }
}

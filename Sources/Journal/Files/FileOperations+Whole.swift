extension FileOperations {
  /// The bytes from `start` to `end`; fewer when the file is shorter by then.
  func bytes(_ file: OpenFile, from start: Int, to end: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, end - start)) { buffer, count in
      do throws(FileError) {
        count = try read(file, into: UnsafeMutableRawBufferPointer(buffer), at: start)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of `bytes` at `offset` in one call, or says that the disk is full when the call is short.
  func writeWhole(_ file: OpenFile, _ bytes: [UInt8], at offset: Int) throws(FileError) {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(FileError) in try write(file, buffer, at: offset) }
    }
    guard try result.get() == bytes.count else { throw FileError(.write, path: file.path, code: FileError.diskFull) }
  }

  /// Makes the names in a directory durable.
  func synchroniseDirectory(_ path: String) throws(FileError) {
    let directory = try open(path, .directory)
    defer { close(directory) }
    try synchronise(directory)
  }

  /// Opens a file that may be absent; nil when it is.
  func openIfThere(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile? {
    do throws(FileError) {
      return try open(path, purpose)
    } catch {
      if error.isAbsence { return nil }
      throw error
    }
  }

  /// All bytes of a file; nil when it is absent.
  func wholeFile(_ path: String) throws(FileError) -> [UInt8]? {
    guard let file = try openIfThere(path, .reading) else { return nil }
    defer { close(file) }
    return try bytes(file, from: 0, to: try status(file).size)
  }

  /// Removes a name that may be absent.
  func unlinkIfThere(_ path: String) throws(FileError) {
    do throws(FileError) {
      try unlink(path)
    } catch {
      if !error.isAbsence { throw error }
    }
  }

  /// Makes `path` durable with these bytes before it bears that name; a half-written file never does.
  func makeFile(_ path: String, _ bytes: [UInt8]) throws(FileError) -> OpenFile {
    // What a crash left under this name may be a finished file that bears another name as well: only the name may go.
    try unlinkIfThere(path)
    let file = try open(path, .making)
    do throws(FileError) {
      try writeWhole(file, bytes, at: 0)
      try synchronise(file)
      return file
    } catch {
      close(file)
      try? unlink(path)
      throw error
    }
  }
}

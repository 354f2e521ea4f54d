import Glibc

/// The lock that writers hold while they append. Readers never take it.
final class StoreLock {
  private let layout: StoreLayout
  private let files: any FileOperations
  private var file: OpenFile
  /// Which file it is: the name must lead to the same one.
  private var identity: FileStatus.Identity
  private var turns: LockTurns

  init(_ layout: StoreLayout, _ files: any FileOperations) throws(FileError) {
    self.layout = layout
    self.files = files
    turns = LockTurns(layout.turn, files)
    (file, identity) = try Self.open(layout, files)
  }

  private static func open(
    _ layout: StoreLayout, _ files: any FileOperations
  ) throws(FileError) -> (OpenFile, FileStatus.Identity) {
    let file = try files.open(layout.lock, .creating)
    do throws(FileError) {
      return (file, try files.measure(file).identity)
    } catch {
      files.close(file)
      throw error
    }
  }

  /// Takes the lock, looking again until `patience` is over.
  ///
  /// False, and nothing is taken, when the lock's name leads to another file by now or to none: two writers must not
  /// lock two files. `renew` comes next then, once it is clear that the store is still there.
  func acquire(patience: Duration) throws(StoreError) -> Bool {
    do throws(FileError) {
      try turns.take(file, patience: patience)
      if try isInPlace() { return true }
      files.unlock(file)
      return false
    } catch {
      if error == LockTurns.busy { throw .locked(path: layout.snapshot, holder: holder()) }
      throw .file(error)
    }
  }

  /// Looks under the lock, so that nobody can replace the file between the look and the lock.
  private func isInPlace() throws(FileError) -> Bool {
    do throws(FileError) {
      return try files.measure(at: layout.lock)?.identity == identity
    } catch {
      files.unlock(file)
      throw error
    }
  }

  /// Opens the file that the lock's name leads to, made with its folder where there is none.
  func renew() throws(StoreError) {
    do throws(FileError) {
      try files.makeDirectory(layout.folder)
      let fresh = try Self.open(layout, files)
      files.close(file)
      (file, identity) = fresh
    } catch {
      throw .file(error)
    }
  }

  func release() { files.unlock(file) }

  func close() {
    turns.close()
    files.close(file)
  }

  /// Who the kernel says holds the lock: one line a lock in /proc/locks, with process number and `device:inode`.
  private func holder() -> LockHolder? {
    guard let inode = try? files.status(file).identity.inode, let locks = Self.text("/proc/locks") else { return nil }
    for line in locks.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 5, fields[1] == "FLOCK", fields[5].hasSuffix(":\(inode)"),
        let process = Int32(fields[4]), process > 0
      else { continue }
      let command = Self.text("/proc/\(process)/comm")?.split(separator: "\n").first.map(String.init)
      return LockHolder(process: process, command: command)
    }
    return nil
  }

  /// Files of the kernel have no size to go by and are no part of the store, so they are read apart.
  private static func text(_ path: String) -> String? {
    guard let stream = fopen(path, "re") else { return nil }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, stream)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

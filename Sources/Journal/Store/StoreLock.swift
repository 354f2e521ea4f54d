import Glibc

/// The lock that writers hold while they append. Readers never take it.
final class StoreLock {
  private let layout: StoreLayout
  private let files: any FileOperations
  private var file: OpenFile

  init(_ layout: StoreLayout, _ files: any FileOperations) throws(FileError) {
    self.layout = layout
    self.files = files
    file = try files.open(layout.lock, .creating)
  }

  /// Takes the lock, looking again every 2 ms until `patience` is over.
  func acquire(patience: Duration) throws(StoreError) {
    do throws(FileError) {
      try reopenIfReplaced()
      var waited = Duration.zero
      while try !files.lock(file) {
        guard waited < patience else { throw StoreLock.busy }
        var pause = timespec(tv_sec: 0, tv_nsec: 2_000_000)
        nanosleep(&pause, nil)
        waited += .milliseconds(2)
      }
    } catch {
      if error == StoreLock.busy { throw .locked(path: layout.snapshot, holder: holder()) }
      throw .file(error)
    }
  }

  /// False when the lock's name leads to another file than the one that is open, or to none.
  func isInPlace() throws(StoreError) -> Bool {
    do throws(FileError) {
      return try files.status(at: layout.lock)?.identity == files.status(file).identity
    } catch {
      throw .unreadable(error)
    }
  }

  func release() { files.unlock(file) }

  func close() { files.close(file) }

  /// Stands for a lock that others kept; it never leaves this file.
  private static let busy = FileError(.lock, path: "", code: EWOULDBLOCK)

  /// Someone may have removed the folder: two writers must not lock two files.
  private func reopenIfReplaced() throws(FileError) {
    if try files.status(at: layout.lock)?.identity == files.status(file).identity { return }
    try files.makeDirectory(layout.folder)
    let fresh = try files.open(layout.lock, .creating)
    files.close(file)
    file = fresh
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

import Glibc
import Supervision

/// A file to be written; `-` is the standard output.
struct OutputFile {
  let path: String

  /// Writes the text; a file that is there is replaced only once the new one is whole.
  func write(_ text: String, sparing store: ShowroomStore) throws(UsageError) {
    guard !isSame(as: store.path) else {
      throw UsageError(
        zh: "\(path) 是数据文件本身，不能被导出覆盖；请换个文件名", en: "\(path) is the store itself; export to another file")
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      // A directory is refused by the system; a device or pipe is written to as it is.
      return try write(text, opening: path, O_WRONLY)
    }
    let unfinished = path + ".unfinished"
    do {
      try write(text, opening: unfinished, O_WRONLY | O_CREAT | O_TRUNC)
    } catch {
      unlink(unfinished)
      throw error
    }
    guard rename(unfinished, path) == 0 else { throw failure(errno) }
  }

  /// Writes what `body` gives piece by piece; a file that is there is replaced only once the new one is whole and durable.
  /// The standard output, devices and pipes are written to as they are.
  func write(sparing store: ShowroomStore, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
    guard !isSame(as: store.path) else {
      throw UsageError(zh: "\(path) 是数据文件本身，请换个文件名", en: "\(path) is the store itself; name another file")
    }
    if path == "-" { return try write(to: STDOUT_FILENO, body) }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(errno) }
      defer { close(descriptor) }
      return try write(to: descriptor, body)
    }
    let unfinished = path + ".unfinished"
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    do {
      try write(to: descriptor, body)
      guard fsync(descriptor) == 0 else { throw failure(errno) }
    } catch {
      unlink(unfinished)
      throw error
    }
    guard rename(unfinished, path) == 0 else { throw failure(errno) }
  }

  private func write(_ text: String, opening path: String, _ flags: Int32) throws(UsageError) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    if let code = Output.write(text, to: descriptor) { throw failure(code) }
  }

  private func write(to descriptor: Int32, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
    try body { bytes in if let code = Output.write(bytes, to: descriptor) { throw failure(code) } }
  }

  private func isSame(as other: String) -> Bool {
    var (mine, its) = (stat(), stat())
    return stat(path, &mine) == 0 && stat(other, &its) == 0 && mine.st_dev == its.st_dev && mine.st_ino == its.st_ino
  }

  private func failure(_ code: Int32) -> UsageError {
    let reason = SystemReason(code: code).words
    return UsageError(zh: "写不了 \(path)：\(reason.zh)", en: "cannot write \(path): \(reason.en)")
  }
}

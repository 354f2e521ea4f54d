import Glibc
import Journal

/// A folder for one bench, on the disk that is measured: under `BENCH_FOLDER`, else here.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws(FileError) {
    let parent = getenv("BENCH_FOLDER").map { String(cString: $0) } ?? "."
    path = "\(parent)/bench.\(getpid())"
    try SystemFiles().makeDirectory(path)
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }

  deinit { Self.remove(path) }

  static func remove(_ path: String) {
    let files = SystemFiles()
    for name in (try? files.list(path)) ?? [] {
      let child = path + "/" + name
      if (try? files.status(at: child))?.kind == .directory { remove(child) } else { try? files.unlink(child) }
    }
    rmdir(path)
  }
}

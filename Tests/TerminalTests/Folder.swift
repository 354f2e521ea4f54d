import Glibc

/// A folder of its own for a test, gone with the value.
final class Folder {
  let path: String
  private var files: [String] = []

  struct Failed: Error {}

  init() throws {
    var template = Array(("/tmp/terminal-tests-" + String(repeating: "X", count: 6)).utf8CString)
    guard let made = mkdtemp(&template) else { throw Failed() }
    path = String(cString: made)
  }

  func write(_ name: String, _ text: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
    files.append(name)
  }

  deinit {
    for name in files { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
